import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { TextMapBuilder } from '../text-map.ts'
import type { HtmlText } from './parse-html.ts'

const REFERENCE = /&(?:#[xX][\da-fA-F]+;?|#\d+;?|[A-Za-z][A-Za-z\d]*;?)/y
const TAG = /<(?:\/?[A-Za-z][^>]*|!--[\s\S]*?--|[!?/][^>]*)>/y

/**
 * Adds a text node to a map, unit for unit where the source has the same. A character reference is replaced by what it
 * stands for; tags that the parser dropped inside the text are skipped, and so are words between tags that misplaced
 * markup took elsewhere. What cannot be matched stands for its stretch as a whole, so the words are always right.
 */
export function alignHtml(builder: TextMapBuilder, source: string, node: HtmlText): void {
  const { value } = node
  const location = node.sourceCodeLocation
  if (location === undefined || location === null) return
  const { startOffset: start, endOffset: end } = location
  if (end - start === value.length && source.startsWith(value, start)) {
    builder.copy(start, end)
    return
  }
  const matches: Match[] = []
  let at = start
  let index = 0
  let copyStart = start
  const flush = () => {
    if (at > copyStart) matches.push({ start: copyStart, end: at })
    copyStart = at
  }
  /** What was matched up to the last tag, to which a mismatch goes back. */
  let behindTag = { index, count: 0 }
  while (index < value.length && at < end) {
    const character = source[at]
    const reference = character === '&' ? decodeAt(source, at, value, index) : undefined
    const skipped =
      character === '<' && /[A-Za-z/!?]/.test(source[at + 1] ?? '') ? matchAt(TAG, source, at) : ''
    if (reference !== undefined) {
      flush()
      matches.push({ start: at, end: at + reference.length, value: reference.value })
      at += reference.length
      copyStart = at
      index += reference.value.length
    } else if (skipped !== '' && at + skipped.length < end) {
      flush()
      at += skipped.length
      copyStart = at
      behindTag = { index, count: matches.length }
    } else if (character === value[index]) {
      at += 1
      index += 1
    } else if (character === '\r' && value[index] === '\n') {
      at += source[at + 1] === '\n' ? 2 : 1
      index += 1
    } else if (character === '\0' || (character !== undefined && /[\n\r]/.test(character))) {
      // The parser drops NUL, and the line end right behind `<pre>`.
      flush()
      at += 1
      copyStart = at
    } else {
      const nextTag = source.indexOf('<', at + 1)
      if (behindTag.count === 0 || nextTag < 0 || nextTag >= end) break
      // Other words stand between these tags.
      matches.length = behindTag.count
      index = behindTag.index
      at = nextTag
      copyStart = at
    }
  }
  flush()
  for (const { value: decoded, ...place } of matches)
    if (decoded === undefined) builder.copy(place.start, place.end)
    else builder.replace(decoded, place.start, place.end)
  if (index < value.length) builder.replace(value.slice(index), matches.at(-1)?.end ?? start, end)
}

/** A stretch of the source that stands for the same in the text, or for `value`. */
interface Match {
  readonly start: number
  readonly end: number
  readonly value?: string
}

/** The reference at a place, when the value goes on with what it stands for. */
function decodeAt(
  source: string,
  at: number,
  value: string,
  index: number,
): { readonly value: string; readonly length: number } | undefined {
  const all = matchAt(REFERENCE, source, at)
  if (all === '') return undefined
  if (all[1] === '#') {
    // The parser knows which numbers stand for something else, so its answer is taken.
    const character = String.fromCodePoint(value.codePointAt(index) ?? 0xfffd)
    return { value: character, length: all.length }
  }
  // Old names hold without the semicolon, and then as a beginning of a longer word: `&ampersand`.
  for (let length = all.length; length >= 3; length -= 1) {
    const decoded = decodeNamedCharacterReference(all.slice(1, length).replace(/;$/, ''))
    if (decoded !== false && value.startsWith(decoded, index)) return { value: decoded, length }
    if (length < all.length - 40) break
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
