import type { Nodes } from 'mdast'
import type { Format } from '../../model/document.ts'
import type { LowerContext } from './context.ts'

/** Notes that a slot is printed at a node; where the same file has it twice, what an analyst writes would, too. */
export function noteSlot(id: string, node: Nodes, { found, formats, report }: LowerContext): void {
  const printed = found.slots.get(id) ?? new Map<Nodes, readonly Format[]>()
  found.slots.set(id, printed)
  const others = [...printed].filter(
    ([other, shown]) => other !== node && shown.some((format) => formats.includes(format)),
  )
  printed.set(node, formats)
  // Told once: in a loop, each turn prints it again.
  if (others.length !== 1) return
  report(
    {
      severity: 'warning',
      code: 'compose/repeated-slot',
      message: `Cannot keep the slot \`${id}\` apart: found it printed again, expected it once; what the analyst writes would stand in each place.`,
      hint: 'Give each place an `id` of its own, and print none inside an `{{#each}}`.',
    },
    node,
  )
}
