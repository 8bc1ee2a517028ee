import { z } from 'zod'
import { briefSchema } from '../../model/brief.ts'

/** What the checker knows of a value of the view. */
export type ViewType = (
  | /** A text, or with `values` one of these. */
  { readonly type: 'text'; readonly values?: readonly string[] }
  | { readonly type: 'number' }
  | { readonly type: 'flag' }
  /** Places in the source: can be cited, not printed. */
  | { readonly type: 'spans' }
  | { readonly type: 'list'; readonly of: ViewType }
  | RecordType
  | { readonly type: 'blocks' }
  | { readonly type: 'unknown' }
) & {
  /** May be missing: what the article does not say. Lists never are; they may be empty. */
  readonly isOptional?: boolean
}

export interface RecordType {
  readonly type: 'record'
  readonly name: string
  readonly fields: ReadonlyMap<string, ViewType>
  /** Of a record that is one of several: what tells them apart, and each by the value of that field. */
  readonly union?: Union
}

interface Union {
  readonly field: string
  readonly members: ReadonlyMap<string, ViewType & RecordType>
}

type Schema = z.core.JSONSchema.BaseSchema
type Definitions = Readonly<Record<string, Schema>>

let known: ((name: string) => ViewType) | undefined

/** The type of a definition of the Brief's JSON Schema, by its id: `Brief`, `Quote`, `Speaker`. */
export function viewType(name: string): ViewType {
  known ??= readSchema(z.toJSONSchema(briefSchema).$defs ?? {})
  return known(name)
}

// `bind` and this function follow the same rules: what is told apart there by its shape is told apart here by its schema.
function readSchema(definitions: Definitions): (name: string) => ViewType {
  const types = new Map<string, ViewType>()

  const typeOfDefinition = (name: string): ViewType => {
    const found = types.get(name)
    if (found !== undefined) return found
    const schema = definitions[name]
    if (schema === undefined) return { type: 'unknown' }
    const type = typeOf(schema, name)
    types.set(name, type)
    return type
  }

  const typeOf = (schema: Schema, name: string): ViewType => {
    if (schema.$ref !== undefined) return typeOfDefinition(schema.$ref.replace('#/$defs/', ''))
    const choices = [
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
      ...(schema.allOf ?? []),
    ].filter(isSchema)
    if (choices.length > 0) return typeOfChoice(choices, name)
    // `z.string().nullable()` is `["string", "null"]`.
    if (Array.isArray(schema.type)) {
      return typeOfChoice(
        schema.type.map((type): Schema => ({ ...schema, type })),
        name,
      )
    }
    switch (schema.type) {
      case 'string':
        return textOf(schema)
      case 'number':
      case 'integer':
        return { type: 'number' }
      case 'boolean':
        return { type: 'flag' }
      case 'array': {
        const of = isSchema(schema.items)
          ? typeOf(schema.items, name)
          : ({ type: 'unknown' } as const)
        return of.type === 'spans' ? of : { type: 'list', of }
      }
      case 'object':
        return typeOfObject(schema, name)
      default:
        return schema.const === undefined ? { type: 'unknown' } : textOf(schema)
    }
  }

  const typeOfChoice = (choices: readonly Schema[], name: string): ViewType => {
    const types = choices
      .filter(({ type }) => type !== 'null')
      .map((choice) => typeOf(choice, name))
    const [first, ...others] = types
    if (first === undefined) return { type: 'unknown' }
    const isOptional = types.length < choices.length
    const type = others.length === 0 ? first : unionOf(types, name)
    return isOptional && type.type !== 'list' ? { ...type, isOptional } : type
  }

  const typeOfObject = (schema: Schema, name: string): ViewType => {
    const properties = Object.entries(schema.properties ?? {})
    const keys = properties.map(([key]) => key)
    if (['value', 'origin', 'spans'].every((key) => keys.includes(key))) return { type: 'text' }
    if (['source', 'start', 'end'].every((key) => keys.includes(key))) return { type: 'spans' }
    const fields = new Map<string, ViewType>()
    const type: ViewType = { type: 'record', name, fields }
    // Known before its fields are, for records that hold records of their own kind.
    if (definitions[name] === schema) types.set(name, type)
    for (const [key, property] of properties)
      if (isSchema(property)) fields.set(key, typeOf(property, key))
    return type
  }

  return typeOfDefinition
}

function textOf({ enum: values, const: only }: Schema): ViewType {
  if (only !== undefined) return { type: 'text', values: [String(only)] }
  return values === undefined ? { type: 'text' } : { type: 'text', values: values.map(String) }
}

/** One of several records has the fields of all; those that only some have are told apart by a field with one value each. */
function unionOf(types: readonly ViewType[], name: string): ViewType {
  const records = types.flatMap((type) => (type.type === 'record' ? [type] : []))
  const [first] = records
  if (first === undefined) return types[0] ?? { type: 'unknown' }
  const fields = new Map(records.flatMap((record) => [...record.fields]))
  for (const field of first.fields.keys()) {
    const values = records.map((record) => onlyValueOf(record.fields.get(field)))
    if (values.some((value) => value === undefined) || new Set(values).size < values.length)
      continue
    const members = new Map(records.map((record, index) => [values[index] ?? '', record]))
    fields.set(field, { type: 'text', values: [...members.keys()] })
    return { type: 'record', name, fields, union: { field, members } }
  }
  return { type: 'record', name, fields }
}

function onlyValueOf(type: ViewType | undefined): string | undefined {
  return type?.type === 'text' && type.values?.length === 1 ? type.values[0] : undefined
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
}

/** What a type is called in messages. */
export function describeType(type: ViewType): string {
  switch (type.type) {
    case 'text':
      return type.values === undefined
        ? 'a text'
        : `one of ${type.values.map((value) => `\`${value}\``).join(', ')}`
    case 'number':
      return 'a number'
    case 'flag':
      return 'true or false'
    case 'spans':
      return 'places in the source'
    case 'list':
      return 'a list'
    case 'record':
      return `a record (\`${type.name}\`)`
    case 'blocks':
      return 'blocks'
    case 'unknown':
      return 'something'
  }
}

/** The type of what is known to be there. */
export function present(type: ViewType): ViewType {
  return type.isOptional ? { ...type, isOptional: false } : type
}
