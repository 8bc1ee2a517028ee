import type { Mark } from '../model/article.ts'
import type { TextMap, TextPiece, TextStop } from '../model/text-map.ts'

/** Builds the flat text of one block from stretches of the source, in the order of the text. */
export interface TextMapBuilder {
  /** Adds source text as it stands; white space in it is normalised. */
  readonly copy: (start: number, end: number) => void
  /** Adds text that stands for another stretch of source: a decoded entity, a separator between cells. */
  readonly replace: (value: string, start: number, end: number) => void
  /** Where the next word will start in the flat text, for the start of a mark. */
  readonly nextIndex: () => number
  /** Where the last word ended in the flat text, for the end of a mark. */
  readonly lastIndex: () => number
  /** The finished map, or undefined when nothing but white space was added. */
  readonly build: () => TextMap | undefined
}

/**
 * A builder of flat text over `source`. White space is normalised as in `normaliseSpace`: every run is one space, even
 * where it is spread over several stretches, and there is none at the ends. Linear in what is added.
 */
export function createTextMapBuilder(source: string): TextMapBuilder {
  const parts: string[] = []
  const pieces: TextPiece[] = []
  const stops: TextStop[] = []
  /** Where a stretch that was replaced ended, while no piece follows it. */
  let replaced: TextStop | undefined
  let length = 0
  let start = 0
  let end = 0
  let space: { readonly start: number; readonly end: number } | undefined

  const addPiece = (sourceOffset: number, pieceLength: number) => {
    const last = pieces.at(-1)
    const continues =
      last !== undefined && last[0] + last[2] === length && last[1] + last[2] === sourceOffset
    if (continues) pieces[pieces.length - 1] = [last[0], last[1], last[2] + pieceLength]
    else pieces.push([length, sourceOffset, pieceLength])
    length += pieceLength
    replaced = undefined
  }

  /** Parts what is to be replaced now from what was replaced before it. */
  const addStops = (offset: number) => {
    if (replaced === undefined) return
    stops.push(replaced)
    if (replaced[0] !== length || replaced[1] !== offset) stops.push([length, offset])
  }

  const addPendingSpace = (from: number) => {
    if (length === 0) start = from
    else if (space !== undefined) {
      parts.push(' ')
      if (space.end - space.start === 1 && source[space.start] === ' ') addPiece(space.start, 1)
      else length += 1
    }
    space = undefined
  }

  const addSpace = (from: number, to: number) => {
    space = space === undefined ? { start: from, end: to } : { start: space.start, end: to }
  }

  return {
    copy(from, to) {
      for (const { start: runStart, end: runEnd, isSpace } of runsOf(source, from, to)) {
        if (isSpace) addSpace(runStart, runEnd)
        else {
          addPendingSpace(runStart)
          parts.push(source.slice(runStart, runEnd))
          addPiece(runStart, runEnd - runStart)
          end = runEnd
        }
      }
    },
    replace(value, from, to) {
      let isFirst = true
      for (const { start: runStart, end: runEnd, isSpace } of runsOf(value, 0, value.length)) {
        if (isSpace) addSpace(from, to)
        else {
          addPendingSpace(from)
          if (isFirst) addStops(from)
          isFirst = false
          parts.push(value.slice(runStart, runEnd))
          length += runEnd - runStart
          end = to
          replaced = [length, to]
        }
      }
    },
    nextIndex: () => length + (space !== undefined && length > 0 ? 1 : 0),
    lastIndex: () => length,
    build() {
      if (length === 0) return undefined
      // A replaced stretch may have white space at its ends; a block has none.
      while (start < end && isSpaceAt(source, start)) start += 1
      while (end > start && isSpaceAt(source, end - 1)) end -= 1
      return {
        text: parts.join(''),
        pieces,
        ...(stops.length > 0 && { stops }),
        start,
        end,
      }
    },
  }
}

interface Run {
  readonly start: number
  readonly end: number
  readonly isSpace: boolean
}

/**
 * Cuts a stretch into words with the single spaces between them, and runs of other white space. A loop and not a regular
 * expression, which runs out of stack on a word or a gap of many megabytes.
 */
function* runsOf(text: string, from: number, to: number): Generator<Run> {
  let start = from
  while (start < to) {
    let end = start
    const isSpace = isSpaceAt(text, start)
    if (isSpace) while (end < to && isSpaceAt(text, end)) end += 1
    else {
      while (end < to) {
        if (
          isSpaceAt(text, end) &&
          (text[end] !== ' ' || end + 1 >= to || isSpaceAt(text, end + 1))
        )
          break
        end += 1
      }
    }
    yield { start, end, isSpace }
    start = end
  }
}

/** The same characters as `\s` in `normaliseSpace`. */
function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(text[index] ?? ''))
}

/** The whole stretch as flat text; for plain text, where source and text differ in white space only. */
export function plainTextMap(source: string, start: number, end: number): TextMap | undefined {
  const builder = createTextMapBuilder(source)
  builder.copy(start, end)
  return builder.build()
}

/**
 * Marks as a block wants them: white space at their ends left outside, empty ones dropped (but for footnote
 * references, which are points), sorted by start, outer before inner.
 */
export function tidyMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  const tidy: Mark[] = []
  for (const mark of marks) {
    if (mark.type === 'footnote') tidy.push(mark)
    else if (mark.type === 'break') {
      if (text[mark.start] === ' ') tidy.push(mark)
    } else {
      let { start, end } = mark
      while (start < end && text[start] === ' ') start += 1
      while (end > start && text[end - 1] === ' ') end -= 1
      if (end > start) tidy.push({ ...mark, start, end })
    }
  }
  return tidy.sort((a, b) => a.start - b.start || b.end - a.end)
}
