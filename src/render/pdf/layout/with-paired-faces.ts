import type { Fragment } from './fragment.ts'
import type { Measure } from './measure.ts'

const HALVES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '‹': '›' }
const CLOSING = new Set(Object.values(HALVES))
const ANY = /[()[\]«»‹›]/u
const EACH = /([()[\]«»‹›])/u

/**
 * Fragments with the closing half of each pair of marks in the face of the opening one, where that has it: between words of
 * two scripts each half would else have the face of the words beside it, and the two differ in weight.
 */
export function withPairedFaces(
  fragments: readonly Fragment[],
  measure: Pick<Measure, 'covers'>,
): readonly Fragment[] {
  const open: { readonly closing: string; readonly face: string }[] = []
  return fragments.flatMap((fragment) => {
    const { text, face } = fragment
    if (!ANY.test(text)) return [fragment]
    const pieces: { text: string; face: string }[] = []
    for (const part of text.split(EACH)) {
      const closing = HALVES[part]
      if (closing !== undefined) open.push({ closing, face })
      const opening = CLOSING.has(part) && open.at(-1)?.closing === part ? open.pop() : undefined
      const isTaken = opening !== undefined && measure.covers(opening.face, part)
      const own = isTaken ? opening.face : face
      const last = pieces.at(-1)
      if (last?.face === own) last.text += part
      else if (part !== '') pieces.push({ text: part, face: own })
    }
    return pieces.map((piece) => ({ ...fragment, ...piece }))
  })
}
