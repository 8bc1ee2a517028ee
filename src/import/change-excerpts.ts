import type { ParagraphChange } from './changed-paragraphs.ts'

/** So much of a changed paragraph is shown at most, and so much of what stands before the change. UTF-16 units. */
const MAX_SHOWN = 160
const CONTEXT = 50

/** Both texts of a change, cut to where they differ, in quotation marks. */
export function changeExcerpts({ before, after }: ParagraphChange): ParagraphChange {
  const shared = sharedLength(before, after)
  const start = shared <= CONTEXT ? 0 : wordStart(before, shared - CONTEXT)
  return { before: excerpt(before, start), after: excerpt(after, start) }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1
  return length
}

/** Where the word at an offset begins. */
function wordStart(text: string, offset: number): number {
  return text.lastIndexOf(' ', offset) + 1
}

function excerpt(text: string, start: number): string {
  const rest = text.slice(start)
  const shown = rest.length <= MAX_SHOWN ? rest : rest.slice(0, MAX_SHOWN).replace(/\s\S*$/u, '')
  return `“${start > 0 ? '… ' : ''}${shown}${shown === rest ? '' : ' …'}”`
}
