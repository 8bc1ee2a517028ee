import type { Block, ParagraphRole } from '../../model/document.ts'
import { isBlank } from '../lower/inlines.ts'
import type { DirectiveDefinition } from './definition.ts'

export const kicker = role('kicker', 'A short line above the title.', '::kicker[{{label "kind"}}]')
export const lead = role('lead', 'A standfirst.', '::lead[{{text}}]')
export const meta = role(
  'meta',
  'A line below the title: date, author, reference.',
  '::meta[{{date date}}]',
)
export const note = role('note', 'Small print.', '::note[{{label "singleSource"}}]')
export const support = role(
  'support',
  'What bears out a point: a fact or a quotation, below the point.',
  '::support[{{text}} {{cite this}}]',
)

function role(name: ParagraphRole, summary: string, example: string): DirectiveDefinition {
  return {
    summary: `${summary} As a container, for each paragraph inside.`,
    example,
    forms: ['leaf', 'container'],
    attributes: {},
    words: 'The words.',
    lower: ({ words, children }, { blocks, inlines }) => {
      const line = inlines(words)
      const own: readonly Block[] = isBlank(line)
        ? []
        : [{ type: 'paragraph', role: name, children: line }]
      const inside = blocks(children).map((block) =>
        block.type === 'paragraph' ? { ...block, role: name } : block,
      )
      return [...own, ...inside]
    },
  }
}
