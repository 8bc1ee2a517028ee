import type { Page } from '../layout/page.ts'

const PER_LETTER = 10_000

/**
 * A name in the PDF for every anchor links lead to, in page order. All are of one pattern, a letter and four digits, so
 * that they are in byte order too, as readers expect.
 */
export function createDestinations(pages: readonly Page[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { boxes } of pages) {
    for (const box of boxes) {
      if (box.type !== 'anchor' || names.has(box.anchor)) continue
      const letter = String.fromCharCode(97 + Math.floor(names.size / PER_LETTER))
      names.set(box.anchor, letter + String(names.size % PER_LETTER).padStart(4, '0'))
    }
  }
  return names
}
