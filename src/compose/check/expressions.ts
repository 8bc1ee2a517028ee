import type { Expression } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { HelperDefinition, HelperParameter } from '../helpers/definition.ts'
import { helpers } from '../helpers/index.ts'
import type { Checker } from './checker.ts'
import type { Call } from './names.ts'
import { checkNames } from './names.ts'
import { typeOfPath } from './paths.ts'
import type { Scope } from './scope.ts'
import type { ViewType } from './view-type.ts'
import { describeType, present, viewType } from './view-type.ts'

const unknown: ViewType = { type: 'unknown' }

/** The type of anything that can be given to a helper. */
export function typeOfExpression(expression: Expression, scope: Scope, checker: Checker): ViewType {
  switch (expression.type) {
    case 'PathExpression':
      return typeOfPath(expression, scope, checker)
    case 'SubExpression':
      return typeOfCall(expression, scope, checker)
    case 'StringLiteral':
      return { type: 'text' }
    case 'NumberLiteral':
      return { type: 'number' }
    case 'BooleanLiteral':
      return { type: 'flag' }
    case 'UndefinedLiteral':
    case 'NullLiteral':
      return unknown
  }
}

/** The type a helper gives; its name, the number and types of its arguments are checked. */
export function typeOfCall(call: Call, scope: Scope, checker: Checker): ViewType {
  const name = 'original' in call.path ? String(call.path.original) : ''
  const params = expressionsOf(call.params)
  const types = params.map((param) => typeOfExpression(param, scope, checker))
  const hashTypes = new Map(
    (call.hash?.pairs ?? []).flatMap(({ key, value }) =>
      expressionsOf([value]).map(
        (expression) => [key, typeOfExpression(expression, scope, checker)] as const,
      ),
    ),
  )
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  if (helper === undefined) {
    checker.report(call.path, {
      code: 'compose/unknown-helper',
      message: `Cannot call \`${name}\`: there is no helper of that name.`,
      hint:
        didYouMean(name, [...Object.keys(helpers), 'if', 'unless', 'each', 'with']) ??
        forbiddenHint(name),
    })
    return unknown
  }
  checkArguments(call, { name, helper, params, types, hashTypes }, checker)
  checkHash(call, { name, helper, params, types, hashTypes }, checker)
  if (name === 'cite') checker.met.cites = true
  checkNames(call, { name, params, types, hashTypes }, checker)
  return returned({ name, helper, params, types, hashTypes })
}

interface Called {
  readonly name: string
  readonly helper: HelperDefinition
  readonly params: readonly Expression[]
  readonly types: readonly ViewType[]
  readonly hashTypes: ReadonlyMap<string, ViewType>
}

function checkArguments(
  call: Call,
  { name, helper, params, types }: Called,
  checker: Checker,
): void {
  const most = helper.params.at(-1)?.isRepeated ? Number.POSITIVE_INFINITY : helper.params.length
  const least = helper.params.filter(({ isOptional }) => !isOptional).length
  if (params.length < least || params.length > most) {
    checker.report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` with ${plural(params.length)}: expected ${signatureOf(name, helper)}.`,
    })
    return
  }
  for (const [index, param] of params.entries()) {
    const parameter = helper.params[Math.min(index, helper.params.length - 1)]
    if (parameter !== undefined)
      checkArgument(param, types[index] ?? unknown, { name, parameter }, checker)
  }
}

interface Expected {
  readonly name: string
  readonly parameter: Omit<HelperParameter, 'name'>
}

function checkArgument(
  expression: Expression,
  type: ViewType,
  { name, parameter }: Expected,
  checker: Checker,
): void {
  const { accepts, isLiteral } = parameter
  if (isLiteral && expression.type !== 'StringLiteral' && expression.type !== 'NumberLiteral') {
    checker.report(expression, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` with a value here: expected ${accepts === 'number' ? 'digits' : 'a text in quotation marks'}.`,
    })
    return
  }
  if (accepts === 'any' || type.type === 'unknown' || accepts === type.type) return
  // A number prints as a text.
  if (accepts === 'text' && type.type === 'number') return
  checker.report(expression, {
    code: 'compose/wrong-type',
    message: `Cannot call \`${name}\` with ${describeType(type)}: expected ${acceptedNames[accepts]}.`,
  })
}

