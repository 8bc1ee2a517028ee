import { BROKEN_LINE, GLUED_LINE } from './line-ends.ts'
import type { ShownPassage } from './shown-file.ts'

const LINE_ENDS = new RegExp(`[${GLUED_LINE}${BROKEN_LINE}]`, 'u')

/**
 * Passages with the words that are broken at the end of a line made whole. With a hyphen there: with or without it, as
 * the sources or the ledger write the word. Without one, where the page allows that a word goes on: joined where the
 * sources or the ledger have the word so, else two words.
 */
export function mendLines(
  passages: readonly ShownPassage[],
  known: readonly string[],
): readonly ShownPassage[] {
  if (!passages.some(({ text }) => LINE_ENDS.test(text))) return passages
  const words = new Set(
    known.flatMap(
      (text) =>
        text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu) ?? [],
    ),
  )
  const spaced = known.map((text) => ` ${text.replace(/\s+/gu, ' ')} `).join('')
  return passages.map((passage) => ({
    ...passage,
    text: joinRuns(joinHyphened(passage.text, words), spaced),
  }))
}

const HYPHENED =
  /([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)([-\u2010])\u2028\s*([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)/gu

function joinHyphened(text: string, words: ReadonlySet<string>): string {
  return text
    .replace(HYPHENED, (_, before: string, hyphen: string, after: string) => {
      const joined = `${before}${after}`
      return words.has(joined.toLowerCase()) ? joined : `${before}${hyphen}${after}`
    })
    .replaceAll(GLUED_LINE, '')
}

const BROKEN_RUN = new RegExp(`[^\\s${BROKEN_LINE}]+(?:${BROKEN_LINE}[^\\s${BROKEN_LINE}]+)+`, 'gu')

/** What stands without a space in several lines: as many of its parts as are known as one are one. */
function joinRuns(text: string, known: string): string {
  return text
    .replace(BROKEN_RUN, (run, at: number) => {
      const parts = run.split(BROKEN_LINE)
      // Where a page breaks a paragraph, what stands at its edge may go on over it.
      const isWhole = (first: number, end: number) => {
        const before = at === 0 && first === 0 ? '' : ' '
        const after = at + run.length === text.length && end === parts.length ? '' : ' '
        return known.includes(before + parts.slice(first, end).join('') + after)
      }
      const joined: string[] = []
      for (let first = 0; first < parts.length; ) {
        let end = parts.length
        while (end > first + 1 && !isWhole(first, end)) end -= 1
        joined.push(parts.slice(first, end).join(''))
        first = end
      }
      return joined.join(' ')
    })
    .replaceAll(BROKEN_LINE, ' ')
}
