import type { DateLexicon } from '../words/content-lexicon.ts'
import { everyMatch } from '../words/every-match.ts'
import { oncePer } from '../words/once-per.ts'
import { rulesFromPublication } from './relative-date-rules.ts'

/** UTF-16 units into the text, end exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * A finder of the first words of a text that say when, but not on which date, such as `on Wednesday` in an article that
 * does not say when it was published.
 */
export const undatedFinder = oncePer(
  (lexicon: DateLexicon): ((text: string) => Stretch | undefined) => {
    if (lexicon.relative.length === 0) return () => undefined
    const rules = rulesFromPublication(lexicon)
    return (text) =>
      rules
        .flatMap(({ pattern }) => everyMatch(text, pattern))
        .filter((match) => !lexicon.presentDays.has(match[0].toLowerCase().replaceAll("'", '’')))
        .map((match) => ({ start: match.index, end: match.index + match[0].length }))
        .sort((a, b) => a.start - b.start)[0]
  },
)
