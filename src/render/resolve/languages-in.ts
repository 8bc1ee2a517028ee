import type { ResolvedDocument } from '../resolve.ts'
import { textsIn } from './texts-in.ts'

/** The languages (BCP 47) that words of the body and its notes are in besides the document's, in reading order. */
export function languagesIn({ children, notes }: ResolvedDocument): readonly string[] {
  const blocks = [...children, ...notes.flatMap((note) => note.children)]
  const languages = textsIn(blocks).flatMap(({ language }) => language ?? [])
  return [...new Set(languages)]
}
