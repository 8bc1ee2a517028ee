import type { ArticleBlock, Mark } from '../model/article.ts'

/**
 * The marks of a block that have a part between two indices of its flat text (UTF-16 units, end exclusive), in order.
 * Takes as long as there are such marks, not as the block has: sentence after sentence of a long formatted paragraph.
 */
export function marksBetween(block: ArticleBlock, start: number, end: number): readonly Mark[] {
  const { marks } = block
  if (marks.length === 0) return []
  const first = firstFrom(marks, start)
  const around: Mark[] = []
  const parents = parentsOf(block)
  for (let index = first - 1; index >= 0; index = parents[index] ?? -1) {
    const mark = marks[index]
    if (mark !== undefined && mark.end > start) around.unshift(mark)
  }
  return [...around, ...marks.slice(first, firstFrom(marks, end))]
}

/** Index of the first mark that starts at or behind an index of the text. */
function firstFrom(marks: readonly Mark[], start: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}

const known = new WeakMap<ArticleBlock, readonly number[]>()

/** For each mark the index of the one around it, or -1. Marks are sorted by start and properly nested. */
function parentsOf(block: ArticleBlock): readonly number[] {
  const found = known.get(block)
  if (found !== undefined) return found
  const open: number[] = []
  const parents = block.marks.map(({ start }, index) => {
    while (open.length > 0 && (block.marks[open.at(-1) ?? 0]?.end ?? 0) <= start) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(index)
    return parent
  })
  known.set(block, parents)
  return parents
}
