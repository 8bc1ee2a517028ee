import type { Line } from './lines-of-fragments.ts'

/** What the running text of a document looks like. Points. */
export interface BodyStyle {
  readonly size: number
  readonly font: string
  /** From one baseline to the next. */
  readonly leading: number
}

/** The size and font most letters are set in, and the distance most of their lines have. */
export function bodyStyle(columns: readonly (readonly Line[])[]): BodyStyle {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  const lines = columns.flat()
  for (const { size, text } of lines) count(sizes, roundSize(size), text.length)
  const size = commonest(sizes) ?? 10
  for (const line of lines)
    if (roundSize(line.size) === size) count(fonts, line.font, line.text.length)
  const leadings = new Map<number, number>()
  for (const column of columns) {
    column.forEach((line, index) => {
      const next = column[index + 1]
      if (next === undefined || roundSize(line.size) !== size || roundSize(next.size) !== size)
        return
      const distance = roundSize(line.y - next.y)
      if (distance > size * 0.8 && distance < size * 3) count(leadings, distance, 1)
    })
  }
  return { size, font: commonest(fonts) ?? '', leading: commonest(leadings) ?? size * 1.2 }
}

/** Sizes that differ by rounding only are the same. */
export function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The first of those counted most. */
function commonest<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: { readonly key: Key; readonly count: number } | undefined
  for (const [key, number] of counts)
    if (best === undefined || number > best.count) best = { key, count: number }
  return best?.key
}
