import type { Ranked } from '../../model/document.ts'
import type { RankedPart } from './ranked.ts'

/**
 * As few parts as need leave. Of those that come first in the order of leaving, as many as suffice; then each of them
 * stays after all that still finds room, the last to leave tried first: what left early may be short, and what made the
 * room long. All of them must be enough.
 *
 * @param isEnough whether the document keeps to its pages when these leave
 */
export async function fewestLeaving(
  parts: readonly RankedPart[],
  isEnough: (leaving: ReadonlySet<Ranked>) => Promise<boolean>,
): Promise<ReadonlySet<Ranked>> {
  const firstOf = (count: number) => new Set(parts.slice(0, count).map(({ node }) => node))
  let tooFew = 0
  let enough = parts.length
  while (enough - tooFew > 1) {
    const count = (tooFew + enough) >> 1
    if (await isEnough(firstOf(count))) enough = count
    else tooFew = count
  }
  const leaving = firstOf(enough)
  const tooLong = new Map<object, number>()
  // Without the last of them there was no room.
  for (const { node, group, length } of parts.slice(0, Math.max(0, enough - 1)).toReversed()) {
    if (length > 0 && length >= (tooLong.get(group) ?? Number.POSITIVE_INFINITY)) continue
    leaving.delete(node)
    if (await isEnough(leaving)) continue
    leaving.add(node)
    tooLong.set(group, length)
  }
  return leaving
}
