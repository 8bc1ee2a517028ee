import type { Element, ElementContent } from 'hast'
import type { BlockOf, ChartBar } from '../../../model/document.ts'
import { describeChart, shareOf } from '../../resolve/describe-chart.ts'
import type { HtmlContext } from '../context.ts'
import { element, stack } from '../element.ts'
import { paragraphElement } from '../paragraph-element.ts'
import { formatNumber } from '../styles/css.ts'

/** A table of which the bars are the last column, drawn for those who see it; its name says all of it. */
export function chart(node: BlockOf<'chart'>, context: HtmlContext): readonly ElementContent[] {
  const { caption, children } = node
  const rows = children.map((bar) => chartRow(bar, node, context))
  const table = stack('table', {}, [
    ...(caption.length === 0 ? [] : [paragraphElement('caption', {}, caption, context)]),
    stack('tbody', {}, rows),
  ])
  const place = node.numbering && { id: node.numbering.anchor }
  return [
    stack('figure', { ...place, className: ['chart'], ariaLabel: describeChart(node) }, [table]),
  ]
}

function chartRow(bar: ChartBar, node: BlockOf<'chart'>, context: HtmlContext): Element {
  const words = (className: string, nodes: ChartBar['value']) =>
    paragraphElement('p', { className: [className] }, nodes, context)
  return stack('tr', {}, [
    element('th', { scope: 'row' }, [words('chart-label', bar.children)]),
    element('td', {}, [words('chart-value', bar.value)]),
    element('td', { className: ['chart-bar'] }, [barElement(shareOf(bar, node))]),
  ])
}

function barElement(share: number): Element {
  return element('svg', { viewBox: '0 0 100 1', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    element('rect', { width: formatNumber(share * 100), height: '1' }),
  ])
}
