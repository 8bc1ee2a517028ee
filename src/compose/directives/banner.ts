import type { Inline } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { isTlpLabel, tlpLabelNames } from '../../model/tlp.ts'
import type { Directive, DirectiveDefinition, DirectiveTools } from './definition.ts'

const inside = ['banner'] as const

export const banner: DirectiveDefinition = {
  summary: 'Who may read it: above and below every page, in the form its scheme asks for.',
  example:
    ':::banner\n::marking[{{handling.marking}}]\n::tlp[{{#if handling.tlp}}TLP:{{handling.tlp}}{{/if}}]\n:::',
  forms: ['container'],
  attributes: {},
  holds: ['marking', 'tlp'],
  lower: (directive, tools) => {
    tools.context.found.banner = {
      marking: wordsOf('marking', directive, tools),
      tlp: wordsOf('tlp', directive, tools),
    }
    return []
  },
}

export const marking: DirectiveDefinition = {
  summary: 'A classification: in capitals, in the centre.',
  example: '::marking[{{handling.marking}}]',
  forms: ['leaf'],
  attributes: {},
  words: 'The marking.',
  inside,
  lower: () => [],
}

export const tlp: DirectiveDefinition = {
  summary: 'A label of the Traffic Light Protocol, in its colours, at the right edge.',
  example: '::tlp[TLP:{{handling.tlp}}]',
  forms: ['leaf'],
  attributes: {},
  words: 'The label.',
  inside,
  lower: () => [],
}

function wordsOf(
  name: 'marking' | 'tlp',
  directive: Directive,
  { inner, inlines, context }: DirectiveTools,
): readonly Inline[] {
  return inner(directive, name).flatMap(({ node, words }) => {
    const lowered = inlines(words)
    const text = inlineText(lowered).trim()
    if (text === '') return []
    if (name === 'tlp' && !isTlpLabel(text)) {
      context.report(
        {
          severity: 'error',
          code: 'compose/bad-marking',
          message: `Cannot use \`${text}\` as a label of the Traffic Light Protocol: expected ${tlpLabelNames.map((label) => `\`${label}\``).join(', ')}.`,
        },
        node,
      )
    }
    return lowered
  })
}
