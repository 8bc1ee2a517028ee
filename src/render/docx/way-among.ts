import type { InlineOf } from '../../model/document.ts'
import type { Page } from '../resolve/direction-around.ts'
import { directionAround } from '../resolve/direction-around.ts'
import type { Direction } from '../resolve/directions.ts'
import { directionOf } from '../resolve/directions.ts'
import { voicedText } from '../resolve/voiced.ts'

/** The way words of a source, of an analyst or worked out run, wherever they stand. */
export function wayAmong(node: InlineOf<'text'>, page: Page): Direction {
  return directionOf(node.value, directionAround(voicedText(node), page))
}
