import type { z } from 'zod'
import { type Brief, briefSchema } from '../model/brief.ts'
import { BriefingError, type Diagnostic } from '../model/diagnostic.ts'

/** How many faults an error lists. */
const MAX_FAULTS = 20

/**
 * A Brief from JSON that may have been edited by hand, as `briefwright render` gets it.
 *
 * @throws BriefingError `extract/bad-brief`, with the path of every value that does not fit
 */
export function parseBrief(json: unknown): Brief {
  const parsed = briefSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const faults = issues.slice(0, MAX_FAULTS).map(toDiagnostic)
  const more = issues.length > MAX_FAULTS ? ` (the first ${MAX_FAULTS} are listed)` : ''
  throw new BriefingError(
    'extract/bad-brief',
    `Cannot read the brief: found ${issues.length} values that do not fit${more}, expected what \`briefwright schema brief\` describes.`,
    {
      hint: 'Mend the values at these paths, or make the brief again with `briefwright extract`.',
      others: faults,
      cause: parsed.error,
    },
  )
}

function toDiagnostic({ path, message }: z.core.$ZodIssue): Diagnostic {
  return {
    severity: 'error',
    code: 'extract/bad-brief',
    message: `Cannot read \`${formatPath(path)}\` of the brief: ${message}.`,
  }
}

/** `quotes[3].speaker`, as people write it; `$` for the whole. */
function formatPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return text === '' ? '$' : text
}
