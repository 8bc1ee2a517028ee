import type { BlockGuess } from './block-guess.ts'
import type { Candidate } from './candidate.ts'

/** How many bulleted entries may stand below a numbered one. */
const MAX_BULLETS = 20

/**
 * Entries of lists by index. A bullet is enough; a number needs the number before or after it next to it, bullets left
 * out, for "3. Practice mindfulness" between paragraphs is a heading.
 */
export function findListItems(candidates: readonly Candidate[]): ReadonlyMap<number, BlockGuess> {
  const items = new Map<number, BlockGuess>()
  candidates.forEach(({ marker }, index) => {
    if (marker === undefined) return
    if (marker.kind === 'bullet') {
      items.set(index, { type: 'listitem', reason: 'a bullet', confidence: 0.9 })
      return
    }
    const isRun = [-1, 1].some((step) => {
      const neighbour = neighbourOf(candidates, index, step)?.marker
      return neighbour?.kind === marker.kind && neighbour.value === marker.value + step
    })
    if (isRun)
      items.set(index, { type: 'listitem', reason: 'one of a run of numbers', confidence: 0.9 })
  })
  return items
}

/** The next block up or down that is no bulleted entry. */
function neighbourOf(
  candidates: readonly Candidate[],
  index: number,
  step: number,
): Candidate | undefined {
  for (let count = 1; count <= MAX_BULLETS; count += 1) {
    const candidate = candidates[index + count * step]
    if (candidate?.marker?.kind !== 'bullet') return candidate
  }
  return undefined
}
