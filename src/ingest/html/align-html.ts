import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { TextMapBuilder } from '../text-map.ts'
import type { HtmlText } from './parse-html.ts'

const REFERENCE = /&(?:#[xX][\da-fA-F]+;?|#\d+;?|[A-Za-z][A-Za-z\d]*;?)/y
const TAG = /<(?:\/?[A-Za-z][^>]*|!--[\s\S]*?--|[!?/][^>]*)>/y

/**
 * Adds a text node to a map, unit for unit where the source has the same. A character reference is replaced by what it
 * stands for; tags that the parser dropped inside the text are skipped. What cannot be matched stands for its stretch as
 * a whole, so the words are always right.
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
  let at = start
  let index = 0
  let copyStart = start
  /** Behind the last of the source that is known to stand for something. */
  let matched = start
  const flush = () => {
    if (at > copyStart) builder.copy(copyStart, at)
    copyStart = at
  }
  while (index < value.length && at < end) {
    const character = source[at]
    const reference = character === '&' ? decodeAt(source, at, value, index) : undefined
    const skipped =
      character === '<' && /[A-Za-z/!?]/.test(source[at + 1] ?? '') ? matchAt(TAG, source, at) : ''
    if (reference !== undefined) {
      flush()
      builder.replace(reference.value, at, at + reference.length)
      at += reference.length
      copyStart = at
      index += reference.value.length
    } else if (skipped !== '' && at + skipped.length < end) {
      flush()
      at += skipped.length
      copyStart = at
      continue
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
    } else break
    matched = at
  }
  flush()
  if (index < value.length) builder.replace(value.slice(index), matched, end)
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
