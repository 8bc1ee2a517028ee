import type { Format } from '../../model/document.ts'
import { extensions, formats } from '../../model/document.ts'
import type { DirectiveDefinition } from './definition.ts'

export const only: DirectiveDefinition = {
  summary: 'Content for some formats only.',
  example: ':::only{format="pdf docx"}\nFor printing.\n:::',
  forms: ['container'],
  attributes: {
    format: {
      summary: 'Names of formats with spaces between: `pdf`, `docx`, `md`, `html`.',
      isRequired: true,
    },
  },
  lower: (directive, { context, blocks, attribute }) => {
    const names = attribute(directive, 'format')
      .split(/[\s,]+/)
      .filter(Boolean)
    const wanted = names.flatMap((name) => findFormat(name) ?? [])
    if (wanted.length < names.length || wanted.length === 0) {
      context.report(
        {
          severity: 'error',
          code: 'compose/unknown-attribute',
          message: `Cannot print for the format \`${names.find((name) => findFormat(name) === undefined) ?? ''}\`: expected ${formats.map((format) => `\`${extensions[format]}\``).join(', ')}.`,
        },
        directive.node,
      )
    }
    const printed = context.formats.filter((format) => wanted.includes(format))
    const children = blocks(directive.children, { formats: printed })
    return children.length === 0 || wanted.length === 0
      ? []
      : [{ type: 'only', formats: wanted, children }]
  },
}

function findFormat(name: string): Format | undefined {
  return formats.find((format) => format === name || extensions[format] === name)
}
