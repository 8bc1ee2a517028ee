import type { FigureLexicon } from '../words/content-lexicon.ts'
import { LETTER } from '../words/letter.ts'
import { alternatives } from '../words/phrase-pattern.ts'

const DIGITS = '\\d{1,3}(?:[,\\u202f\\u00a0]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/**
 * A number as people write it, as a piece of a regular expression: `1,250`, `4.2 million`, `10 to 15`, `twenty-five`,
 * `three million`. Its groups are what `parseNumber` reads.
 */
export function numberPattern({ magnitudes, numbers }: FigureLexicon): string {
  const long = [...magnitudes.keys()].filter((word) => word.length > 2)
  const short = [...magnitudes.keys()].filter((word) => word.length <= 2)
  const magnitude =
    magnitudes.size === 0
      ? '(?!)'
      : `[\\s-]?(?:${alternatives(long)})(?![${LETTER}])|\\s?(?:${alternatives(short)})(?![${LETTER}])`
  const word = numbers.size === 0 ? '(?!)' : alternatives(numbers.keys())
  const to = '\\s?(?:-|–|to|and)\\s?[$€£¥]?'
  return [
    `(?:(?<digits>${DIGITS})(?:${to}(?<upper>${DIGITS}))?(?<magnitude>${magnitude})?`,
    `|(?<words>(?:${word})(?:[- ](?:${word}))?)(?<power>[\\s-](?:${alternatives(long) || '(?!)'})(?![${LETTER}]))?)(?![${LETTER}])(?![.,]\\d)`,
  ].join('')
}

/** The number of the groups of `numberPattern`; null for a range. */
export function parseNumber(
  groups: Readonly<Record<string, string | undefined>>,
  { magnitudes, numbers }: FigureLexicon,
): number | null {
  const { digits, upper, words } = groups
  if (upper !== undefined) return null
  const magnitude = (groups['magnitude'] ?? groups['power'] ?? '').replace(/^[\s-]/u, '')
  const factor = magnitudes.get(magnitude) ?? 1
  const number =
    digits !== undefined
      ? Number(digits.replace(/[^\d.]/gu, ''))
      : (words ?? '').split(/[- ]/u).reduce((sum, word) => sum + (numbers.get(word) ?? 0), 0)
  // 4.2 * 1e6 is 4200000.000000001 in binary; no source is precise beyond this.
  return Number((number * factor).toPrecision(12))
}
