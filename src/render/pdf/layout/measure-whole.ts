import { measureExtent } from './extent.ts'
import type { Flow } from './flow.ts'
import type { Box } from './page.ts'
import { placeExtent } from './place.ts'

/** A flow as one piece, however high. */
export function measureWhole(flow: Flow): {
  readonly boxes: readonly Box[]
  readonly height: number
  readonly notes: readonly string[]
} {
  const room = { height: Number.MAX_VALUE, pageHeight: 1, noteHeight: () => 0, isFresh: true }
  const extent = measureExtent(flow, { index: 0 }, room)
  return { boxes: placeExtent(flow, extent), height: extent.height, notes: extent.notes }
}
