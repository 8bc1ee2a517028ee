import { z } from 'zod'
import { themeSchema } from '../../model/theme.ts'

/** The JSON Schema of a theme file. It says only what is different from the theme below, so nothing is required. */
export function themeJsonSchema(): unknown {
  return withoutRequired(z.toJSONSchema(themeSchema, { io: 'input' }))
}

function withoutRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRequired)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === 'required' && Array.isArray(value)))
      .map(([key, value]) => [key, withoutRequired(value)]),
  )
}
