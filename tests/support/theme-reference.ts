import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { themeSchema } from '../../src/model/theme.ts'
import { code, table } from './markdown-table.ts'

type Schema = z.core.JSONSchema.BaseSchema

/** Every key of a theme, from its schema; what several keys have alike is a table of its own. */
export function themeReference(): string {
  const { $defs: definitions = {} } = z.toJSONSchema(themeSchema, { io: 'input' })
  const theme = definitions['Theme']
  if (theme === undefined) throw new Error('Bug: the schema of themes has no `Theme`')
  const builtIn: unknown = JSON.parse(
    readFileSync(new URL('../../templates/policy-brief/theme.json', import.meta.url), 'utf8'),
  )
  const uses = usesOf(theme)
  const rows = rowsOf(theme, { path: [], definitions, uses, value: builtIn })
  const tables = [...uses]
    .filter(([, count]) => count > 1)
    .map(([name]) => {
      const own = rowsOf(definitions[name] ?? {}, { path: [], definitions, uses, value: undefined })
      const cells = own.map(([key, type, , meaning]) => [key, type, meaning])
      return `### ${name}\n\n${table(['Key', 'Value', 'What it is'], cells)}`
    })
  return [table(['Key', 'Value', 'Built in', 'What it is'], rows), ...tables].join('\n\n')
}

/** How often each definition is used. */
function usesOf(schema: unknown): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if ('$ref' in node) uses.set(nameOf(node.$ref), (uses.get(nameOf(node.$ref)) ?? 0) + 1)
    for (const child of Object.values(node)) visit(child)
  }
  visit(schema)
  return uses
}

interface Reading {
  readonly path: readonly string[]
  readonly definitions: Readonly<Record<string, Schema>>
  readonly uses: ReadonlyMap<string, number>
  /** What the built-in theme has there. */
  readonly value: unknown
}

type Row = readonly [key: string, type: string, builtIn: string, meaning: string]

function rowsOf(schema: Schema, reading: Reading): readonly Row[] {
  const names = Object.keys(schema.properties ?? {})
  const alike = sharedByAll(schema)
  if (alike !== undefined && names.length > MOST_ALIKE) {
    const key = code([...reading.path, '…'].join('.'))
    return [[key, `a ${code(alike)}`, '', `For each of ${names.map(code).join(', ')}.`]]
  }
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    if (typeof property === 'boolean' || key === '$schema') return []
    const path = [...reading.path, key]
    return rowOf(property, { ...reading, path, value: fieldOf(reading.value, key) })
  })
}

/** More rows than this that say the same are one. */
const MOST_ALIKE = 4

/** The definition that every key of a record refers to, where none says anything of its own. */
function sharedByAll({ properties = {} }: Schema): string | undefined {
  const [first, ...others] = Object.values(properties).map((property) =>
    isSchema(property) && property.description === undefined ? property.$ref : undefined,
  )
  return first !== undefined && others.every((reference) => reference === first)
    ? nameOf(first)
    : undefined
}

function rowOf(schema: Schema, reading: Reading): readonly Row[] {
  const { path, definitions, uses, value } = reading
  const name = schema.$ref === undefined ? undefined : nameOf(schema.$ref)
  const definition = name === undefined ? schema : definitions[name]
  const isShared = name !== undefined && (uses.get(name) ?? 0) > 1
  const meaning = schema.description ?? definition?.description ?? ''
  const key = code(path.join('.'))
  if (isShared) return [[key, `a ${code(name)}`, '', meaning]]
  if (definition?.properties !== undefined) {
    const rows = rowsOf(definition, reading)
    return meaning === '' ? rows : [[key, '', '', meaning], ...rows]
  }
  return [[key, typeOf(definition ?? {}), shown(value ?? definition?.default), meaning]]
}

/** What may be written, in words. */
function typeOf(schema: Schema): string {
  if (schema.enum !== undefined)
    return `one of ${schema.enum.map((value) => code(String(value))).join(', ')}`
  if (schema.const !== undefined) return code(String(schema.const))
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema)
  if (choices.length > 0) return choices.map(typeOf).join(' or ')
  switch (schema.type) {
    case 'string':
      if (schema.pattern?.includes('pt|mm')) return 'length'
      return schema.pattern?.startsWith('^#') ? 'colour' : 'text'
    case 'boolean':
      return 'true or false'
    case 'integer':
      return `whole number${rangeOf(schema)}`
    case 'number':
      return `number${rangeOf(schema)}`
    case 'array':
      return 'list'
    case 'object':
      return isSchema(schema.additionalProperties)
        ? `${typeOf(schema.additionalProperties)} by name`
        : 'record'
    default:
      return ''
  }
}

function rangeOf({ minimum, maximum }: Schema): string {
  if (minimum === undefined || Math.abs(minimum) >= Number.MAX_SAFE_INTEGER) return ''
  const hasEnd = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  return hasEnd ? ` from ${minimum} to ${maximum}` : ` from ${minimum} on`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return ''
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, own]) => code(`${key}: ${own}`))
      .join(', ')
  return value === undefined ? '' : code(String(value))
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function nameOf(reference: unknown): string {
  return String(reference).replace('#/$defs/', '')
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
}
