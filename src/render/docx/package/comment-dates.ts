import type { Parts } from './parts.ts'
import { changePart } from './parts.ts'

/** The parts with comments that say no moment: `docx` always gives one. */
export function withoutCommentDates(parts: Parts): Parts {
  return changePart(parts, 'word/comments.xml', (text) => text.replaceAll(/ w:date="[^"]*"/g, ''))
}
