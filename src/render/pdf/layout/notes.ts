import type { Note } from '../../resolve.ts'
import { setNote } from './blocks/note.ts'
import type { LayoutContext, Notes } from './context.ts'
import type { Flow } from './flow.ts'
import { createFlow } from './flow.ts'

interface NoteColumn {
  readonly x: number
  readonly width: number
}

/** Sets each note when it is first cited. */
export function createNotes(footnotes: readonly Note[], column: NoteColumn) {
  const byIdentifier = new Map(footnotes.map((note) => [note.identifier, note]))
  const flows = new Map<string, Flow>()
  const cite = (
    identifier: string,
    container: number,
    context: LayoutContext,
  ): ReturnType<Notes['cite']> => {
    const note = byIdentifier.get(identifier)
    if (note === undefined) return undefined
    const isFirst = !flows.has(identifier)
    if (isFirst) flows.set(identifier, setNote(note, { ...column, container, context }).body)
    return { number: note.number, isFirst }
  }
  const flow = (identifier: string): Flow => flows.get(identifier) ?? createFlow(0, 0).body
  return { cite, flow }
}