const acceptedNames = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  record: 'a record',
  spans: 'places in the source',
} as const

function checkHash(call: Call, { name, helper, hashTypes }: Called, checker: Checker): void {
  const pairs = call.hash?.pairs ?? []
  for (const pair of pairs) {
    const parameter = Object.hasOwn(helper.hash, pair.key) ? helper.hash[pair.key] : undefined
    if (parameter === undefined) {
      if (helper.takesAnyHash) continue
      checker.report(pair, {
        code: 'compose/wrong-arguments',
        message: `Cannot call \`${name}\` with \`${pair.key}=\`: expected ${signatureOf(name, helper)}.`,
        hint: didYouMean(pair.key, Object.keys(helper.hash)),
      })
      continue
    }
    for (const value of expressionsOf([pair.value])) {
      checkArgument(value, hashTypes.get(pair.key) ?? unknown, { name, parameter }, checker)
    }
  }
  for (const [key, parameter] of Object.entries(helper.hash)) {
    if (parameter.isOptional || pairs.some((pair) => pair.key === key)) continue
    checker.report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` without \`${key}=\`: expected ${signatureOf(name, helper)}.`,
    })
  }
}

function returned({ name, helper, params, types }: Called): ViewType {
  const { returns } = helper
  const [first = unknown] = types
  switch (returns.type) {
    case 'same':
      return name === 'where' ? listOfThose(first, params) : oneOf(types)
    case 'element':
      return first.type === 'list' ? { ...first.of, isOptional: true } : unknown
    case 'record':
      return { ...viewType(returns.name), isOptional: true }
    case 'list':
      return { type: 'list', of: viewType(returns.name) }
    case 'text':
    case 'number':
      // Of nothing they make nothing; those that take anything, or fixed words, always give something.
      return helper.params[0]?.accepts === returns.type && first.isOptional
        ? { type: returns.type, isOptional: true }
        : { type: returns.type }
    case 'flag':
    case 'blocks':
      return { type: returns.type }
  }
}

/** The type of the first; missing only when all may be. */
function oneOf(types: readonly ViewType[]): ViewType {
  const [first = unknown] = types
  return types.every(({ isOptional }) => isOptional) ? first : present(first)
}

/** The records of `(where list "field")` have the field. */
function listOfThose(list: ViewType, [, field]: readonly Expression[]): ViewType {
  if (list.type !== 'list' || list.of.type !== 'record' || field?.type !== 'StringLiteral')
    return list
  const type = list.of.fields.get(field.value)
  if (!type?.isOptional) return list
  const fields = new Map([...list.of.fields, [field.value, present(type)]])
  return { ...list, of: { ...list.of, fields } }
}

/** How a helper is called: `{{date date}}`, `{{join list [separator] [last=…]}}`. */
export function signatureOf(
  name: string,
  { params, hash, takesAnyHash }: HelperDefinition,
): string {
  const parts = [
    ...params.map((param) =>
      optional(param.isRepeated ? `${param.name} …` : param.name, param.isOptional),
    ),
    ...Object.entries(hash).map(([key, param]) => optional(`${key}=…`, param.isOptional)),
    ...(takesAnyHash ? ['[name=…]'] : []),
  ]
  return `\`{{${[name, ...parts].join(' ')}}}\``
}

function optional(text: string, isOptional: boolean | undefined): string {
  return isOptional ? `[${text}]` : text
}

function plural(count: number): string {
  return count === 0 ? 'nothing' : `${count} ${count === 1 ? 'argument' : 'arguments'}`
}

function forbiddenHint(name: string): string | undefined {
  if (name === 'lookup') return 'Go through the list with `{{#each}}`, or write the path.'
  return name === 'log' ? 'Templates write nothing but the briefing.' : undefined
}
