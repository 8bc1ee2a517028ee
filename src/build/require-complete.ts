import { printedSlots } from '../compose/printed-slots.ts'
import type { Brief } from '../model/brief.ts'
import { BriefingError, type Diagnostic } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'

/**
 * Refuses a briefing while a slot that its template prints is open.
 *
 * @throws BriefingError `build/open-slot`, standing for all of them, in the order of the brief.
 */
export function requireComplete({ slots, overlay }: Brief, template: Template): void {
  const printed = new Set(printedSlots(template))
  const open = slots.filter(({ id, status }) => status === 'open' && printed.has(id))
  const [first, ...others] = open.map(({ id }): Diagnostic & { readonly severity: 'error' } => ({
    severity: 'error',
    code: 'build/open-slot',
    message: `Cannot finish the ${template.kind}: found the slot \`${id}\` open, expected the analyst's words.`,
    hint: `Write them under \`slots.${id}\` in ${overlay === null ? 'the front matter or an overlay (`briefwright overlay SOURCE` starts one)' : `\`${overlay.name}\``}.`,
    ...(overlay !== null && { place: { file: overlay.name } }),
  }))
  if (first !== undefined) throw new BriefingError(first.code, first.message, { ...first, others })
}
