import type { Parts } from './parts.ts'
import { changePart, MAIN_PART } from './parts.ts'

/**
 * The parts with `w:bidi` in each section, by which columns run from the right; `docx` has no option for it.
 * ECMA-376 part 1, 17.6.1; it stands before the document grid, which `docx` always writes.
 */
export function sectionsFromRight(parts: Parts): Parts {
  return changePart(parts, MAIN_PART, (text) =>
    text.replaceAll('<w:docGrid', '<w:bidi/><w:docGrid'),
  )
}
