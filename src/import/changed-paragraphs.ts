import { diffIndices } from 'node-diff3'
import { normaliseSpace } from '../model/fact.ts'

/** Paragraphs that stand otherwise in an edited file than in the one that was made: both texts, either may be empty. */
export interface ParagraphChange {
  readonly before: string
  readonly after: string
}

/** What was changed, added and removed among paragraphs, in order. White space does not count. */
export function changedParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphChange[] {
  const differences = diffIndices([...before.map(normaliseSpace)], [...after.map(normaliseSpace)])
  return differences.flatMap(({ buffer1Content: gone, buffer2Content: come }) =>
    Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      before: gone[index] ?? '',
      after: come[index] ?? '',
    })),
  )
}
