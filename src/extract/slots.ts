import type { Slot } from '../model/brief.ts'
import { standardSlots } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import type { FrontMatterReader } from './front-matter/front-matter-reader.ts'
import { suggest } from './front-matter/front-matter-reader.ts'
import { slotTextSchema } from './front-matter/front-matter-schema.ts'
import { parseSlotText } from './slots/parse-slot-text.ts'

/**
 * What only an analyst can write: the standard slots in their order, open unless front matter fills them under `slots`,
 * then any others it fills, in its order. Nothing of the article ever fills one.
 */
export function collectSlots(
  frontMatter: FrontMatterReader,
  author: TextFact | null,
): readonly Slot[] {
  const standard: readonly string[] = standardSlots
  const others = Object.keys(frontMatter.mapping('slots')).filter((id) => !standard.includes(id))
  for (const id of others) {
    frontMatter.report('slots', {
      severity: 'info',
      code: 'extract/unknown-slot',
      message: `Cannot place \`slots.${id}\` of the front matter: found a slot no template of ours has, expected a standard one.`,
      hint: `It is kept under its own name. ${suggest(id, standard)}`,
    })
  }
  return [...standard, ...others].map((id) => slotOf(id, frontMatter, author))
}

function slotOf(id: string, frontMatter: FrontMatterReader, author: TextFact | null): Slot {
  const text = frontMatter.get(['slots', id], slotTextSchema)
  const spans = frontMatter.spans('slots')
  const content = text === undefined ? [] : parseSlotText(text, spans)
  if (content.length === 0) return { id, status: 'open', content: [], author: null, spans: [] }
  return { id, status: 'filled', content, author, spans }
}
