import type { ContentLexicon, FigureLexicon, TermLexicon } from '../words/content-lexicon.ts'
import { everyMatch } from '../words/every-match.ts'
import { LETTER } from '../words/letter.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives } from '../words/phrase-pattern.ts'
import { numberPattern, parseNumber } from './numbers.ts'

/** A number with what it counts. `start` and `end` are UTF-16 units into the sentence, end exclusive. */
export interface FigureMention {
  readonly start: number
  readonly end: number
  readonly kind: 'money' | 'percent' | 'measure' | 'count' | 'time'
  /** Null for a range. */
  readonly number: number | null
  /** As written: `$`, `per cent`, `passengers`. */
  readonly unit: string | null
}

export type FindFigures = (text: string) => readonly FigureMention[]

/** Most words between a number and the noun it counts: `300 new electric buses`. */
const MAX_ADJECTIVES = 2

/**
 * A finder of the numbers that count something: money, percentages, measures and counts with their noun.
 *
 *     The port handled 4.2 million passengers, 12 per cent more, for $310m.
 *                      ^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^       ^^^^^
 *
 * A number is none if it is part of a name (`Resolution 12`, `F-16`, `G7`), an ordinal, an age, a time of day or a
 * score, or if nothing says what it counts. Dates are the caller's to leave out. Numbers in words count from eleven
 * on, or with a magnitude (`two million`).
 */
export const figureFinder = oncePer((content: ContentLexicon): FindFigures => {
  const { figures: lexicon, terms } = content
  const { countedNouns } = content.dates
  const currency = alternatives(lexicon.currencies)
  const number = numberPattern(lexicon)
  const pattern = new RegExp(
    `(?<![${LETTER}.,:/#-])(?:(?<symbol>(?:US|C|A|NZ|HK|S)?[$€£¥₹₽₺₪₩₦]|(?:${currency || '(?!)'})(?=\\s?\\d))\\s?)?${number}(?:(?:\\s|-)?(?<percent>${alternatives(lexicon.percent) || '%'})(?![${LETTER}])|(?:\\s|-)(?<currency>${currency || '(?!)'})(?![${LETTER}])|\\s?(?<measure>${alternatives(lexicon.units) || '(?!)'})(?![${LETTER}]))?`,
    'g',
  )
  return (text) =>
    everyMatch(text, pattern).flatMap(
      (match) => mentionOf(match, text, { lexicon, terms, countedNouns }) ?? [],
    )
})

interface Lexicons {
  readonly lexicon: FigureLexicon
  readonly terms: TermLexicon
  /** Nouns that four figures count, where others would make them a year: `2016 homes`, `2016 elections`. */
  readonly countedNouns: ReadonlySet<string>
}

function mentionOf(
  match: RegExpExecArray,
  text: string,
  lexicons: Lexicons,
): FigureMention | undefined {
  const { lexicon, countedNouns } = lexicons
  const { symbol, percent, currency, measure } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const number = parseNumber(match.groups ?? {}, lexicon)
  if (symbol !== undefined || currency !== undefined) {
    return { start, end, kind: 'money', number, unit: symbol ?? currency ?? null }
  }
  if (percent !== undefined) return { start, end, kind: 'percent', number, unit: percent }
  if (measure !== undefined) return { start, end, kind: 'measure', number, unit: measure }
  if (isName(text, start, end, lexicon)) return undefined
  const noun = nounBehind(text, end, lexicons)
  if (noun === undefined || isSmallWord(match.groups ?? {}, number)) return undefined
  const { unit } = noun
  const head = /\p{L}+$/u.exec(unit)?.[0].toLowerCase() ?? ''
  if (/^(?:19|20)\d\d$/.test(match[0]) && !countedNouns.has(head)) return undefined
  const isTime = lexicon.timeUnits.has(head)
  return { start, end: noun.end, kind: isTime ? 'time' : 'count', number, unit }
}

/** `Resolution 12`, `aged 54`, `No. 3`, `, 54,`, `10:30`, `3rd`. */
function isName(text: string, start: number, end: number, { identifiers }: FigureLexicon): boolean {
  const before = /(\p{L}[\p{L}'’]*)\.?\s$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
  if (before !== undefined && identifiers.has(before.toLowerCase())) return true
  return /^[:/]\d|^-\d|^(?:st|nd|rd|th)\b|^-(?:\p{L}+-)?(?:olds?|strong)\b|^\s?(?:a\.?m|p\.?m|o[’']clock)/u.test(
    text.slice(end, end + 20),
  )
}

/** The plural noun (or, behind a hyphen, the noun) that a number counts. */
function nounBehind(
  text: string,
  from: number,
  { lexicon, terms }: Lexicons,
): { readonly end: number; readonly unit: string } | undefined {
  const hyphened = /^-(\p{Ll}+)(?![\p{L}-])/u.exec(text.slice(from, from + 30))
  if (hyphened?.[1] !== undefined) return { end: from + hyphened[0].length, unit: hyphened[1] }
  const unitTo = (end: number) => text.slice(from, end).replace(/^\s(?:of\s)?/u, '')
  const word = /\s(?:of\s)?([\p{L}][\p{L}'’-]*)/uy
  word.lastIndex = from
  for (let count = 0; count <= MAX_ADJECTIVES; count++) {
    const match = word.exec(text)
    const lower = match?.[1]?.toLowerCase() ?? ''
    if (match === null || (match[0].includes(' of ') && count > 0)) return undefined
    if (terms.stopWords.has(lower) || lexicon.notNouns.has(lower)) return undefined
    if (lexicon.numbers.has(lower)) return undefined
    const isPlural = /(?<![suiy'’])s$/u.test(lower) || lexicon.irregularPlurals.has(lower)
    if (isPlural) return { end: word.lastIndex, unit: unitTo(word.lastIndex) }
  }
  return undefined
}

/** `two countries`: a small number in words is rarely what a briefing shows. */
function isSmallWord(
  groups: Readonly<Record<string, string | undefined>>,
  number: number | null,
): boolean {
  return groups['digits'] === undefined && number !== null && number <= 10
}
