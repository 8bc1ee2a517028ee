import type { OrderLexicon } from '../lexicons/order-lexicon.ts'
import type { Region } from './quotation-marks.ts'

/** A word or mark of a passage. UTF-16 units into the passage's text, end exclusive. */
export interface Token {
  readonly kind: 'word' | 'possessive' | 'mark' | 'punctuation'
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Index of the outermost quotation it stands in, or -1; the marks themselves belong to it. */
  readonly region: number
  readonly isCapital: boolean
  /** A pronoun hung onto the verb before it: `il` in `a-t-il`. */
  readonly isHung?: true
}

interface TokenOptions {
  readonly regions: readonly Region[]
  /** Offsets behind the last character of each sentence. */
  readonly sentenceEnds: ReadonlySet<number>
  readonly order: OrderLexicon
}

/**
 * The tokens of a text in order. `’s` is a token of its own where it marks an owner, and so are words that are written
 * onto others (`l’`, `-t-il`); full stops belong to the word in `U.S.`, `Mr.` and initials unless a sentence ends there.
 */
export function collectTokens(
  text: string,
  { regions, sentenceEnds, order }: TokenOptions,
): readonly Token[] {
  const outermost = regions.filter((region) => region.isOutermost)
  const markAt = new Set(
    regions.flatMap(({ start, end, innerStart, innerEnd, saidMark }) => [
      ...(saidMark === undefined ? [] : [saidMark]),
      ...(innerStart > start ? [start] : []),
      ...(end > innerEnd ? [end - 1] : []),
    ]),
  )
  const tokens: Token[] = []
  let current = 0
  let end = 0
  for (let start = skipSpace(text, 0); start < text.length; start = skipSpace(text, end)) {
    end = endOfToken(text, start)
    let value = text.slice(start, end)
    if (start < (tokens.at(-1)?.end ?? 0)) continue
    const isWord = startsWord(value)
    if (
      isWord &&
      text.charAt(end) === '.' &&
      !sentenceEnds.has(end + 1) &&
      isAbbreviated(text, end, value)
    )
      value += '.'
    if (
      isWord &&
      "'’".includes(text.charAt(end) || ' ') &&
      order.elided.has(`${value.toLowerCase()}'`)
    )
      value += text.charAt(end)
    if (!isWord && value === '.' && tokens.at(-1)?.end === end) continue
    while (current < outermost.length && (outermost[current]?.end ?? 0) <= start) current += 1
    const region = outermost[current]
    const isInside = region !== undefined && start >= region.start
    const kind = isWord
      ? 'word'
      : markAt.has(start)
        ? 'mark'
        : order.hasPossessive && (isPossessive(value) || isPluralPossessive(text, start, value))
          ? 'possessive'
          : 'punctuation'
    const parts = isWord ? partsOf(value, order) : [{ text: value, offset: 0 }]
    for (const part of parts) {
      tokens.push({
        kind,
        text: part.text,
        lower: lowerOf(part.text),
        start: start + part.offset,
        end: start + part.offset + part.text.length,
        region: isInside ? current : -1,
        isCapital: isCapital(part.text),
        ...(part.isHung && { isHung: true as const }),
      })
    }
  }
  return tokens
}

interface Part {
  readonly text: string
  /** UTF-16 units from the start of the written word. */
  readonly offset: number
  readonly isHung?: boolean
}

/** The words that are written as one: `qu’il`, `a-t-il`. */
function partsOf(word: string, { elided, unelided, hung }: OrderLexicon): readonly Part[] {
  const isWhole = (hung === undefined && elided.size === 0) || unelided?.test(word) === true
  if (isWhole) return [{ text: word, offset: 0 }]
  const parts: Part[] = []
  let offset = 0
  for (;;) {
    const length = /^\p{L}+['’](?=.)/u.exec(word.slice(offset))?.[0].length ?? 0
    const text = word.slice(offset, offset + length)
    if (length === 0 || !elided.has(text.toLowerCase().replace('’', "'"))) break
    parts.push({ text, offset })
    offset += length
  }
  const rest = word.slice(offset)
  const match = hung?.exec(rest)
  const pronoun = match?.[1]
  if (match === null || match === undefined || pronoun === undefined)
    return [...parts, { text: rest, offset }]
  return [
    ...parts,
    { text: rest.slice(0, match.index), offset },
    { text: pronoun, offset: word.length - pronoun.length, isHung: true },
  ]
}

/** Sticky: every character that is no space begins a token. */
const TOKEN =
  /['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}$€£][\p{L}\p{M}\p{N}%]*(?:(?:[-‐‑/&.@,](?=[\p{L}\p{N}])|['’](?!s(?![\p{L}\p{N}]))(?=\p{L}))[\p{L}\p{M}\p{N}%]+)*|\.{2,}|--+|[^\s]/uy

function endOfToken(text: string, start: number): number {
  TOKEN.lastIndex = start
  TOKEN.test(text)
  return TOKEN.lastIndex
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Invisible before a word: some publishers write it before names. */
const SOFT_HYPHEN = 0xad

function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === SOFT_HYPHEN || /\s/u.test(String.fromCharCode(code))
}

// Most tokens begin with an ASCII letter, and need no regular expression that knows every script.

function startsWord(value: string): boolean {
  const code = value.charCodeAt(0)
  if (code >= 128) return /^[\p{L}\p{N}€£]/u.test(value)
  return isAsciiLetter(code) || (code >= 48 && code <= 57) || code === 36
}

/** `Ada`, and `al-Soraa`. */
function isCapital(value: string): boolean {
  const code = value.charCodeAt(0)
  if (code >= 65 && code <= 90) return true
  const mayJoin = value.length > 3 && '-‐‑'.includes(value.charAt(2))
  if (code < 128 && !mayJoin) return false
  return /^(?:\p{Lu}|\p{Ll}{2}[-‐‑]\p{Lu})/u.test(value)
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isPossessive(value: string): boolean {
  return value.length === 2 && /^['’]s$/iu.test(value)
}

function lowerOf(value: string): string {
  const lower = value.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** A stop inside a sentence belongs to the word before it, when more of the sentence follows. */
function isAbbreviated(text: string, at: number, word: string): boolean {
  if (/^\.\s*$/u.test(text.slice(at, at + 40))) return false
  const next = text.charAt(at + 1)
  return (
    /^[\s,;:-]?$/u.test(next) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|.*-\p{Lu}\p{Ll}{1,4})$/u.test(word)
  )
}

function isPluralPossessive(text: string, start: number, value: string): boolean {
  return (
    (value === '’' || value === "'") &&
    /s/iu.test(text.charAt(start - 1)) &&
    /\s/u.test(text.charAt(start + 1))
  )
}
