import { z } from 'zod'
import type { ErrorCode } from './error-codes.ts'
import { errorCodes } from './error-codes.ts'
import type { Immutable } from './immutable.ts'

/** A place for people: a file and, where known, 1-based line and column. */
export const placeSchema = z
  .strictObject({
    file: z.string(),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional(),
    length: z.int().min(0).optional().meta({ description: 'How many UTF-16 units are meant.' }),
  })
  .meta({ id: 'Place' })

export type Place = Immutable<z.infer<typeof placeSchema>>

/** Something odd but usable (or, with severity `error`, one of several faults reported together). */
export const diagnosticSchema = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'info']),
    code: z.enum(errorCodes),
    message: z.string(),
    place: placeSchema.optional(),
    related: z.array(placeSchema).optional().meta({ description: 'Other places it is about.' }),
    frame: z.string().optional().meta({ description: 'The line meant, with carets under it.' }),
    hint: z.string().optional().meta({ description: 'How to mend it.' }),
  })
  .meta({ id: 'Diagnostic' })

export type Diagnostic = Immutable<z.infer<typeof diagnosticSchema>>

/** What a phase gives: its value, and what was odd on the way. */
export interface Result<Value> {
  readonly value: Value
  readonly diagnostics: readonly Diagnostic[]
}

interface BriefingErrorDetails {
  readonly place?: Place | undefined
  readonly frame?: string | undefined
  readonly hint?: string | undefined
  readonly cause?: unknown
  /** Further faults found in the same go; a thrown error stands for all of them. */
  readonly others?: readonly Diagnostic[] | undefined
}

/** The only error this project throws on purpose. A wrong program state is a plain `Error` starting "Bug:". */
export class BriefingError extends Error {
  override readonly name = 'BriefingError'
  readonly code: ErrorCode
  readonly place: Place | undefined
  readonly frame: string | undefined
  readonly hint: string | undefined
  readonly others: readonly Diagnostic[]

  constructor(code: ErrorCode, message: string, details: BriefingErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.place = details.place
    this.frame = details.frame
    this.hint = details.hint
    this.others = details.others ?? []
  }
}

/** The error and its companions as a list of diagnostics of severity `error`, the thrown one first. */
export function diagnosticsOf(error: BriefingError): readonly Diagnostic[] {
  const { code, message, place, frame, hint } = error
  return [
    {
      severity: 'error',
      code,
      message,
      ...(place && { place }),
      ...(frame && { frame }),
      ...(hint && { hint }),
    },
    ...error.others,
  ]
}
