import { didYouMean, findNearest } from '../../model/did-you-mean.ts'
import { needsArguments } from '../helpers/helpers-of.ts'
import type { Checker } from './checker.ts'
import type { Scope } from './scope.ts'
import { isGuarded, isScoped, placeKey, scopeAbove } from './scope.ts'
import type { RecordType, ViewType } from './view-type.ts'
import { describeType, present } from './view-type.ts'

const unknown: ViewType = { type: 'unknown' }

/** The type a path leads to; what is wrong on the way is reported, and the rest of it is then unknown. */
export function typeOfPath(path: hbs.AST.PathExpression, scope: Scope, checker: Checker): ViewType {
  const type = typeAtPath(path, scope, checker)
  if (!type.isOptional) return type
  return isGuarded(placeKey(path, scope, checker.root), scope) ? present(type) : type
}

function typeAtPath(path: hbs.AST.PathExpression, scope: Scope, checker: Checker): ViewType {
  if (path.data) return typeOfData(path, scope, checker)
  const start = scopeAbove(path.depth, scope)
  if (start === undefined) {
    checker.report(path, {
      code: 'compose/unknown-field',
      message: `Cannot read \`${path.original}\`: \`../\` leads above the top of ${scopeName(checker)}, expected fewer of them.`,
      hint: 'A partial sees what it is given; `@root` is the whole Brief, from anywhere.',
    })
    return unknown
  }
  const [name, ...rest] = path.parts
  if (name === undefined) return start.context
  const blockParam = isScoped(path) ? undefined : scope.blockParams.get(name)
  if (blockParam !== undefined) return follow(blockParam, rest, { path, scope, checker })
  return follow(start.context, path.parts, { path, scope, checker })
}

function scopeName({ file, template }: Checker): string {
  return file === template.main ? 'the template' : 'the partial'
}

interface Walk {
  readonly path: hbs.AST.PathExpression
  readonly scope: Scope
  readonly checker: Checker
}

function typeOfData(path: hbs.AST.PathExpression, scope: Scope, checker: Checker): ViewType {
  const [name = '', ...rest] = path.parts
  if (name === 'root') return follow(checker.root, rest, { path, scope, checker })
  const known = ['index', 'number', 'first', 'last']
  if (known.includes(name) && scope.isInEach && rest.length === 0) {
    return name === 'index' || name === 'number' ? { type: 'number' } : { type: 'flag' }
  }
  const nearest = findNearest(name, [...known, 'root'])
  checker.report(path, {
    code: 'compose/unknown-field',
    message: known.includes(name)
      ? `Cannot read \`@${name}\` here: expected it inside \`{{#each}}\`.`
      : `Cannot read \`@${name}\`: expected \`@index\`, \`@number\`, \`@first\`, \`@last\` or \`@root\`.`,
    hint:
      nearest === undefined || known.includes(name) ? undefined : `Did you mean \`@${nearest}\`?`,
  })
  return unknown
}

function follow(
  start: ViewType,
  parts: readonly string[],
  { path, scope, checker }: Walk,
): ViewType {
  let type = start
  for (const part of parts) {
    const next = fieldOf(type, part)
    if (next === undefined) {
      reportField(type, part, { path, scope, checker })
      return unknown
    }
    reportMember(type, part, { path, scope, checker })
    type = next
  }
  return type
}

function fieldOf(type: ViewType, part: string): ViewType | undefined {
  switch (type.type) {
    case 'unknown':
      return type
    case 'record':
      return type.fields.get(part)
    case 'list':
      return /^\d+$/.test(part) ? type.of : undefined
    case 'text':
    case 'number':
    case 'flag':
    case 'spans':
    case 'blocks':
      return undefined
  }
}

/** Of one of several records, a field that not all of them have. */
function reportMember(type: ViewType, part: string, { path, checker }: Walk): void {
  if (type.type !== 'record' || type.union === undefined) return
  const { field, members } = type.union
  const having = [...members].flatMap(([value, { fields }]) => (fields.has(part) ? [value] : []))
  const [value] = having
  if (value === undefined || having.length === members.size) return
  checker.report(path, {
    code: 'compose/unknown-field',
    message: `Cannot read \`${part}\` of every \`${type.name}\`: found it only where \`${field}\` is ${having.map((name) => `\`${name}\``).join(' or ')}.`,
    hint: `Put \`{{#if (eq ${field} "${value}")}}\` around it.`,
    part: partOf(path, part),
  })
}

function partOf({ original }: hbs.AST.PathExpression, part: string) {
  const at = original.lastIndexOf(part)
  return at < 0 ? undefined : { offset: at, length: part.length }
}

function reportField(type: ViewType, part: string, { path, scope, checker }: Walk): void {
  const place = partOf(path, part)
  if (type.type !== 'record') {
    checker.report(path, {
      code: 'compose/unknown-field',
      message: `Cannot read \`${part}\` of ${describeType(type)}: it has no fields.`,
      hint: fieldHint(type, part),
      part: place,
    })
    return
  }
  const isLabel = type.name === 'labels'
  const isFirst = path.parts[0] === part
  const names = [
    ...type.fields.keys(),
    ...(isFirst ? [...scope.blockParams.keys(), ...plainHelpers(checker)] : []),
  ]
  const elsewhere = isFirst ? whereElse(part, scope, checker) : undefined
  checker.report(path, {
    code: isLabel ? 'compose/unknown-label' : 'compose/unknown-field',
    message: isLabel
      ? `Cannot print the label \`${part}\`: no label file has it.`
      : `Cannot read \`${part}\`: \`${type.name}\` has no such field.`,
    hint: elsewhere ?? didYouMean(part, names) ?? fieldsHint(type),
    part: place,
  })
}

/** Helpers that can stand where a field can. */
function plainHelpers({ helpers }: Checker): readonly string[] {
  return Object.keys(helpers).filter((name) => !needsArguments(name, helpers))
}

function fieldHint(type: ViewType, part: string): string | undefined {
  if (type.type === 'list') {
    return part === 'length'
      ? 'How many there are is `(count list)`.'
      : 'Go through it with `{{#each}}`, or take the first with `{{#with (first list)}}`.'
  }
  if (type.type === 'text') return 'It is printed as it is.'
  return undefined
}

/** More fields than this are for the reference to list. */
const MOST_FIELDS = 16

function fieldsHint({ name, fields }: RecordType): string | undefined {
  if (name === 'labels') return 'Add it to `labels.en.json` of the template.'
  const names = [...fields.keys()].filter((field) => field !== 'spans' && field !== '$schema')
  return names.length > MOST_FIELDS
    ? '`REFERENCE.md` in the templates of Briefwright lists its fields.'
    : `It has ${names.map((field) => `\`${field}\``).join(', ')}.`
}

/** A field of that name further out is what people mean most often. */
function whereElse(part: string, scope: Scope, { root }: Checker): string | undefined {
  let steps = ''
  for (let at = scope.parent; at !== undefined; at = at.parent) {
    steps += '../'
    if (at.context.type === 'record' && at.context.fields.has(part))
      return `Did you mean \`${steps}${part}\`?`
  }
  return root.type === 'record' && root.fields.has(part)
    ? `Did you mean \`@root.${part}\`?`
    : undefined
}
