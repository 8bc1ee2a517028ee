import type { Element, ElementContent } from 'hast'
import type { BlockOf, TableRow } from '../../../model/document.ts'
import type { HtmlContext } from '../context.ts'
import { placeName } from '../context.ts'
import { element, stack } from '../element.ts'
import { paragraphElement } from '../paragraph-element.ts'
import { formatNumber } from '../styles/css.ts'

const ALIGNMENTS = { left: undefined, center: 'centred', right: 'at-end' } as const

/**
 * A table with its header row, in a region of its own that scrolls, by keyboard as well, where the window is narrower
 * (WCAG 2.2, 1.4.10 exempts tables from reflow). The region is named by the caption, else by the header cells.
 */
export function table(node: BlockOf<'table'>, context: HtmlContext): readonly ElementContent[] {
  context.counts.table += 1
  const id = placeName('table', context.counts.table)
  addColumnRules(node, id, context)
  const [head, ...body] = node.children
  const names: string[] = []
  const caption = captionOf(node, id, context)
  if (caption.length > 0) names.push(`${id}_caption`)
  const grid = stack('table', { id }, [
    ...caption,
    stack(
      'colgroup',
      {},
      node.align.map(() => element('col', {})),
    ),
    ...(head === undefined
      ? []
      : [stack('thead', {}, [headRow(head, { node, id, names, context })])]),
    ...(body.length === 0
      ? []
      : [
          stack(
            'tbody',
            {},
            body.map((row) => bodyRow(row, node, context)),
          ),
        ]),
  ])
  const place = node.numbering && { id: node.numbering.anchor }
  const properties = { ...place, className: ['table'], tabIndex: 0 }
  return [
    names.length === 0
      ? stack('div', properties, [grid])
      : stack('section', { ...properties, ariaLabelledBy: names }, [grid]),
  ]
}

function captionOf({ caption }: BlockOf<'table'>, id: string, context: HtmlContext) {
  if (caption.length === 0) return []
  return [paragraphElement('caption', { id: `${id}_caption` }, caption, context)]
}

interface Head {
  readonly node: BlockOf<'table'>
  readonly id: string
  /** What names the region; grows by the header cells when there is no caption. */
  readonly names: string[]
  readonly context: HtmlContext
}

/** A cell without words heads nothing: it is no header. */
function headRow({ children }: TableRow, { node, id, names, context }: Head): Element {
  const isNamed = names.length > 0
  const cells = children.map((cell, column) => {
    const className = classOf(node, column)
    if (cell.children.length === 0) return element('td', className)
    const name = `${id}_${column + 1}`
    if (!isNamed) names.push(name)
    const properties = { ...(!isNamed && { id: name }), scope: 'col', ...className }
    return paragraphElement('th', properties, cell.children, context)
  })
  return stack('tr', {}, cells)
}

function bodyRow({ children }: TableRow, node: BlockOf<'table'>, context: HtmlContext): Element {
  return stack(
    'tr',
    {},
    children.map((cell, column) =>
      paragraphElement('td', classOf(node, column), cell.children, context),
    ),
  )
}

function classOf({ align }: BlockOf<'table'>, column: number) {
  const name = ALIGNMENTS[align[column] ?? 'left']
  return name === undefined ? {} : { className: [name] }
}

/** Each column its share of the width; the browser widens those that a word needs more for. */
function addColumnRules({ widths }: BlockOf<'table'>, id: string, { ownRules }: HtmlContext): void {
  const sum = widths.reduce((total, width) => total + Math.max(0, width), 0)
  if (sum === 0 || new Set(widths).size === 1) return
  widths.forEach((width, index) => {
    const share = formatNumber((Math.max(0, width) / sum) * 100)
    const selector = `#${id} col:nth-child(${index + 1})`
    ownRules.push({ selector, declarations: { width: `${share}%` } })
  })
}
