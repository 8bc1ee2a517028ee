import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { TextMapBuilder } from '../text-map.ts'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/y
const LINE_END = /[ \t]*(?:\r\n|\n|\r)/y
const LINE_PREFIX = /[ \t>]*/y

/** A stretch of Markdown and the text that a parser made of it. */
interface Aligned {
  readonly source: string
  /** UTF-16 units into `source`, end exclusive. */
  readonly start: number
  readonly end: number
  readonly value: string
  /** In code there are no escapes and no character references. */
  readonly isCode?: boolean
}

/**
 * Adds a text node's value to a map, unit for unit where the source has the same: backslashes before escaped characters,
 * and the `> ` or indentation a wrapped line starts with, are left out; a character reference is replaced.
 *
 *     source   > He said \*no\* &amp;
 *              > left.
 *     value    He said *no* &⏎left.
 *
 * What cannot be matched stands for its stretch as a whole, so the words are always right.
 */
export function alignMarkdown(
  builder: TextMapBuilder,
  { source, start, end, value, isCode = false }: Aligned,
): void {
  let at = start
  let index = 0
  let copyStart = start
  const flush = () => {
    if (at > copyStart) builder.copy(copyStart, at)
    copyStart = at
  }
  while (index < value.length && at < end) {
    const character = value[index]
    if (
      !isCode &&
      source[at] === '\\' &&
      isPunctuation(source[at + 1]) &&
      source[at + 1] === character
    ) {
      flush()
      at += 1
      copyStart = at
      at += 1
      index += 1
      continue
    }
    const reference = isCode || source[at] !== '&' ? undefined : decodeAt(source, at)
    if (reference !== undefined && value.startsWith(reference.value, index)) {
      flush()
      builder.replace(reference.value, at, at + reference.length)
      at += reference.length
      copyStart = at
      index += reference.value.length
      continue
    }
    const isLineEnd = character === '\n' || character === '\r'
    const lineEnd = isLineEnd || (isCode && character === ' ') ? matchAt(LINE_END, source, at) : ''
    if (lineEnd !== '') {
      if (value.startsWith('\r\n', index)) index += 1
      flush()
      const prefix = matchAt(LINE_PREFIX, source, at + lineEnd.length)
      // An escaped or encoded sign after the prefix is the text's; a bare one may be either.
      const isEncoded = /[\\&]/.test(source[at + lineEnd.length + prefix.length] ?? '')
      const kept = isEncoded ? 0 : sharedSuffix(prefix, matchAt(LINE_PREFIX, value, index + 1))
      const next = at + lineEnd.length + prefix.length - kept
      builder.replace(' ', at, next)
      at = next
      copyStart = at
      index += 1
      continue
    }
    if (source[at] !== character) {
      // In the cell of a table a backslash before `|` goes even in code.
      if (source[at] === '\\' && character === '|') {
        flush()
        at += 1
        copyStart = at
        continue
      }
      break
    }
    at += 1
    index += 1
  }
  flush()
  if (index < value.length) builder.replace(value.slice(index), at, end)
}

function decodeAt(
  source: string,
  at: number,
): { readonly value: string; readonly length: number } | undefined {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (match === null) return undefined
  const [all, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name)
    return value === false ? undefined : { value, length: all.length }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isValid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return { value: isValid ? String.fromCodePoint(code) : '\uFFFD', length: all.length }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** How many units at the end of the prefix the value still has: a `>` that is text is no sign of a quote. */
function sharedSuffix(prefix: string, value: string): number {
  let length = Math.min(prefix.length, value.length)
  while (length > 0 && !prefix.endsWith(value.slice(0, length))) length -= 1
  return length
}

function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && /[!-/:-@[-`{-~]/.test(character)
}
