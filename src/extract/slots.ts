import type { Slot } from '../model/brief.ts'
import { standardSlots } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import { slotTextSchema } from './analyst/analyst-fields.ts'
import type { AnalystReader } from './analyst/analyst-reader.ts'
import { suggest } from './analyst/analyst-reader.ts'
import { parseSlotText } from './slots/parse-slot-text.ts'

/**
 * What only an analyst can write: the standard slots in their order, open unless the analyst fills them under `slots`,
 * then any others filled, in their order. Nothing of the article ever fills one.
 */
export function collectSlots(analyst: AnalystReader, author: TextFact | null): readonly Slot[] {
  const standard: readonly string[] = standardSlots
  const others = analyst.keys('slots').filter((id) => !standard.includes(id))
  for (const id of others) {
    analyst.report(['slots', id], ({ title }) => ({
      severity: 'info',
      code: 'extract/unknown-slot',
      message: `Cannot place \`slots.${id}\` of ${title}: found a slot no template of ours has, expected a standard one.`,
      hint: `It is kept under its own name. ${suggest(id, standard)}`,
    }))
  }
  return [...standard, ...others].map((id) => slotOf(id, analyst, author))
}

function slotOf(id: string, analyst: AnalystReader, author: TextFact | null): Slot {
  const given = analyst.get(['slots', id], slotTextSchema)
  const content = given === undefined ? [] : parseSlotText(given.value, given.spans)
  if (given === undefined || content.length === 0)
    return { id, status: 'open', content: [], author: null, spans: [] }
  return { id, status: 'filled', content, author, spans: given.spans }
}
