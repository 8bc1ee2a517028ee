import type { Figure } from '../../model/brief.ts'
import type { Block, Inline } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { DirectiveDefinition, DirectiveTools } from './definition.ts'
import type { NumberedItem } from './list-of-numbers.ts'
import { lowerNumbers } from './list-of-numbers.ts'
import { numberedAs } from './numbered-as.ts'

/** More bars than this are no longer read at a glance. */
export const MAX_BARS = 12

export const chart: DirectiveDefinition = {
  summary:
    'Figures of one unit as horizontal bars, under a caption. Inside is a list as in `key-figures`; the numbers are figures of the article.',
  example:
    ':::chart[{{label "keyFigures"}}]\n{{#each (comparable figures)}}\n- **{{asWritten}}** {{label}} {{cite this}}\n{{/each}}\n:::',
  forms: ['container'],
  attributes: {
    id: { summary: 'Makes it numbered, `Figure 1`, so that `{{refer "…"}}` can name it.' },
  },
  words: 'The caption.',
  lower: (directive, tools) => {
    const items = lowerNumbers(directive, tools)
    const figures = items.map(({ value }) => figureOf(value, tools.context.figures))
    if (items.length === 0) return []
    const caption = tools.inlines(directive.words)
    if (isComparable(items, figures, tools)) {
      const children = items.map(({ value, words }, index) => {
        const amount = figures[index]?.number ?? 0
        return { type: 'chartBar', amount, value, children: words } as const
      })
      return [{ type: 'chart', ...numberedAs('figure', directive, tools), caption, children }]
    }
    return [...captionLine(caption), strip(items)]
  },
}

/** The figure of the article that a number is: of the same words at the same place. */
function figureOf(value: readonly Inline[], figures: readonly Figure[]): Figure | undefined {
  const [only, ...others] = value
  if (only?.type !== 'text' || others.length > 0) return undefined
  return figures.find(
    ({ asWritten }) => asWritten.value === only.value && isSamePlace(asWritten.spans, only.spans),
  )
}

function isSamePlace(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ source, start, end }, index) => {
      const other = b[index]
      return other?.source === source && other.start === start && other.end === end
    })
  )
}

/** Whether bars may stand beside each other; why not is reported. One alone compares with nothing. */
function isComparable(
  items: readonly NumberedItem[],
  figures: readonly (Figure | undefined)[],
  { context }: DirectiveTools,
): boolean {
  const fault = items
    .map(({ node }, index) => ({ node, message: faultOf(index, items, figures) }))
    .find(({ message }) => message !== undefined)
  if (fault?.message === undefined) return items.length > 1
  context.report(
    {
      severity: 'warning',
      code: 'compose/bad-chart',
      message: `Cannot draw these figures as bars: ${fault.message}. They are shown as numbers.`,
      hint: 'Write `{{#each (comparable figures)}}` around the item, with `**{{asWritten}}**` in it.',
    },
    fault.node,
  )
  return false
}

function faultOf(
  index: number,
  items: readonly NumberedItem[],
  figures: readonly (Figure | undefined)[],
): string | undefined {
  const figure = figures[index]
  const unit = figures[0]?.unit
  if (figure === undefined) return 'found a number that is none of the figures of the article'
  if (figure.number === null || figure.number < 0)
    return `found \`${figure.asWritten.value}\`, expected a number of zero or more`
  if (figure.unit === null || figure.unit !== unit)
    return `found \`${figure.asWritten.value}\`, expected ${unit ? `the unit of the first, \`${unit}\`` : 'figures of one unit'}`
  return index === MAX_BARS
    ? `found ${items.length} of them, expected ${MAX_BARS} at most`
    : undefined
}

function captionLine(caption: readonly Inline[]): readonly Block[] {
  return caption.length === 0
    ? []
    : [{ type: 'paragraph', role: 'body', children: [{ type: 'strong', children: caption }] }]
}

function strip(items: readonly NumberedItem[]): Block {
  const children = items.map(
    ({ value, words }) => ({ type: 'keyFigure', value, children: words }) as const,
  )
  return { type: 'keyFigures', children }
}
