import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError, diagnosticsOf } from '../model/diagnostic.ts'

/** What came of a step that must not stop the others: a value or none, and why. */
export interface Attempt<Value> {
  /** One or none. */
  readonly values: readonly Value[]
  readonly diagnostics: readonly Diagnostic[]
  /** The stack of an error that is our fault: one or none. */
  readonly crashes: readonly string[]
}

/** Does the work and catches all it throws. */
export async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Attempt<Value>> {
  try {
    const { value, diagnostics } = await work()
    return { values: [value], diagnostics, crashes: [] }
  } catch (error) {
    return error instanceof BriefingError
      ? { values: [], diagnostics: diagnosticsOf(error), crashes: [] }
      : { values: [], diagnostics: [], crashes: [stackOf(error)] }
  }
}

/** What helps to find the fault: the stack, or whatever was thrown. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
