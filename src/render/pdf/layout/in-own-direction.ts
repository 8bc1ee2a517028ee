import type { Block } from '../../../model/document.ts'
import { directionOf } from '../../resolve/directions.ts'
import { wordsOf } from '../../resolve/words-of.ts'
import type { BlockSetting } from './context.ts'
import { turnAdded } from './turned.ts'

/** Sets blocks with bars or labels on the side their words are read from, if nothing around holds them to one. */
export function inOwnDirection(
  blocks: readonly Block[],
  setting: BlockSetting,
  set: (inside: BlockSetting) => void,
): void {
  const { flow, direction, keepsSide = false, context } = setting
  const isGiven = keepsSide || (direction === 'ltr' && context.isLeftToRight)
  const own = isGiven ? direction : directionOf(wordsOf(blocks), direction)
  const first = flow.body.elements.length
  set({ ...setting, direction: own })
  if (own !== direction) turnAdded(flow, first)
}
