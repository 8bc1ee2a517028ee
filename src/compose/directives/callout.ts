import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CalloutKind } from '../../model/document.ts'
import type { DirectiveDefinition } from './definition.ts'

export const callout: DirectiveDefinition = {
  summary: 'A box. Left out when there is nothing in it.',
  example:
    ':::callout[{{label "atAGlance"}}]{kind="summary"}\n{{#each summary}}\n{{text}}\n{{/each}}\n:::',
  forms: ['container'],
  attributes: {
    kind: {
      summary: 'How it is set; `note` when not given.',
      values: ['summary', 'note', 'warning', 'verification'],
    },
    lines: {
      summary: 'How many lines its text may take on the PDF page, from 1 to 99: more is a warning.',
    },
  },
  words: 'Its title.',
  lower: (directive, { context, blocks, inlines, attribute }) => {
    const children = blocks(directive.children)
    if (children.length === 0) return []
    const kind = attribute(directive, 'kind')
    const lines = attribute(directive, 'lines')
    const isNumber = /^[1-9]\d?$/.test(lines)
    if (lines !== '' && !isNumber) context.report(badLines(lines), directive.node)
    return [
      {
        type: 'callout',
        kind: isKind(kind) ? kind : 'note',
        ...(isNumber && { lines: Number(lines) }),
        title: inlines(directive.words),
        children,
      },
    ]
  },
}

function badLines(found: string): Diagnostic {
  return {
    severity: 'error',
    code: 'compose/unknown-attribute',
    message: `Cannot keep to \`${found}\` lines: expected a number from 1 to 99.`,
  }
}

const kinds: readonly string[] = [
  'summary',
  'note',
  'warning',
  'verification',
] satisfies CalloutKind[]

function isKind(kind: string): kind is CalloutKind {
  return kinds.includes(kind)
}
