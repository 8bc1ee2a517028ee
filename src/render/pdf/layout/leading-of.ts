import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'

/** The least distance between baselines, in points, that the faces of a paragraph ask for; 0 where all will do. */
export function leadingOf(
  fragments: readonly Fragment[],
  { measure }: Pick<LayoutContext, 'measure'>,
): number {
  const settings = fragments.map(({ face }) => measure.setting(face))
  if (settings.every(({ leading, textLeading }) => leading === 0 && textLeading === 0)) return 0
  const letters = new Map<string, number>()
  let all = 0
  for (const { face, text } of fragments) {
    const count = text.match(LETTERS)?.length ?? 0
    letters.set(face, (letters.get(face) ?? 0) + count)
    all += count
  }
  return fragments.reduce((least, { face, span }, index) => {
    const { leading = 0, textLeading = 0 } = settings[index] ?? {}
    const isText = 2 * (letters.get(face) ?? 0) > all
    return Math.max(least, (isText ? Math.max(leading, textLeading) : leading) * span.look.size)
  }, 0)
}

const LETTERS = /\p{L}/gu
