import { BriefingError } from '../model/diagnostic.ts'

/** An error of the command line that its parser cannot see. */
export function usageError(message: string, hint?: string): BriefingError {
  return new BriefingError('cli/usage', message, { hint })
}
