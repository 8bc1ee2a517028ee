import type { Note } from '../../../resolve.ts'
import type { LayoutContext } from '../context.ts'
import type { FlowBuilder } from '../flow.ts'
import { addStrip, createFlow, narrow } from '../flow.ts'
import { makeLabel } from '../label.ts'
import { lineMetrics } from '../look.ts'
import { citationAnchor, noteAnchor } from '../spans.ts'

/** Between a note's number and its text, as a share of the type size. */
const NUMBER_GAP = 0.5

interface NotePlace {
  readonly container: number
  readonly x: number
  readonly width: number
  readonly context: LayoutContext
}

/** A note as a column of its own, its number leading back to where it is cited. */
export function setNote(note: Note, { container, x, width, context }: NotePlace): FlowBuilder {
  const { structure, theme, measure } = context
  const flow = createFlow(x, width)
  const node = structure.add('Note', container, {
    identifier: `note-${String(note.number).padStart(5, '0')}`,
  })
  const link = structure.add('Link', structure.add('Lbl', node))
  const { direction } = context.document
  const label = makeLabel(String(note.number), {
    x,
    style: 'footnote',
    owner: link,
    direction,
    context,
  })
  const { height } = lineMetrics(theme, 'footnote', measure)
  const indent = label.width + theme.styles.footnote.size * NUMBER_GAP
  flow.body.lead = [
    { type: 'anchor', anchor: noteAnchor(note.identifier), x, y: 0 },
    ...label.boxes,
    {
      type: 'link',
      owner: link,
      x,
      y: 0,
      width: label.width,
      height,
      target: { type: 'anchor', anchor: citationAnchor(note.identifier) },
      description: String(note.number),
    },
  ]
  const inner = narrow(flow, { start: indent, end: 0 })
  context.setBlocks(note.children, {
    flow: inner,
    owner: node,
    text: 'footnote',
    context,
    direction,
    keepsSide: true,
  })
  if (flow.body.lead.length > 0) addStrip(inner, { height, boxes: [] })
  return flow
}
