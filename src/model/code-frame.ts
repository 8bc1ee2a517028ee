import type { Place } from './diagnostic.ts'
import { pointAt } from './span.ts'

/** The longest part of a line that a frame shows, in characters. */
const FRAME_WIDTH = 100

/**
 * The line meant with carets under the part meant, and the line before it.
 *
 * @example
 * codeFrame('a\nb {{speakr}}', { file: 'x', line: 2, column: 5, length: 6 })
 *   1 | a
 * > 2 | b {{speakr}}
 *     |     ^^^^^^
 */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split(/\r\n|\n|\r/)
  const line = place.line ?? 1
  const column = place.column ?? 1
  const gutter = String(line).length
  const from = firstShown(lines[line - 1] ?? '', column)
  const show = (number: number) => (lines[number - 1] ?? '').slice(from, from + FRAME_WIDTH)
  const carets = Math.max(1, Math.min(place.length ?? 1, show(line).length - (column - from) + 1))
  const rows = [
    ...(line > 1 ? [`  ${String(line - 1).padStart(gutter)} | ${show(line - 1)}`] : []),
    `> ${line} | ${show(line)}`,
    `  ${' '.repeat(gutter)} | ${' '.repeat(column - 1 - from)}${'^'.repeat(carets)}`,
  ]
  return rows.map((row) => row.trimEnd()).join('\n')
}

/** Of a line that is too long, what is shown begins so far before the column meant. */
function firstShown({ length }: string, column: number): number {
  if (length <= FRAME_WIDTH) return 0
  return Math.max(0, Math.min(column - FRAME_WIDTH / 2, length - FRAME_WIDTH))
}

/** The place of `start` to `end` (UTF-16 units) of a file's text. */
export function placeIn(file: string, text: string, start: number, end: number = start): Place {
  return { file, ...pointAt(text, start), length: end - start }
}
