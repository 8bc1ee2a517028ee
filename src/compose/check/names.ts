import type { Template } from '../../model/template.ts'
import type { Expression } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import { didYouMean } from '../did-you-mean.ts'
import { labelHoles } from '../labels.ts'
import type { Checker } from './checker.ts'
import { reportUnguarded } from './unguarded.ts'
import type { ViewType } from './view-type.ts'
import { describeType } from './view-type.ts'

/** A helper with what it is given. */
export interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Expression
  readonly params: hbs.AST.Expression[]
  readonly hash: hbs.AST.Hash
}

interface Called {
  readonly name: string
  readonly params: readonly Expression[]
  readonly types: readonly ViewType[]
  /** Of the named arguments. */
  readonly hashTypes: ReadonlyMap<string, ViewType>
}

/** Checks the arguments that name something: a label, or a field of the records of a list. */
export function checkNames(call: Call, called: Called, checker: Checker): void {
  if (called.name === 'label') {
    checkLabel(call, called.params, checker)
    checkLabelHoles(call, called, checker)
  } else if (called.name === 'eq' || called.name === 'ne') {
    checkComparison(called, checker)
  } else {
    checkFields(call, called, checker)
  }
}

/** What fills a hole of a label must be there: the words around the hole stay. */
function checkLabelHoles(call: Call, { params, hashTypes }: Called, checker: Checker): void {
  const [key] = params
  if (key?.type !== 'StringLiteral') return
  const words = englishOf(key.value, checker.template)
  if (words.replace(/\{\w+\}/g, '').trim() === '') return
  for (const pair of call.hash?.pairs ?? []) {
    if (!labelHoles(words).includes(pair.key) || !hashTypes.get(pair.key)?.isOptional) continue
    for (const value of expressionsOf([pair.value])) reportUnguarded(value, checker)
  }
}

function englishOf(key: string, { labels: { en = {} } }: Template): string {
  return Object.hasOwn(en, key) ? (en[key] ?? '') : ''
}

/** Comparisons with a word the field never is. */
function checkComparison({ params, types }: Called, checker: Checker): void {
  for (const [index, param] of params.entries()) {
    const type = types[1 - index]
    if (param.type !== 'StringLiteral' || type?.type !== 'text') continue
    if (type.values === undefined || type.values.includes(param.value)) continue
    checker.report(param, {
      code: 'compose/wrong-type',
      message: `Cannot compare with \`${param.value}\`: the field is ${describeType(type)}.`,
      hint: didYouMean(param.value, type.values),
    })
  }
}

function checkLabel(
  call: Call,
  [key]: readonly Expression[],
  { template, labelKeys, report }: Checker,
): void {
  if (key?.type !== 'StringLiteral') return
  const forms = ['', 'Zero', 'One', 'Two', 'Few', 'Many', 'Other'].map((form) => key.value + form)
  if (!forms.some((form) => labelKeys.has(form))) {
    report(key, {
      code: 'compose/unknown-label',
      message: `Cannot print the label \`${key.value}\`: no label file has it.`,
      hint: didYouMean(key.value, [...labelKeys]) ?? 'Add it to `labels.en.json` of the template.',
    })
    return
  }
  const given = (call.hash?.pairs ?? []).map((pair) => pair.key)
  const missing = labelHoles(englishOf(key.value, template)).filter((hole) => !given.includes(hole))
  for (const hole of missing) {
    report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot fill \`{${hole}}\` of the label \`${key.value}\`: expected \`${hole}=…\`.`,
    })
  }
}

/** The argument of some helpers that names a field of the records they are given. */
const fieldArguments: Readonly<Record<string, string>> = { join: 'field', best: 'by' }

function checkFields(call: Call, { name, params, types }: Called, checker: Checker): void {
  const [list] = types
  if (name === 'where') {
    const [, field, value] = params
    const type = fieldOfList(list, field, checker)
    if (type?.type !== 'text' || type.values === undefined || value?.type !== 'StringLiteral')
      return
    if (type.values.includes(value.value)) return
    checker.report(value, {
      code: 'compose/wrong-type',
      message: `Cannot compare with \`${value.value}\`: the field is ${describeType(type)}.`,
      hint: didYouMean(value.value, type.values),
    })
    return
  }
  const key = Object.hasOwn(fieldArguments, name) ? fieldArguments[name] : undefined
  const pair = (call.hash?.pairs ?? []).find((candidate) => candidate.key === key)
  const [field] = pair === undefined ? [] : expressionsOf([pair.value])
  const type = fieldOfList(list, field, checker)
  if (name !== 'join' || field === undefined || type === undefined) return
  if (type.type === 'text' || type.type === 'number' || type.type === 'unknown') return
  checker.report(field, {
    code: 'compose/wrong-type',
    message: `Cannot join ${describeType(type)}: expected a field that is a text or a number.`,
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
