import { fold } from './text/fold.ts'
import type { ExpectedUnit, ShownUnit } from './units.ts'

/** How many units of a page, its head first, are tried as the rest of a paragraph that the page before breaks. */
const MAX_TRIED = 12

/** Units with the parts of those joined that pages break: where all together are what was expected. */
export function joinBrokenUnits(
  shown: readonly ShownUnit[],
  expected: readonly ExpectedUnit[],
): readonly ShownUnit[] {
  if (!shown.some(({ place }) => (place.page ?? 1) > 1)) return shown
  const wanted = expected.map(({ folded }) => folded)
  const known = new Set(wanted)
  const tops = topsOfPages(shown)
  const units: (ShownUnit | undefined)[] = [...shown]
  /** Indexes of the units that go on where a text ends, down to the end of what was expected. */
  const restOf = (folded: string, page: number): readonly number[] | undefined => {
    for (const at of tops.get(page + 1) ?? []) {
      const other = units[at]
      if (other === undefined) continue
      const joined = fold(`${folded} ${other.folded}`)
      if (known.has(joined)) return [at]
      const goesOn = wanted.some((one) => one.startsWith(joined))
      const rest = goesOn ? restOf(joined, page + 1) : undefined
      if (rest !== undefined) return [at, ...rest]
    }
    return undefined
  }
  shown.forEach((unit, index) => {
    if (known.has(unit.folded) || units[index] === undefined) return
    const rest = restOf(unit.folded, unit.place.page ?? 1)
    if (rest === undefined) return
    const parts = [unit, ...rest.flatMap((at) => shown[at] ?? [])]
    const text = parts.map((one) => one.text).join(' ')
    const places = parts.flatMap((one) => one.places)
    units[index] = { ...unit, text, folded: fold(text), places }
    for (const at of rest) units[at] = undefined
  })
  return units.filter((unit) => unit !== undefined)
}

/** The first units with words of each page. */
function topsOfPages(shown: readonly ShownUnit[]): ReadonlyMap<number, readonly number[]> {
  const tops = new Map<number, number[]>()
  shown.forEach(({ text, place: { page = 1 } }, index) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return
    const top = tops.get(page) ?? []
    if (top.length < MAX_TRIED) tops.set(page, [...top, index])
  })
  return tops
}
