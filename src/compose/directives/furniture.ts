import type { Furniture } from '../../model/document.ts'
import type { Directive, DirectiveDefinition, DirectiveTools } from './definition.ts'

const inside = ['page-header', 'page-footer'] as const

export const pageHeader: DirectiveDefinition = {
  summary: 'What stands above every page.',
  example: ':::page-header\n::start[{{handling.marking}}]\n::end[{{handling.reference}}]\n:::',
  forms: ['container'],
  attributes: {},
  holds: ['start', 'center', 'end'],
  lower: (directive, tools) => {
    tools.context.found.header = lowerFurniture(directive, tools)
    return []
  },
}

export const pageFooter: DirectiveDefinition = {
  summary: 'What stands below every page.',
  example: ':::page-footer\n::end[{{label "pageOf" page=(pageNumber) pages=(pageCount)}}]\n:::',
  forms: ['container'],
  attributes: {},
  holds: ['start', 'center', 'end'],
  lower: (directive, tools) => {
    tools.context.found.footer = lowerFurniture(directive, tools)
    return []
  },
}

export const start = part('left (right in right-to-left text)', '::start[{{handling.marking}}]')
export const center = part('in the centre', '::center[{{handling.marking}}]')
export const end = part('right (left in right-to-left text)', '::end[{{handling.reference}}]')

function part(where: string, example: string): DirectiveDefinition {
  return {
    summary: `What stands ${where} in a page header or footer.`,
    example,
    forms: ['leaf'],
    attributes: {},
    words: 'The words.',
    inside,
    lower: () => [],
  }
}

function lowerFurniture(directive: Directive, { inner, inlines }: DirectiveTools): Furniture {
  const words = (name: string) =>
    inner(directive, name).flatMap((found) => inlines(found.words, { isFurniture: true }))
  return { start: words('start'), center: words('center'), end: words('end') }
}
