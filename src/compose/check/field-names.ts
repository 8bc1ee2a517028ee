import { didYouMean } from '../../model/did-you-mean.ts'
import type { Expression } from '../ast.ts'
import type { Called } from './called.ts'
import type { Checker } from './checker.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

/** Checks the arguments that name a field of the records of a list. */
export function checkFields(called: Called, checker: Checker): void {
  const { name, params, types, hash } = called
  if (name === 'where') {
    checkWhere(called, checker)
    return
  }
  const argument = Object.hasOwn(fieldArguments, name) ? fieldArguments[name] : undefined
  const field = argument && hash.get(argument.name)
  const [list] = types
  const type = fieldOfList(list, field, checker)
  if (argument === undefined || field === undefined || type === undefined) {
    const [expression] = params
    if (name === 'sort' && field === undefined && list?.type === 'list' && expression)
      checkElements(list, expression, checker)
    return
  }
  if (type.type === 'unknown' || argument.accepts.includes(type.type)) return
  checker.report(field, {
    code: 'compose/wrong-type',
    message: `Cannot ${argument.verb} ${describeType(type)}: expected a field that is ${argument.expected}.`,
  })
}

interface FieldArgument {
  readonly name: string
  readonly accepts: readonly ViewType['type'][]
  readonly verb: string
  readonly expected: string
}

/** The argument of some helpers that names a field of the records they are given. */
const fieldArguments: Readonly<Record<string, FieldArgument>> = {
  join: {
    name: 'field',
    accepts: ['text', 'number'],
    verb: 'join',
    expected: 'a text or a number',
  },
  best: {
    name: 'by',
    accepts: ['number', 'list'],
    verb: 'rank by',
    expected: 'a number or a list',
  },
  sort: {
    name: 'by',
    accepts: ['text', 'number', 'flag'],
    verb: 'sort by',
    expected: 'a text or a number',
  },
  group: {
    name: 'by',
    accepts: ['text', 'number', 'flag'],
    verb: 'group by',
    expected: 'a text or a number',
  },
}

/** Without a field it is the elements themselves that are sorted. */
function checkElements(list: ViewType, expression: Expression, checker: Checker): void {
  if (list.type !== 'list' || list.of.type === 'unknown' || list.of.type === 'text') return
  if (list.of.type === 'number') return
  checker.report(expression, {
    code: 'compose/wrong-type',
    message: `Cannot sort a list whose elements are each ${describeType(list.of)}: expected texts or numbers, or \`by=…\`.`,
    hint: 'Name the field to sort by: `(sort speakers by="name")`.',
  })
}

function checkWhere({ params, types: [list] }: Called, checker: Checker): void {
  const [, field, value] = params
  const type = fieldOfList(list, field, checker)
  if (type?.type !== 'text' || type.values === undefined || value?.type !== 'StringLiteral') return
  if (type.values.includes(value.value)) return
  checker.report(value, {
    code: 'compose/wrong-type',
    message: `Cannot compare with \`${value.value}\`: the field is ${describeType(type)}.`,
    hint: didYouMean(value.value, type.values),
  })
}

/** The type of a field, named in quotation marks, of the records of a list; reported when they have none such. */
function fieldOfList(
  list: ViewType | undefined,
  field: Expression | undefined,
  checker: Checker,
): ViewType | undefined {
  if (list?.type !== 'list' || list.of.type !== 'record' || field?.type !== 'StringLiteral')
    return undefined
  const type = list.of.fields.get(field.value)
  if (type !== undefined) return type
  checker.report(field, {
    code: 'compose/unknown-field',
    message: `Cannot read \`${field.value}\`: \`${list.of.name}\` has no such field.`,
    hint: didYouMean(field.value, [...list.of.fields.keys()]),
  })
  return undefined
}
