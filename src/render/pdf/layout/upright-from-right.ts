import { paragraphDirection } from '../../resolve/paragraph-direction.ts'
import type { LayoutContext } from './context.ts'
import type { Look } from './look.ts'
import type { Span } from './span.ts'

/**
 * The spans of an italic style, upright where they run from right to left: Arabic and Hebrew have no italics, and figures
 * that slant among upright letters look like a mistake.
 */
export function uprightFromRight(
  spans: readonly Span[],
  { document, isLeftToRight }: Pick<LayoutContext, 'document' | 'isLeftToRight'>,
): readonly Span[] {
  if (isLeftToRight || paragraphDirection(spans, document) === 'ltr') return spans
  const looks = new Map<Look, Look>()
  const upright = (look: Look): Look => {
    const known = looks.get(look) ?? { ...look, italic: false }
    looks.set(look, known)
    return known
  }
  return spans.map((span) => ({ ...span, look: upright(span.look) }))
}
