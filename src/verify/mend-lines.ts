import type { ShownPassage } from './shown-file.ts'

/**
 * Passages with the words that a hyphen breaks at the end of a line made whole: with their hyphen where the sources or
 * the ledger write the word so, or do not know it in one; else without.
 */
export function mendLines(
  passages: readonly ShownPassage[],
  known: readonly string[],
): readonly ShownPassage[] {
  if (!passages.some(({ text }) => text.includes('\u2028'))) return passages
  const words = new Set(
    known.flatMap(
      (text) =>
        text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu) ?? [],
    ),
  )
  return passages.map((passage) => ({ ...passage, text: mend(passage.text, words) }))
}

const BROKEN =
  /([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)([-\u2010])\u2028\s*([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)/gu

function mend(text: string, words: ReadonlySet<string>): string {
  return text
    .replace(BROKEN, (_, before: string, hyphen: string, after: string) => {
      const joined = `${before}${after}`
      return words.has(joined.toLowerCase()) ? joined : `${before}${hyphen}${after}`
    })
    .replaceAll('\u2028', '')
}
