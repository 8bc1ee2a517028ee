import { BriefingError } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'

/**
 * How much work one printing may be: elements gone through, helpers called, partials printed, and characters of them.
 * A quotation sheet of a whole book takes some hundred thousand; what goes on beyond this has no end in sight.
 */
export const MAX_STEPS = 5_000_000

/** The longest printed template, in UTF-16 units: some thousand pages. */
export const MAX_OUTPUT = 16_000_000

/** The longest template file, in UTF-16 units. */
export const MAX_FILE = 1_000_000

/** How deep blocks, or helpers in helpers, may stand in each other. */
export const MAX_DEPTH = 64

/** Characters that count as one step. */
const CHARACTERS_PER_STEP = 64

/** Counts the work of one printing, the same on every machine, so that a template that never ends is refused. */
export interface Budget {
  /** @throws BriefingError `compose/too-large` when that is more than was left. */
  readonly spend: (steps: number) => void
}

export function createBudget(template: Template): Budget {
  let left = MAX_STEPS
  return {
    spend: (steps) => {
      left -= steps
      if (left < 0) throw tooLarge(template, 'it takes more steps than any briefing needs')
    },
  }
}

/** The steps that printing a text is. */
export function stepsOf(length: number): number {
  return 1 + Math.ceil(length / CHARACTERS_PER_STEP)
}

/** The error for a template that prints without end, or nearly. */
export function tooLarge({ kind, main }: Template, found: string): BriefingError {
  return new BriefingError(
    'compose/too-large',
    `Cannot run the template \`${kind}\`: ${found}, expected less.`,
    {
      place: { file: main.path },
      hint: 'Look for partials that call each other several times, and for loops in loops over whole lists; `limit` shortens a list.',
    },
  )
}
