import type { Candidate } from './candidate.ts'
import type { BlockGuess } from './classify.ts'

/** How far apart, in blocks, two numbered entries of one list may stand: an entry may have a second paragraph. */
const MAX_GAP = 1

/**
 * Entries of lists by index. A bullet is enough; a number needs the number before or after it next to it, for
 * "3. Practice mindfulness" between paragraphs is a heading.
 */
export function findListItems(candidates: readonly Candidate[]): ReadonlyMap<number, BlockGuess> {
  const items = new Map<number, BlockGuess>()
  candidates.forEach(({ marker }, index) => {
    if (marker === undefined) return
    if (marker.kind === 'bullet') {
      items.set(index, { type: 'listitem', reason: 'a bullet', confidence: 0.9 })
      return
    }
    const isRun = [-MAX_GAP, MAX_GAP].some((offset) => {
      const neighbour = candidates[index + offset]?.marker
      return neighbour?.kind === marker.kind && neighbour.value === marker.value + Math.sign(offset)
    })
    if (isRun)
      items.set(index, { type: 'listitem', reason: 'one of a run of numbers', confidence: 0.9 })
  })
  return items
}
