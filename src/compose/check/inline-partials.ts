import type { Template, TemplateFile } from '../../model/template.ts'
import type { Program, Statement } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import type { Scope } from './scope.ts'

/** The partials known in a program: those from outside, and those it defines with `{{#*inline}}` itself. */
export function withInlines(
  statements: readonly Statement[],
  outer: Scope['inlinePartials'],
): Scope['inlinePartials'] {
  const own = statements.flatMap((statement): readonly (readonly [string, Program])[] => {
    if (statement.type !== 'DecoratorBlock') return []
    const [name] = expressionsOf(statement.params)
    return name?.type === 'StringLiteral' ? [[name.value, statement.program]] : []
  })
  return own.length === 0 ? outer : new Map([...outer, ...own])
}

/** The file of a partial; none is called by the name that stands for the prototype of an object. */
export function findPartial(name: string, { partials }: Template): TemplateFile | undefined {
  return name !== '__proto__' && Object.hasOwn(partials, name) ? partials[name] : undefined
}
