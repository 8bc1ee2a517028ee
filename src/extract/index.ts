import type { Article } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import { BriefingError, type Result } from '../model/diagnostic.ts'
import { briefOf, type ExtractOptions } from './brief-of.ts'
import { read } from './read.ts'
import { collectSpeech } from './speech/collect-speech.ts'

/**
 * The longest text a brief is made of, in UTF-16 units: six thick books, minutes of work. A two-page brief of more would
 * say nothing of it; such a file is a dump or a mistake, and hearing so at once is better than waiting.
 */
export const MAX_BRIEF_LENGTH = 12_000_000

/**
 * What an article says, as typed facts with their places: the Brief, complete, every key there. Nothing is invented; what
 * cannot be told is null or left out, and the diagnostics (also in the Brief) say so.
 *
 * @throws BriefingError `extract/too-long` for a text of more than `MAX_BRIEF_LENGTH` units.
 */
export function extract(article: Article, options?: ExtractOptions): Result<Brief> {
  if (article.text.length > MAX_BRIEF_LENGTH) throw tooLong(article)
  const reading = read(article)
  return briefOf(reading, collectSpeech(reading), options)
}

function tooLong({ source, text }: Article): BriefingError {
  const millions = (count: number) => `${(count / 1_000_000).toFixed(1)} million characters`
  return new BriefingError(
    'extract/too-long',
    `Cannot make a brief of \`${source.name}\`: found ${millions(text.length)}, expected at most ${millions(MAX_BRIEF_LENGTH)}.`,
    { place: { file: source.name }, hint: 'Split it into articles, one file each.' },
  )
}
