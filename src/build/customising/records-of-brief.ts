import { z } from 'zod'
import type { ViewType } from '../../compose/check/view-type.ts'
import { viewType } from '../../compose/check/view-type.ts'
import { briefSchema } from '../../model/brief.ts'

/** The Brief and every record it holds by name, each before those inside it, as templates see them. */
export function recordsOfBrief(): ReadonlyMap<string, ReadonlyMap<string, ViewType>> {
  const records = new Map<string, ReadonlyMap<string, ViewType>>()
  const visit = (type: ViewType) => {
    if (type.type === 'list') visit(type.of)
    if (type.type !== 'record' || records.has(type.name)) return
    records.set(type.name, type.fields)
    for (const field of type.fields.values()) visit(field)
  }
  visit(viewType('Brief'))
  return records
}

/** What the schema says of each field, by `record.field`. */
export function descriptionsByField(): ReadonlyMap<string, string> {
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

type Schema = z.core.JSONSchema.BaseSchema

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
