import type { Brief, TimelineEvent } from '../model/brief.ts'
import { undatedFinder } from './dates/undated-finder.ts'
import type { Material, WeighedSentence } from './material.ts'
import { factOf } from './reading.ts'
import { isTellable, mostTelling } from './sentences/most-telling.ts'
import { statementOf } from './statement.ts'

export const MAX_UNDATED = 4

/**
 * Sentences that say when something happened in words no date could be worked out from (`on Wednesday`, where nothing says
 * in which week), and that have no other date. In source order, the best four where there are more.
 */
export function collectUndated(
  material: Material,
  timeline: readonly TimelineEvent[],
): Brief['undated'] {
  const { article } = material.reading
  const findWords = undatedFinder(material.lexicon.dates)
  const dated = new Set(timeline.map(({ sentence }) => sentence))
  const found = new Map<WeighedSentence, NonNullable<ReturnType<typeof findWords>>>()
  for (const sentence of material.quotable) {
    if (dated.has(sentence.id) || !isTellable(sentence)) continue
    const words = findWords(sentence.text)
    if (words !== undefined) found.set(sentence, words)
  }
  return mostTelling([...found.keys()], MAX_UNDATED).map((sentence) => {
    const { start, end } = found.get(sentence) ?? { start: 0, end: 0 }
    const { paragraph } = sentence
    return {
      ...statementOf('undated', sentence),
      asWritten: factOf(article, paragraph.block, sentence.start + start, sentence.start + end),
    }
  })
}
