import { didYouMean } from '../../model/did-you-mean.ts'
import type { Template } from '../../model/template.ts'
import type { Expression } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import type { HelperDefinition, HelperParameter } from '../helpers/definition.ts'
import { findHelper } from '../helpers/helpers-of.ts'
import type { Call, Called } from './called.ts'
import type { Checker } from './checker.ts'
import { checkNames } from './names.ts'
import { typeOfPath } from './paths.ts'
import { returnedType } from './returned-type.ts'
import type { Scope } from './scope.ts'
import { findSwapped, isAccepted, isLiteralEnough } from './swapped-arguments.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

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
  const hash = new Map(
    (call.hash?.pairs ?? []).flatMap(({ key, value }) =>
      expressionsOf([value]).map((expression) => [key, expression] as const),
    ),
  )
  const hashTypes = new Map(
    [...hash].map(([key, value]) => [key, typeOfExpression(value, scope, checker)] as const),
  )
  const helper = findHelper(name, checker.helpers)
  if (helper === undefined) {
    checker.report(call.path, {
      code: 'compose/unknown-helper',
      message: `Cannot call \`${name}\`: there is no helper of that name.`,
      hint:
        untrustedHint(checker.template) ??
        didYouMean(name, [...Object.keys(checker.helpers), 'if', 'unless', 'each', 'with']) ??
        forbiddenHint(name),
    })
    return unknown
  }
  const called = { name, helper, params, types, hash, hashTypes }
  const isRight = [checkArguments(call, called, checker), checkHash(call, called, checker)]
  if (name === 'cite') checker.met.cites = true
  // What a helper makes of wrong arguments is not told besides.
  if (!isRight.every(Boolean))
    return FIXED.has(helper.returns.type) ? returnedType(called) : unknown
  checkNames(call, called, checker)
  return returnedType(called)
}

/** Kinds of results that are the same whatever a helper is given. */
const FIXED: ReadonlySet<string> = new Set(['text', 'number', 'flag', 'list', 'blocks'])

function checkArguments(
  call: Call,
  { name, helper, params, types }: Called,
  checker: Checker,
): boolean {
  const most = helper.params.at(-1)?.isRepeated ? Number.POSITIVE_INFINITY : helper.params.length
  const least = helper.params.filter(({ isOptional }) => !isOptional).length
  if (params.length < least || params.length > most) {
    checker.report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` with ${plural(params.length)}: expected ${signatureOf(name, helper)}.`,
    })
    return false
  }
  const swapped = findSwapped({ name, helper, params, types })
  const [first] = params
  if (swapped !== undefined && first !== undefined) {
    checker.report(first, swapped)
    return false
  }
  const right = params.map((param, index) => {
    const parameter = helper.params[Math.min(index, helper.params.length - 1)]
    if (parameter === undefined) return true
    return checkArgument(param, types[index] ?? unknown, { name, parameter }, checker)
  })
  return right.every(Boolean)
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
): boolean {
  const { accepts, isLiteral } = parameter
  if (!isLiteralEnough(expression, { isLiteral })) {
    checker.report(expression, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` with a value here: expected ${accepts === 'number' ? 'digits' : 'a text in quotation marks'}.`,
    })
    return false
  }
  if (accepts === 'any' || isAccepted(type, accepts)) return true
  checker.report(expression, {
    code: 'compose/wrong-type',
    message: `Cannot call \`${name}\` with ${describeType(type)}: expected ${acceptedNames[accepts]}.`,
  })
  return false
}

const acceptedNames = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  record: 'a record',
  spans: 'places in the source',
} as const

function checkHash(call: Call, { name, helper, hashTypes }: Called, checker: Checker): boolean {
  let isRight = true
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
      isRight = false
      continue
    }
    for (const value of expressionsOf([pair.value])) {
      const type = hashTypes.get(pair.key) ?? unknown
      isRight = checkArgument(value, type, { name, parameter }, checker) && isRight
    }
  }
  for (const [key, parameter] of Object.entries(helper.hash)) {
    if (parameter.isOptional || pairs.some((pair) => pair.key === key)) continue
    checker.report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot call \`${name}\` without \`${key}=\`: expected ${signatureOf(name, helper)}.`,
    })
    isRight = false
  }
  return isRight
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

/** A helper nobody knows may be in a file that was not read. */
function untrustedHint({ helperFiles = [] }: Template): string | undefined {
  const files = helperFiles.filter(({ url }) => url === undefined).map(({ path }) => `\`${path}\``)
  return files.length === 0
    ? undefined
    : `It may be in ${files.join(' or ')}, a program that runs only with \`--trust-helpers\`: read it first.`
}

function forbiddenHint(name: string): string | undefined {
  if (name === 'lookup') return 'Go through the list with `{{#each}}`, or write the path.'
  return name === 'log' ? 'Templates write nothing but the briefing.' : undefined
}
