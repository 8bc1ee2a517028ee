import type { Expression } from '../ast.ts'
import type { HelperParameter } from '../helpers/definition.ts'
import type { Called } from './called.ts'
import type { CheckFault } from './checker.ts'
import type { ViewType } from './view-type.ts'

/** Two arguments of a helper that fit in each other's place only: one fault, not two. */
export function findSwapped({
  name,
  helper,
  params,
  types,
}: Pick<Called, 'name' | 'helper' | 'params' | 'types'>): CheckFault | undefined {
  const fitsAt = (argument: number, place: number) => {
    const [expression, type, parameter] = [params[argument], types[argument], helper.params[place]]
    return expression !== undefined && type !== undefined && parameter !== undefined
      ? isLiteralEnough(expression, parameter) && isAccepted(type, parameter.accepts)
      : false
  }
  for (let first = 0; first < params.length; first += 1) {
    for (let second = first + 1; second < params.length; second += 1) {
      const isWrong = !fitsAt(first, first) || !fitsAt(second, second)
      if (!isWrong || !fitsAt(first, second) || !fitsAt(second, first)) continue
      const order = params.map((param, at) =>
        at === first ? params[second] : at === second ? params[first] : param,
      )
      const words = order.flatMap((param) => (param === undefined ? [] : write(param)))
      return {
        code: 'compose/wrong-arguments',
        message: `Cannot call \`${name}\` with its arguments in this order: expected \`${helper.params[first]?.name}\` before \`${helper.params[second]?.name}\`.`,
        hint: `Did you mean \`${[name, ...words].join(' ')}\`?`,
      }
    }
  }
  return undefined
}

/** Whether a helper takes a value of a type. */
export function isAccepted(type: ViewType, accepts: HelperParameter['accepts']): boolean {
  if (accepts === 'any' || type.type === 'unknown' || accepts === type.type) return true
  // A number prints as a text.
  return accepts === 'text' && type.type === 'number'
}

/** Whether it is written in quotation marks or digits where it has to be. */
export function isLiteralEnough(
  { type }: Expression,
  { isLiteral }: Pick<HelperParameter, 'isLiteral'>,
): boolean {
  return !isLiteral || type === 'StringLiteral' || type === 'NumberLiteral'
}

function write(expression: Expression): string {
  switch (expression.type) {
    case 'PathExpression':
      return expression.original
    case 'StringLiteral':
      return `"${expression.value}"`
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return String(expression.value)
    case 'SubExpression':
      return '(…)'
    case 'UndefinedLiteral':
      return 'undefined'
    case 'NullLiteral':
      return 'null'
  }
}
