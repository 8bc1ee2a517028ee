import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'

/** The least distance between baselines, in points, that the faces of a paragraph ask for; 0 where all will do. */
export function leadingOf(
  fragments: readonly Fragment[],
  { measure }: Pick<LayoutContext, 'measure'>,
): number {
  let least = 0
  for (const { face, span } of fragments) {
    least = Math.max(least, measure.setting(face).leading * span.look.size)
  }
  return least
}
