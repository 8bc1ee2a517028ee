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
    `(?<![${LETTER}.,:/#-])(?:(?<symbol>(?:US|C|A|NZ|HK|S)?${SYMBOL}|(?:${currency || '(?!)'})(?=\\s?\\d))\\s?)?${number}(?:(?:\\s|-)?(?<percent>${alternatives(lexicon.percent) || '%'})(?![${LETTER}])|(?:\\s|-)(?:${alternatives(lexicon.of) || '(?!)'})?(?<currency>${currency || '(?!)'})(?![${LETTER}])|\\s?(?<sign>${SYMBOL})(?!\\d)|(?:\\s(?:${alternatives(lexicon.of) || '(?!)'})|\\s?)(?<measure>${alternatives(lexicon.units) || '(?!)'})(?![${LETTER}]))?`,
    'g',
  )
  return (text) =>
    everyMatch(text, pattern).flatMap(
      (match) => mentionOf(match, text, { lexicon, terms, countedNouns }) ?? [],
    )
})

const SYMBOL = '[$€£¥₹₽₺₪₩₦]'

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
  const money = symbol ?? currency ?? match.groups?.['sign']
  const start = match.index
  const end = start + match[0].length
  const number = parseNumber(match.groups ?? {}, lexicon)
  if (money !== undefined) return { start, end, kind: 'money', number, unit: money }
  if (percent !== undefined) return { start, end, kind: 'percent', number, unit: percent }
  if (measure !== undefined) return { start, end, kind: 'measure', number, unit: measure }
  if (isName(text, start, end, lexicon)) return undefined
  const magnitude = match.groups?.['magnitude'] ?? /\p{L}+$/u.exec(match[0])?.[0] ?? ''
  const noun = nounBehind(text, end, {
    ...lexicons,
    needsOf: lexicon.magnitudeNouns.has(magnitude.trim()),
  })
  if (noun === undefined || isSmallWord(match.groups ?? {}, number)) return undefined
  const { unit } = noun
  const head = /\p{L}+$/u.exec(unit)?.[0].toLowerCase() ?? ''
  if (/^(?:19|20)\d\d$/.test(match[0]) && !countedNouns.has(head)) return undefined
  const isTime = lexicon.timeUnits.has(head)
  return { start, end: noun.end, kind: isTime ? 'time' : 'count', number, unit }
}

/** `Resolution 12`, `aged 54`, `No. 3`, `, 54,`, `10:30`, `3rd`. */
function isName(text: string, start: number, end: number, lexicon: FigureLexicon): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  const word = /(\p{L}[\p{L}'’]*)\.?\s$/u.exec(before)?.[1]
  if (word !== undefined && lexicon.identifiers.has(word.toLowerCase())) return true
  const behind = text.slice(end, end + 20)
  return /^[:/]\d|^-\d/u.test(behind) || lexicon.countsNothing.test(`${before}#${behind}`)
}

/** The plural noun (or, behind a hyphen, the noun) that a number counts. */
function nounBehind(
  text: string,
  from: number,
  { lexicon, terms, needsOf }: Lexicons & { readonly needsOf: boolean },
): { readonly end: number; readonly unit: string } | undefined {
  const hyphened = /^-(\p{Ll}+)(?![\p{L}-])/u.exec(text.slice(from, from + 30))
  if (hyphened?.[1] !== undefined) return { end: from + hyphened[0].length, unit: hyphened[1] }
  const { word, joint } = nounPatterns(lexicon)
  word.lastIndex = from
  for (let count = 0; count <= MAX_ADJECTIVES; count++) {
    const match = word.exec(text)
    if (match === null) return undefined
    const lower = match.groups?.['word']?.toLowerCase() ?? ''
    const hasOf = match.groups?.['of'] !== undefined
    if ((hasOf && count > 0) || (needsOf && !hasOf && count === 0)) return undefined
    if (terms.stopWords.has(lower) || lexicon.notNouns.has(lower)) return undefined
    if (lexicon.numbers.has(lower)) return undefined
    if (lexicon.frontedAdjectives.has(lower)) continue
    const isPlural = lexicon.pluralEnding.test(lower) || lexicon.irregularPlurals.has(lower)
    const end = word.lastIndex
    if (isPlural) return { end, unit: text.slice(from, end).replace(joint, '') }
    if (lexicon.frontedAdjectives.size > 0) return undefined
  }
  return undefined
}

const nounPatterns = oncePer(({ of }: FigureLexicon) => {
  const joint = `\\s(?<of>${alternatives(of) || '(?!)'})?`
  return {
    word: new RegExp(`${joint}(?<word>\\p{L}[\\p{L}'’-]*)`, 'uy'),
    joint: new RegExp(`^${joint}`, 'u'),
  }
})

/** `two countries`: a small number in words is rarely what a briefing shows. */
function isSmallWord(
  groups: Readonly<Record<string, string | undefined>>,
  number: number | null,
): boolean {
  return groups['digits'] === undefined && number !== null && number <= 10
}
