import { fold } from './text/fold.ts'
import type { ExpectedUnit, ShownUnit } from './units.ts'

/** How many units, feet and heads of pages, may stand between the halves of a paragraph that a page breaks. */
const MAX_BETWEEN = 12

/** Units with the halves of those joined that a page breaks: where both together are what was expected. */
export function joinBrokenUnits(
  shown: readonly ShownUnit[],
  expected: readonly ExpectedUnit[],
): readonly ShownUnit[] {
  if (!shown.some(({ place }) => (place.page ?? 1) > 1)) return shown
  const wanted = new Set(expected.map(({ folded }) => folded))
  const units: (ShownUnit | undefined)[] = [...shown]
  shown.forEach((unit, index) => {
    if (wanted.has(unit.folded) || units[index] === undefined) return
    const page = unit.place.page ?? 1
    for (let at = index + 1; at <= index + MAX_BETWEEN && at < units.length; at += 1) {
      const other = units[at]
      if (other === undefined || other.place.page !== page + 1) continue
      const text = `${unit.text} ${other.text}`
      if (!wanted.has(fold(text))) continue
      units[index] = { ...unit, text, folded: fold(text) }
      units[at] = undefined
      return
    }
  })
  return units.filter((unit) => unit !== undefined)
}
