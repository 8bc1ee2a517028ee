import type { Statement } from '../model/brief.ts'
import type { Material } from './material.ts'
import { isTellable, mostTelling } from './sentences/most-telling.ts'
import { statementOf } from './statement.ts'
import { phrasePattern } from './words/phrase-pattern.ts'

export const MAX_RECOMMENDATIONS = 8

/**
 * What people in the article urge: sentences with a verb of urging (`called for`, `urged`), and attributed sentences
 * that say what ought to be (`should`, `must`, `a prerequisite`). The author's own advice is none of it. In source
 * order, the best eight where there are more.
 */
export function collectRecommendations(material: Material): readonly Statement[] {
  const { cues } = material.lexicon
  const urging = phrasePattern(cues.urging)
  const modal = phrasePattern(cues.modal)
  const attribution = phrasePattern(cues.attribution)
  const found = material.quotable.filter((sentence) => {
    const text = sentence.plain
    const isUrged =
      urging.test(text) ||
      (modal.test(text) && (sentence.speaker !== null || attribution.test(text)))
    return isUrged && isTellable(sentence)
  })
  return mostTelling(found, MAX_RECOMMENDATIONS).map((sentence) =>
    statementOf('recommendation', sentence),
  )
}
