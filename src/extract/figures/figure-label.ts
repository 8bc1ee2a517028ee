import type { FigureLexicon } from '../words/content-lexicon.ts'
import { oncePer } from '../words/once-per.ts'
import { alternatives } from '../words/phrase-pattern.ts'

/** A label has at most this many words. */
const MAX_WORDS = 16
/** One that follows `of` has at least so many; one around the figure has a word more than the figure. */
const MIN_WORDS_BEHIND = 2

/** A stretch of a sentence. UTF-16 units, end exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

export type FindFigureLabel = (sentence: string, figure: Stretch) => Stretch | undefined

/**
 * A finder of the words of a sentence that say what a figure counts: what follows `of` (`60 per cent of grain exports`),
 * else the clause it stands in, cut at `and` where it is longer than sixteen words. Undefined where even that is too
 * long, or nothing but the figure.
 */
export const figureLabelFinder = oncePer(
  ({ clauseStarts, clauseJoints }: FigureLexicon): FindFigureLabel => {
    const clauses = cutPattern(clauseStarts)
    const joints = cutPattern([...clauseStarts, ...clauseJoints])
    return (sentence, figure) => {
      const clause = clauseAround(sentence, figure, clauses)
      const object = /^\s+of\s+/u.exec(sentence.slice(figure.end, clause.end))
      const candidates = [
        ...(object === null ? [] : [{ start: figure.end + object[0].length, end: clause.end }]),
        clause,
        clauseAround(sentence, figure, joints),
      ]
      return candidates
        .map((candidate) => trimmed(sentence, candidate))
        .find((label) => isLabel(sentence, label, figure))
    }
  },
)

function cutPattern(phrases: readonly string[]): RegExp {
  const words = phrases.length === 0 ? '(?!)' : alternatives(phrases)
  return new RegExp(
    `[,;:](?=\\s|$)|[—–](?=\\s|\\p{L}|$)|\\s-\\s|(?<=\\s)(?:${words})(?:(?=\\s|$)|(?<=['’]))|[.!?]["”’)]?$`,
    'gu',
  )
}

function clauseAround(sentence: string, { start, end }: Stretch, pattern: RegExp): Stretch {
  const clause = { start: 0, end: sentence.length }
  for (const cut of sentence.matchAll(pattern)) {
    if (cut.index + cut[0].length <= start) clause.start = cut.index + cut[0].length
    else if (cut.index >= end) return { ...clause, end: cut.index }
  }
  return clause
}

function isLabel(sentence: string, label: Stretch, figure: Stretch): boolean {
  const words = sentence.slice(label.start, label.end).match(/\S+/gu)?.length ?? 0
  const figureWords = sentence.slice(figure.start, figure.end).match(/\S+/gu)?.length ?? 0
  const isBehind = label.start >= figure.end
  return words >= (isBehind ? MIN_WORDS_BEHIND : figureWords + 1) && words <= MAX_WORDS
}

function trimmed(sentence: string, { start, end }: Stretch): Stretch {
  const slice = sentence.slice(start, end)
  const lead = /^\s*(?:[-–—•*]\s+)?/u.exec(slice)?.[0].length ?? 0
  const rest = slice.slice(lead)
  const isClosed = !/[«“]/u.test(rest)
  return {
    start: start + lead,
    end: start + lead + rest.replace(isClosed ? /[\s»”]+$/u : /\s+$/u, '').length,
  }
}
