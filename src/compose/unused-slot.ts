import { standardSlots } from '../model/brief.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { didYouMean } from '../model/did-you-mean.ts'

/**
 * That nothing prints what the analyst wrote for a slot. Its message is the same for every template.
 *
 * @param printed Ids of the slots the template does print: one of them may be meant.
 */
export function unusedSlot(id: string, printed: readonly string[] = []): Diagnostic {
  const isStandard = standardSlots.some((standard) => standard === id)
  return {
    severity: 'warning',
    code: 'compose/unused-slot',
    message: `Cannot print what the analyst wrote for \`${id}\`: the template has no such slot.`,
    hint:
      (isStandard ? undefined : didYouMean(id, printed)) ??
      `Write \`::slot{id="${id}"}\` where it should stand, or choose a kind of briefing that has it.`,
  }
}
