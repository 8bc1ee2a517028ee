import { z } from 'zod'
import { briefSchema } from '../model/brief.ts'

/** The JSON Schema (2020-12) of the Brief, as `briefwright schema brief` prints it. */
export function briefJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(briefSchema, { io: 'input' })
}
