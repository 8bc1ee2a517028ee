import type { Slot } from '../model/brief.ts'
import { standardSlots } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import { slotSchema } from './analyst/analyst-fields.ts'
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
  const given = analyst.get(['slots', id], slotSchema)
  if (given === undefined) return openSlot(id)
  const { value, spans } = given
  const { text, author: own } =
    typeof value === 'string' || Array.isArray(value) ? { text: value, author: undefined } : value
  const content = parseSlotText(text, spans)
  if (content.length === 0) return openSlot(id)
  const named = own === undefined ? author : { value: own, origin: 'analyst' as const, spans }
  return { id, status: 'filled', content, author: named, spans }
}

function openSlot(id: string): Slot {
  return { id, status: 'open', content: [], author: null, spans: [] }
}
