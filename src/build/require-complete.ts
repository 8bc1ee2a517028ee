import type { Brief } from '../model/brief.ts'
import { BriefingError, type Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { openSlotsOf } from './open-slots-of.ts'

/**
 * Refuses a briefing of a kind while a slot that it shows is open.
 *
 * @throws BriefingError `build/open-slot`, standing for all of them, in the order of the brief.
 */
export function requireComplete(
  document: Document,
  { kind, brief: { slots, overlay } }: { readonly kind: string; readonly brief: Brief },
): void {
  const shown = openSlotsOf(document)
  const open = slots.filter(({ id }) => shown.has(id))
  const [first, ...others] = open.map(({ id }): Diagnostic & { readonly severity: 'error' } => ({
    severity: 'error',
    code: 'build/open-slot',
    message: `Cannot finish the ${kind}: found the slot \`${id}\` open, expected the analyst's words.`,
    hint: `Write them under \`slots.${id}\` in ${overlay === null ? 'the front matter or an overlay (`briefwright overlay SOURCE` starts one)' : `\`${overlay.name}\``}.`,
    ...(overlay !== null && { place: { file: overlay.name } }),
  }))
  if (first !== undefined) throw new BriefingError(first.code, first.message, { ...first, others })
}
