import { didYouMean } from '../../model/did-you-mean.ts'
import type { Template } from '../../model/template.ts'
import type { Expression } from '../ast.ts'
import { expressionsOf } from '../ast.ts'
import { labelHoles } from '../labels.ts'
import type { Call, Called } from './called.ts'
import type { Checker } from './checker.ts'
import { checkFields } from './field-names.ts'
import { checkReference } from './references.ts'
import { reportUnguarded } from './unguarded.ts'
import { describeType } from './view-type.ts'

/** Checks the arguments that name something: a label, a table or picture, or a field of the records of a list. */
export function checkNames(call: Call, called: Called, checker: Checker): void {
  if (called.name === 'label') {
    checkLabel(call, called.params, checker)
    checkLabelHoles(call, called, checker)
  } else if (called.name === 'eq' || called.name === 'ne') {
    checkComparison(called, checker)
  } else if (called.name === 'refer') {
    checkReference(called.params, checker)
  } else {
    checkFields(called, checker)
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
  const pairs = call.hash?.pairs ?? []
  const given = pairs.map((pair) => pair.key)
  const holes = labelHoles(englishOf(key.value, template))
  const missing = holes.filter((hole) => !given.includes(hole))
  const known = new Set(['count', ...holes, ...holesElsewhere(forms, template)])
  const unread = pairs.filter((pair) => !known.has(pair.key))
  for (const pair of unread) {
    report(pair, {
      code: 'compose/wrong-arguments',
      message: `Cannot fill \`{${pair.key}}\`: the label \`${key.value}\` has no such place.`,
      hint:
        didYouMean(pair.key, missing) ??
        `Write \`{${pair.key}}\` into it, or leave \`${pair.key}=\` out.`,
      part: { offset: 0, length: pair.key.length },
    })
  }
  // What is misspelt is not missing besides.
  if (unread.length > 0) return
  for (const hole of missing) {
    report(call, {
      code: 'compose/wrong-arguments',
      message: `Cannot fill \`{${hole}}\` of the label \`${key.value}\`: expected \`${hole}=…\`.`,
    })
  }
}

/** The places of a label in any language and for any number. */
function holesElsewhere(keys: readonly string[], { labels }: Template): readonly string[] {
  return Object.values(labels).flatMap((words) =>
    keys.flatMap((key) => (Object.hasOwn(words, key) ? labelHoles(words[key] ?? '') : [])),
  )
}
