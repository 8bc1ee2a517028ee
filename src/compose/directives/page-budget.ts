import type { DirectiveDefinition } from './definition.ts'

export const pageBudget: DirectiveDefinition = {
  summary:
    'How many pages the briefing may take: what has a `rank` moves to an annex behind them. `--max-pages` overrules it.',
  example: '::page-budget{pages="2"}',
  forms: ['leaf'],
  attributes: { pages: { summary: 'A number from 1 on.', isRequired: true } },
  lower: (directive, { context, attribute }) => {
    const given = attribute(directive, 'pages')
    const pages = Number(given)
    if (/^[1-9]\d{0,2}$/.test(given)) {
      context.found.pages = pages
      return []
    }
    // That there is none has been told.
    if (given === '') return []
    context.report(
      {
        severity: 'error',
        code: 'compose/unknown-attribute',
        message: `Cannot keep to \`${given}\` pages: expected a number from 1 to 999.`,
      },
      directive.node,
    )
    return []
  },
}
