import { z } from 'zod'
import { briefSchema } from '../../model/brief.ts'

/** What the checker knows of a value of the view. */
export type ViewType =
  /** A text, or with `values` one of these. */
  | { readonly type: 'text'; readonly values?: readonly string[] }
  | { readonly type: 'number' }
  | { readonly type: 'flag' }
  /** Places in the source: can be cited, not printed. */
  | { readonly type: 'spans' }
  | { readonly type: 'list'; readonly of: ViewType }
  | {
      readonly type: 'record'
      readonly name: string
      readonly fields: ReadonlyMap<string, ViewType>
    }
  | { readonly type: 'blocks' }
  | { readonly type: 'unknown' }

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
    switch (schema.type) {
      case 'string':
        return schema.enum === undefined
          ? { type: 'text' }
          : { type: 'text', values: schema.enum.map(String) }
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
        return schema.const === undefined
          ? { type: 'unknown' }
          : { type: 'text', values: [String(schema.const)] }
    }
  }

  const typeOfChoice = (choices: readonly Schema[], name: string): ViewType => {
    const types = choices
      .filter(({ type }) => type !== 'null')
      .map((choice) => typeOf(choice, name))
    const [first, ...others] = types
    if (first === undefined) return { type: 'unknown' }
    if (others.length === 0) return first
    // One of several records: what any of them has may be asked for; `{{#if (eq type "list")}}` tells them apart.
    const fields = types.flatMap((type) => (type.type === 'record' ? [...type.fields] : []))
    return fields.length > 0 ? { type: 'record', name, fields: new Map(fields) } : first
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
