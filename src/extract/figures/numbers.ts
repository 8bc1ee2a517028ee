import type { FigureLexicon } from '../words/content-lexicon.ts'
import { LETTER } from '../words/letter.ts'
import { alternatives } from '../words/phrase-pattern.ts'

/**
 * A number as people write it, as a piece of a regular expression: `1,250`, `4.2 million`, `10 to 15`, `twenty-five`,
 * `two hundred and fifty`. Its groups are what `parseNumber` reads.
 *
 * A group of three digits behind marks that are none of the language (`3 400` in English) is part of a number that
 * cannot be read, and so is none.
 */
export function numberPattern(lexicon: FigureLexicon): string {
  const { magnitudes, to } = lexicon
  const long = [...magnitudes.keys()].filter((word) => word.length > 2)
  const short = [...magnitudes.keys()].filter((word) => word.length <= 2)
  const magnitude =
    magnitudes.size === 0
      ? '(?!)'
      : `[\\s-]?(?:${alternatives(long)})(?![${LETTER}])|\\s?(?:${alternatives(short)})(?![${LETTER}])`
  const digits = digitsPattern(lexicon)
  const range = `\\s?(?:${alternatives(['-', '–', ...to])})\\s?[$€£¥]?`
  return [
    `(?:(?<!(?<!\\d)\\d{1,3}[ ’'\\u00a0\\u202f](?=\\d{3}(?!\\d)))(?<digits>${digits})(?:${range}(?<upper>${digits}))?(?<magnitude>${magnitude})?`,
    `|(?<words>${wordsPattern(lexicon)}))(?![${LETTER}])(?![.,]\\d)`,
  ].join('')
}

/** The number of the groups of `numberPattern`; null for a range. */
export function parseNumber(
  groups: Readonly<Record<string, string | undefined>>,
  lexicon: FigureLexicon,
): number | null {
  const { digits, upper, words, magnitude = '' } = groups
  if (upper !== undefined) return null
  if (digits === undefined) return wordsToNumber(words ?? '', lexicon)
  const factor = lexicon.magnitudes.get(magnitude.replace(/^[\s-]/u, '')) ?? 1
  // 4.2 * 1e6 is 4200000.000000001 in binary; no source is precise beyond this.
  return Number((digitsToNumber(digits, lexicon) * factor).toPrecision(12))
}

function digitsPattern({ groupMarks, decimalMarks }: FigureLexicon): string {
  const decimals = decimalMarks === '' ? '' : `(?:[${decimalMarks}]\\d+)?`
  const grouped = `\\d{1,3}(?:[${groupMarks}]\\d{3})+(?!\\d)${decimals}`
  return groupMarks === '' ? `\\d+${decimals}` : `${grouped}|\\d+${decimals}`
}

function digitsToNumber(digits: string, { decimalMarks }: FigureLexicon): number {
  const marks = [...digits].map((mark) =>
    /\d/.test(mark) ? mark : decimalMarks.includes(mark) ? '.' : '',
  )
  return Number(marks.join(''))
}

/** A word of a number is none by itself if the word before belongs to it: `hundred and | fifty`. */
function wordsPattern({ magnitudes, numbers, and }: FigureLexicon): string {
  if (numbers.size === 0) return '(?!)'
  const powers = alternatives([...magnitudes.keys()].filter((word) => word.length > 2))
  const word = alternatives(numbers.keys())
  const joint = `[ -](?:${alternatives(and) || '(?!)'})?`
  const unread = `(?<!(?<![${LETTER}])(?:(?:${powers})${joint}|(?:${word})[ -]))`
  return `${unread}(?:${word})(?:[\\s-](?:${word}|${powers})|(?<=${powers})${joint}(?:${word}))*`
}

/** `two hundred and fifty thousand`: smaller words add up, a hundred or more multiplies what came before it. */
function wordsToNumber(words: string, { magnitudes, numbers }: FigureLexicon): number {
  const known = new RegExp(
    `(?<![${LETTER}])(?:${alternatives([...numbers.keys(), ...magnitudes.keys()])})(?![${LETTER}])`,
    'g',
  )
  let [sum, group] = [0, 0]
  for (const [word] of words.matchAll(known)) {
    const magnitude = magnitudes.get(word) ?? 1
    if (magnitude === 1) group += numbers.get(word) ?? 0
    else if (magnitude < 1000) group = Math.max(1, group) * magnitude
    else [sum, group] = [sum + Math.max(1, group) * magnitude, 0]
  }
  return sum + group
}
