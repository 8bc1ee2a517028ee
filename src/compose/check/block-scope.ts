import type { Checker } from './checker.ts'
import type { Scope } from './scope.ts'
import type { ViewType } from './view-type.ts'
import { describeType, present } from './view-type.ts'

interface Where {
  readonly scope: Scope
  readonly checker: Checker
}

/** What a block is opened in: inside `each` an element of the list, inside `with` the record, else what is outside. */
export function insideOf(
  block: hbs.AST.BlockStatement,
  type: ViewType,
  { scope, checker }: Where,
): Scope {
  const [param] = block.params
  const names = block.program?.blockParams ?? []
  switch (block.path.original) {
    case 'each': {
      if (type.type !== 'list' && type.type !== 'unknown' && param !== undefined) {
        checker.report(param, {
          code: 'compose/wrong-type',
          message: `Cannot go through ${describeType(type)}: expected a list.`,
          hint: type.type === 'record' ? 'Open a record with `{{#with}}`.' : undefined,
        })
      }
      const element: ViewType = type.type === 'list' ? type.of : { type: 'unknown' }
      return open(scope, element, { names, values: [element, { type: 'number' }], isInEach: true })
    }
    case 'with': {
      if (type.type !== 'record' && type.type !== 'unknown' && param !== undefined) {
        checker.report(param, {
          code: 'compose/wrong-type',
          message: `Cannot open ${describeType(type)} with \`with\`: expected a record.`,
          hint:
            type.type === 'list'
              ? 'Go through a list with `{{#each}}`.'
              : 'Ask for a value with `{{#if}}`.',
        })
        return open(scope, { type: 'unknown' }, { names, values: [] })
      }
      return open(scope, present(type), { names, values: [present(type)] })
    }
    default:
      return scope
  }
}

interface Opened {
  readonly names: readonly string[]
  readonly values: readonly ViewType[]
  readonly isInEach?: boolean
}

function open(scope: Scope, context: ViewType, { names, values, isInEach }: Opened): Scope {
  const own = names.map((name, index) => [name, values[index] ?? { type: 'unknown' }] as const)
  return {
    ...scope,
    context,
    parent: scope,
    depth: scope.depth + 1,
    blockParams:
      own.length === 0
        ? scope.blockParams
        : new Map<string, ViewType>([...scope.blockParams, ...own]),
    isInEach: isInEach ?? scope.isInEach,
  }
}
