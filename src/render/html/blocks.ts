import type { ElementContent } from 'hast'
import type { Block, BlockHandlers, BlockOf, Inline } from '../../model/document.ts'
import { handleBlock } from '../dispatch.ts'
import type { HtmlContext } from './context.ts'
import { at } from './context.ts'
import { element, onLines, stack } from './element.ts'
import { callout, slot } from './handlers/box.ts'
import { chart } from './handlers/chart.ts'
import { contents } from './handlers/contents.ts'
import { figure, logoElements } from './handlers/figure.ts'
import { sourceList } from './handlers/source-list.ts'
import { table } from './handlers/table.ts'
import { paragraphElement } from './paragraph-element.ts'
import { provenance } from './provenance.ts'

/** The blocks as flow content, one element or more a block. */
export function flowContent(
  blocks: readonly Block[],
  context: HtmlContext,
): readonly ElementContent[] {
  return blocks.flatMap((block) => handleBlock(block, handlers, context))
}

const handlers: BlockHandlers<HtmlContext, readonly ElementContent[]> = {
  masthead: ({ children }, context) => [
    stack('header', { className: ['masthead'] }, [
      ...logoElements('masthead', context),
      ...flowContent(children, context),
    ]),
  ],
  heading: ({ depth, anchor, children }, context) => [
    paragraphElement(`h${depth}`, { id: anchor }, children, context),
  ],
  paragraph: ({ role, children }, context) => [
    paragraphElement('p', role === 'body' ? {} : { className: [role] }, children, context),
  ],
  blockquote,
  list,
  table,
  code: ({ value, origin, spans }) => [
    element('pre', {}, [element('code', provenance(origin, spans), [{ type: 'text', value }])]),
  ],
  thematicBreak: () => [element('hr', {})],
  callout,
  keyFigures,
  figure,
  chart,
  slot,
  columns: ({ children }, context) => [
    stack(
      'div',
      { className: ['columns'] },
      children.map((column) => stack('div', {}, flowContent(column.children, context))),
    ),
  ],
  contents,
  sourceList,
  pageBreak: () => [element('div', { className: ['page-break'] })],
  only: () => {
    throw new Error('Bug: `resolve` leaves no `only`')
  },
}

/** With a name below it, a quotation is a figure: what stands in `blockquote` is all quoted (HTML, 4.4.4). */
function blockquote(
  { children, attribution }: BlockOf<'blockquote'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const quoted = flowContent(children, at(context, { text: 'blockquote' }))
  const quotation = quoted.length === 0 ? [] : [stack('blockquote', {}, quoted)]
  if (attribution.length === 0) return quotation
  const name = paragraphElement('figcaption', { className: ['attribution'] }, attribution, context)
  return [stack('figure', { className: ['quotation'] }, [...quotation, name])]
}

/** In a box, a quotation or a note a list has the type of its surroundings. */
function list(
  { ordered, start, spread, children }: BlockOf<'list'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const isPlain = context.place.text === 'body'
  const inside = isPlain ? at(context, { text: 'list' }) : context
  const className = [...(isPlain ? ['list'] : []), ...(spread ? ['spread'] : [])]
  const properties = {
    ...(className.length > 0 && { className }),
    ...(ordered && start !== 1 && { start }),
  }
  const items = children.map((child) => {
    const [first, ...others] = child.children
    // A lone paragraph needs no element: the item is one.
    const isLine = first?.type === 'paragraph' && first.role === 'body' && others.length === 0
    return isLine
      ? paragraphElement('li', {}, first.children, inside)
      : element('li', {}, onLines(flowContent(child.children, inside)))
  })
  return [stack(ordered ? 'ol' : 'ul', properties, items)]
}

/** Each figure large, its meaning below. */
function keyFigures(
  { children }: BlockOf<'keyFigures'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const line = (className: string, nodes: readonly Inline[]) =>
    nodes.length === 0 ? [] : [paragraphElement('p', { className: [className] }, nodes, context)]
  const figures = children.map((figure) =>
    stack('li', {}, [
      ...line('figure-value', figure.value),
      ...line('figure-text', figure.children),
    ]),
  )
  return [stack('ul', { className: ['key-figures'] }, figures)]
}
