import type { Statement, TimelineEvent } from '../model/brief.ts'
import type { Material } from './material.ts'
import { isTellable, mostTelling } from './sentences/most-telling.ts'
import { withMatter } from './sentences/with-matter.ts'
import { statementOf } from './statement.ts'
import { collectTimeline } from './timeline.ts'
import { phrasePattern } from './words/phrase-pattern.ts'

export const MAX_OUTLOOK = 8

/**
 * What the article, or somebody in it, says may happen next: sentences with a mark of the future (`will`, `is expected
 * to`, `plans to`) or a date behind that of publication (`The Assembly votes on 4 November`), in source order, the best
 * eight where there are more. `would` counts in attributed sentences only. What the author says ought to be done by some day is none
 * of it. A quotation that begins with `that` comes with the sentence before it.
 */
export function collectOutlook(
  material: Material,
  timeline: readonly TimelineEvent[] = collectTimeline(material),
): readonly Statement[] {
  const { cues } = material.lexicon
  const dated = new Set(timeline.filter((event) => event.future).map((event) => event.sentence))
  const future = phrasePattern(cues.future)
  const reported = phrasePattern(cues.reportedFuture)
  const modal = phrasePattern(cues.modal)
  const found = material.quotable.flatMap((sentence) => {
    const text = sentence.plain
    const isAhead =
      (dated.has(sentence.id) && (sentence.speaker !== null || !modal.test(text))) ||
      future.test(text) ||
      (sentence.speaker !== null && reported.test(text))
    const whole = withMatter(sentence, material)
    return isAhead && isTellable(whole) ? [whole] : []
  })
  return mostTelling(found, MAX_OUTLOOK).map((sentence) => statementOf('outlook', sentence))
}
