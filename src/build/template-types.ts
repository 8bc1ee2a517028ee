import { z } from 'zod'
import type { ViewType } from '../compose/check/view-type.ts'
import { viewType } from '../compose/check/view-type.ts'
import type { HelperDefinition } from '../compose/helpers/definition.ts'
import { helpers } from '../compose/helpers/index.ts'
import { briefSchema } from '../model/brief.ts'

const HEAD = `// What templates see and may call, for people and editors; made by \`briefwright schema template-types\`.

export {}

/** Prints as it is. */
type Text = string
/** For \`{{cite}}\`; does not print. */
interface Places {}
/** Printed by a directive or helper, in a paragraph of its own. */
interface Blocks {}
`

/** The model of templates as TypeScript declares types: each record with its fields, and the signature of each helper. */
export function templateTypes(): string {
  const described = descriptionsByField()
  const records = [...recordsBelow(viewType('Brief'))].map(([name, fields]) => {
    const lines = [...fields]
      .filter(([key]) => key !== '$schema')
      .map(([key, type]) => {
        const words = described.get(`${name}.${key}`)
        const comment = words === undefined ? '' : `  /** ${words.replaceAll('*/', '* /')} */\n`
        return `${comment}  ${key}${type.isOptional ? '?' : ''}: ${typeName(type)}\n`
      })
    return `interface ${nameOfRecord(name)} {\n${lines.join('')}}\n`
  })
  return [HEAD, ...records, ...Object.entries(helpers).map(helperLines)].join('\n')
}

function recordsBelow(root: ViewType): ReadonlyMap<string, ReadonlyMap<string, ViewType>> {
  const records = new Map<string, ReadonlyMap<string, ViewType>>()
  const visit = (type: ViewType) => {
    if (type.type === 'list') visit(type.of)
    if (type.type !== 'record' || records.has(type.name)) return
    records.set(type.name, type.fields)
    for (const field of type.fields.values()) visit(field)
  }
  visit(root)
  return records
}

function typeName(type: ViewType): string {
  switch (type.type) {
    case 'text':
      return type.values === undefined
        ? 'Text'
        : type.values.map((value) => `'${value}'`).join(' | ')
    case 'number':
      return 'number'
    case 'flag':
      return 'boolean'
    case 'spans':
      return 'Places'
    case 'list':
      return `readonly (${typeName(type.of)})[]`
    case 'record':
      return nameOfRecord(type.name)
    case 'blocks':
      return 'Blocks'
    case 'unknown':
      return 'unknown'
  }
}

/** Records that the schema gives no name are called by their field: `title`, `entities`. */
function nameOfRecord(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const acceptedNames = {
  text: 'Text',
  number: 'number',
  flag: 'boolean',
  list: 'readonly unknown[]',
  record: 'object',
  spans: 'Places',
  any: 'unknown',
} as const

/** A helper as a function of its arguments, the named ones last. Names that TypeScript keeps get a line below. */
function helperLines([name, helper]: readonly [string, HelperDefinition]): string {
  const params = helper.params.map(({ name: param, accepts, isRepeated, isOptional }) =>
    isRepeated
      ? `...${param}: ${acceptedNames[accepts]}[]`
      : `${param}${isOptional ? '?' : ''}: ${acceptedNames[accepts]}`,
  )
  const named = Object.entries(helper.hash).map(
    ([key, { accepts, isOptional }]) => `${key}${isOptional ? '?' : ''}: ${acceptedNames[accepts]}`,
  )
  const hash = helper.takesAnyHash ? [...named, '[name: string]: unknown'] : named
  const all = hash.length === 0 ? params : [...params, `named?: { ${hash.join('; ')} }`]
  return `/**\n * ${helper.summary}\n * @example ${helper.example.replaceAll('\n', ' ')}\n */\ntype Helper_${name} = (${inOrder(all).join(', ')}) => ${resultOf(helper)}\n`
}

/** TypeScript wants a repeated parameter last. */
function inOrder(params: readonly string[]): readonly string[] {
  return [
    ...params.filter((param) => !param.startsWith('...')),
    ...params.filter((param) => param.startsWith('...')),
  ].map((param, index, all) =>
    // Nor may one that must be there follow one that may not.
    param.includes('?:') && all.slice(index + 1).some((next) => !/\?:|^\.\.\./.test(next))
      ? param.replace('?:', ':')
      : param,
  )
}

function resultOf({ returns }: HelperDefinition): string {
  switch (returns.type) {
    case 'text':
      return 'Text'
    case 'number':
      return 'number'
    case 'flag':
      return 'boolean'
    case 'blocks':
      return 'Blocks'
    case 'record':
      return `${nameOfRecord(returns.name)} | undefined`
    case 'list':
      return `readonly ${nameOfRecord(returns.name)}[]`
    case 'groups':
      return 'readonly { key: Text; items: readonly unknown[] }[]'
    case 'same':
    case 'element':
      return 'unknown'
  }
}

type Schema = z.core.JSONSchema.BaseSchema

/** What the schema says of each field, by record and field. */
function descriptionsByField(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (schema: Schema, name: string) => {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (typeof property === 'boolean') continue
      if (property.description !== undefined) found.set(`${name}.${key}`, property.description)
      visit(property, key)
      if (isSchema(property.items)) visit(property.items, key)
    }
    for (const choice of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      if (isSchema(choice)) visit(choice, name)
  }
  for (const [name, schema] of Object.entries(z.toJSONSchema(briefSchema).$defs ?? {}))
    visit(schema, name)
  return found
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
