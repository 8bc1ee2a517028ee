import type { Element, Properties } from 'hast'
import type { Inline } from '../../model/document.ts'
import { directionOfLanguage } from '../resolve/directions.ts'
import { paragraphDirection } from '../resolve/paragraph-direction.ts'
import { scriptLanguage } from '../resolve/script-language.ts'
import { voicedOf } from '../resolve/voiced.ts'
import type { HtmlContext } from './context.ts'
import { element } from './element.ts'
import { phrasing } from './inlines.ts'

/**
 * An element of words that run their own way, as paragraphs do in every format: where that is not the way of the page, it
 * says so. Words whose script the language of the page does not have say of it what their script tells.
 */
export function paragraphElement(
  tagName: string,
  properties: Properties,
  nodes: readonly Inline[],
  context: HtmlContext,
): Element {
  const { page } = context
  const voiced = voicedOf(nodes)
  const direction = paragraphDirection(voiced, page)
  if (direction === page.direction) return element(tagName, properties, phrasing(nodes, context))
  const isOfLanguage = directionOfLanguage(page.language) === direction
  const lang = isOfLanguage ? undefined : scriptLanguage(voiced.map(({ text }) => text).join(''))
  const own = { ...properties, dir: direction, ...(lang !== undefined && { lang }) }
  return element(tagName, own, phrasing(nodes, { ...context, isRightToLeft: direction === 'rtl' }))
}
