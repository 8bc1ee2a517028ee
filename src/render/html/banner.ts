import type { Element } from 'hast'
import type { Banner } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { tlpColour } from '../../model/tlp.ts'
import type { HtmlContext } from './context.ts'
import { element, stack } from './element.ts'
import { phrasing } from './inlines.ts'

/** Who may read it; none where nothing is said. */
export function bannerElements({ marking, tlp }: Banner, context: HtmlContext): readonly Element[] {
  if (tlp.length > 0) {
    const declarations = { color: tlpColour(inlineText(tlp)) }
    context.ownRules.push({ selector: '.tlp', declarations })
  }
  const words = (className: string, nodes: Banner['tlp']) =>
    nodes.length === 0 ? [] : [element('p', { className: [className] }, phrasing(nodes, context))]
  const children = [...words('marking', marking), ...words('tlp', tlp)]
  return children.length === 0 ? [] : [stack('div', { className: ['banner'] }, children)]
}
