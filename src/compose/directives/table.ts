import type { DirectiveDefinition } from './definition.ts'
import { numberedAs } from './numbered-as.ts'

export const table: DirectiveDefinition = {
  summary: 'A caption and column widths for the table inside.',
  example:
    ':::table[{{label "positions"}}]{widths="2 5 1"}\n| Actor | Position | Ref. |\n|---|---|---|\n| … | … | … |\n:::',
  forms: ['container'],
  attributes: {
    widths: { summary: 'Relative widths, one number a column, with spaces between.' },
    id: { summary: 'Makes it numbered, `Table 1`, so that `{{refer "…"}}` can name it.' },
  },
  words: 'The caption.',
  lower: (directive, tools) => {
    const { context, blocks, inlines, attribute } = tools
    const given = attribute(directive, 'widths')
    const widths = given
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    const numbering = numberedAs('table', directive, tools)
    return blocks(directive.children).map((block) => {
      if (block.type !== 'table') return block
      const captioned = { ...block, ...numbering, caption: inlines(directive.words) }
      if (given === '') return captioned
      if (widths.length === block.align.length && widths.every((width) => width > 0))
        return { ...captioned, widths }
      context.report(
        {
          severity: 'error',
          code: 'compose/unknown-attribute',
          message: `Cannot set the column widths \`${given}\`: the table has ${block.align.length} columns, expected as many numbers above zero.`,
        },
        directive.node,
      )
      return captioned
    })
  },
}
