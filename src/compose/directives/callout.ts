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
  },
  words: 'Its title.',
  lower: (directive, { blocks, inlines, attribute }) => {
    const children = blocks(directive.children)
    if (children.length === 0) return []
    const kind = attribute(directive, 'kind')
    return [
      {
        type: 'callout',
        kind: isKind(kind) ? kind : 'note',
        title: inlines(directive.words),
        children,
      },
    ]
  },
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
