import type { Article } from '../model/article.ts'
import { placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Controls but tab and line ends, zero-width and bidi controls, noncharacters, lone surrogates. Joiners are letters' business. */
const CONTROL =
  /(?![\t\n\f\r\u0085])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu

/**
 * One warning that says how many characters of the blocks cannot be seen and where the first stands; none when none do.
 * What stands outside of blocks, such as a script of a page, reaches nobody.
 */
export function findControlCharacters(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  file: string,
): readonly Diagnostic[] {
  const found: { readonly character: string; readonly offset: number }[] = []
  let count = 0
  for (const { start, end } of blocks) {
    for (const { 0: character, index } of text.slice(start, end).matchAll(CONTROL)) {
      if (count === 0) found.push({ character, offset: start + index })
      count += 1
    }
  }
  const [first] = found
  if (first === undefined) return []
  const code = first.character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const what =
    count === 1 ? 'one control character' : `${count} control characters, the first of them`
  return [
    {
      severity: 'warning',
      code: 'ingest/control-characters',
      message: `\`${file}\` has ${what} U+${code}: kept as ${count === 1 ? 'it is' : 'they are'}.`,
      place: { ...placeIn(file, text, first.offset), length: 1 },
      hint: 'Remove what cannot be seen if words look broken.',
    },
  ]
}
