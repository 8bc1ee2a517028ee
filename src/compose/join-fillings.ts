import { unionSpans } from '../model/span.ts'
import { inlineOf } from './fill.ts'
import type { Filling } from './slot.ts'

/** Several values as one: each part keeps its own origin and places. Undefined when there is none. */
export function joinFillings(pieces: readonly Filling[]): Filling | undefined {
  const [only, ...others] = pieces
  if (only === undefined || others.length === 0) return only
  return {
    value: pieces.map((piece) => piece.value).join(''),
    origin: pieces.every((piece) => piece.origin === 'label') ? 'label' : 'computed',
    spans: unionSpans(pieces.flatMap((piece) => piece.spans)),
    nodes: pieces.flatMap(inlineOf),
  }
}
