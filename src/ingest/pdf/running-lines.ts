import { compareText } from '../../model/span.ts'
import type { Line } from './lines-of-fragments.ts'

/** How many lines at the top and bottom of a page may be its head and foot. */
const EDGE_LINES = 3

/** Heads and feet stand within this share of the page's height from its edges. */
const EDGE_SHARE = 0.14

/** Heads of left and right pages differ, and chapters change them: a line is one when this share of pages has it. */
const MIN_SHARE = 0.25

const PAGE_NUMBER =
  /^(?:(?:page|seite|s\.|p\.|página|pagina|pag\.)\s*)?[-–—|·\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—|·\s]*(?:(?:of|von|de|di|\/)\s*\d{1,4})?$/iu

export interface PageLines {
  readonly height: number
  readonly lines: readonly Line[]
}

/** The running heads, feet and page numbers of a document: lines at the edge that come back, whatever their numbers. */
export function findRunningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const found = new Map<string, Line[]>()
  const running = new Set<Line>()
  for (const page of pages) {
    const onPage = new Set<string>()
    for (const line of edgeLines(page)) {
      if (PAGE_NUMBER.test(line.text.trim())) running.add(line)
      const key = `${Math.round(line.size)} ${fold(line.text)}`
      if (onPage.has(key)) continue
      onPage.add(key)
      const same = found.get(key)
      if (same === undefined) found.set(key, [line])
      else same.push(line)
    }
  }
  const least = Math.max(2, pages.length * MIN_SHARE)
  for (const same of found.values()) {
    if (same.length < least || !isInPlace(same)) continue
    for (const line of same) running.add(line)
  }
  return running
}

/** Whether lines stand at one height, or two: heads of the first page may stand lower. */
function isInPlace(lines: readonly Line[]): boolean {
  const heights = new Set(lines.map(({ y }) => Math.round(y / 4)))
  return heights.size <= Math.max(2, lines.length / 4)
}

function edgeLines({ height, lines }: PageLines): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y || compareText(a.text, b.text))
  const edge = [...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]
  return [...new Set(edge)].filter(
    ({ y }) => y < height * EDGE_SHARE || y > height * (1 - EDGE_SHARE),
  )
}

function fold(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim().toLowerCase()
}
