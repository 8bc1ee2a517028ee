import type { Statement } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import type { Checker } from './checker.ts'

/** Reports every decorator but `{{#*inline "name"}}`, and names that Handlebars has other uses for. */
export function checkDecorator(
  statement: Statement & { readonly type: 'Decorator' | 'DecoratorBlock' },
  checker: Checker,
): void {
  const name = 'original' in statement.path ? String(statement.path.original) : ''
  const [partial, ...others] = expressionsOf(statement.params)
  const isInline = statement.type === 'DecoratorBlock' && name === 'inline'
  const defined = isInline && others.length === 0 && partial?.type === 'StringLiteral'
  if (defined && PARTIAL_NAME.test(partial.value)) return
  const { loc } = statement
  checker.report(
    { type: statement.type, loc },
    {
      code: 'compose/forbidden',
      message: defined
        ? `Cannot define the partial \`${partial.value}\`: expected a name of letters, digits and hyphens.`
        : `Cannot use the decorator \`${name}\`: expected \`{{#*inline "name"}}\`.`,
    },
  )
}

const PARTIAL_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u
