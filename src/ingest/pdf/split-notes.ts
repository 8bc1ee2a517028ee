import type { BodyStyle } from './body-style.ts'
import type { Line } from './lines-of-fragments.ts'

/** A note at the foot of a page. */
export interface PdfNote {
  readonly identifier: string
  readonly lines: readonly Line[]
  /** UTF-16 units of the number in front, in the first line. */
  readonly markLength: number
}

/** Notes are set smaller than this share of the running text's size. */
const MAX_NOTE_SHARE = 0.93

const NOTE_START = /^\s*(\d{1,3}|[*†‡§]{1,3})(?:[.)]?\s+|(?=\p{L}))/u

/** The columns without the notes at their feet, the notes, and by page and number which note is meant. */
export function splitNotes(
  columns: readonly (readonly Line[])[],
  body: BodyStyle,
): {
  readonly columns: readonly (readonly Line[])[]
  readonly notes: readonly PdfNote[]
  readonly findNote: (page: number, value: string) => string | undefined
} {
  const notes: PdfNote[] = []
  const byPlace = new Map<string, string>()
  const used = new Set<string>()
  const rest = columns.map((column) => {
    const end = column.findLastIndex(({ size }) => size > body.size * MAX_NOTE_SHARE) + 1
    const first = column.findIndex(({ text }, index) => index >= end && NOTE_START.test(text))
    if (first < 0) return column
    let open: Line[] = []
    for (const line of column.slice(first)) {
      const mark = NOTE_START.exec(line.text)
      if (mark === null) {
        open.push(line)
        continue
      }
      const [all, value = ''] = mark
      let identifier = value
      for (let number = 2; used.has(identifier); number += 1) identifier = `${value}-${number}`
      used.add(identifier)
      byPlace.set(`${line.page} ${value}`, identifier)
      open = [line]
      notes.push({ identifier, lines: open, markLength: all.length })
    }
    return column.slice(0, first)
  })
  return { columns: rest, notes, findNote: (page, value) => byPlace.get(`${page} ${value}`) }
}
