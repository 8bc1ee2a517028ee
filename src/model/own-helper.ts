import { z } from 'zod'
import type { Origin } from './fact.ts'
import type { Immutable } from './immutable.ts'
import type { Span } from './span.ts'

/** What a helper of a template's own is given for a text or a number: the words, and where they come from. */
export interface HelperFact {
  readonly value: string
  /** The same as a number, for values that are one. */
  readonly number?: number | undefined
  readonly origin: Origin
  readonly spans: readonly Span[]
}

/** What it is given: facts, true or false, lists and records of these. What is missing is undefined. */
export type HelperInput =
  | HelperFact
  | boolean
  | undefined
  | readonly Span[]
  | readonly HelperInput[]
  | { readonly [field: string]: HelperInput }

const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a name of letters and digits')

const argumentSchema = z.strictObject({
  accepts: z.enum(['text', 'number', 'flag', 'list', 'record', 'any']),
  summary: z.string().default(''),
  isOptional: z.boolean().optional(),
  isLiteral: z.boolean().optional(),
})

/** What a helper file exports under each name: what the check knows of the helper, and the helper. */
export const ownHelperSchema = z.strictObject({
  summary: z.string().min(1),
  params: z.array(argumentSchema.extend({ name, isRepeated: z.boolean().optional() })).default([]),
  hash: z.record(name, argumentSchema).default({}),
  returns: z.enum(['text', 'number', 'flag', 'same', 'element']),
  call: z.custom<OwnCall>((value) => typeof value === 'function', 'a function'),
})

export type OwnHelper = Immutable<Omit<z.infer<typeof ownHelperSchema>, 'call'>> & {
  readonly call: OwnCall
}

type OwnCall = (
  args: readonly HelperInput[],
  hash: Readonly<Record<string, HelperInput>>,
  context: { readonly language: string },
) => unknown
