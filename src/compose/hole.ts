import type { Place } from '../model/diagnostic.ts'
import type { TemplateFile } from '../model/template.ts'

// Two kinds of tokens are printed into a skeleton, each a base 36 number between two private-use characters:
// a hole stands for a value (`fill` puts it in), a marker says which place of which template file comes next
// (`locate` takes it out). Markdown takes these characters for letters.
const HOLE_START = '\uE000'
const HOLE_END = '\uE001'
const MARKER_START = '\uE002'
const MARKER_END = '\uE003'

/** All of them, with what may stand between; a template that contains one is refused. */
export const PRIVATE_USE = /[\uE000-\uF8FF]/u

const HOLE = /\uE000([0-9a-z]+)\uE001/gu

/** What a template prints for the value number `index`. */
export function formatHole(index: number): string {
  return `${HOLE_START}${index.toString(36)}${HOLE_END}`
}

/** What stands before every line of a template's own words. */
export function formatMarker(index: number): string {
  return `${MARKER_START}${index.toString(36)}${MARKER_END}`
}

/** Template words and the indexes of holes, in order. */
export function splitAtHoles(text: string): readonly (string | number)[] {
  const pieces: (string | number)[] = []
  let at = 0
  for (const match of text.matchAll(HOLE)) {
    if (match.index > at) pieces.push(text.slice(at, match.index))
    pieces.push(Number.parseInt(match[1] ?? '', 36))
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

/** A place in a template, as markers stand for it. */
export interface TemplatePlace {
  readonly file: TemplateFile
  /** Both 1-based. */
  readonly line: number
  readonly column: number
}

/** A printed template without its markers, and the way from its offsets back to the template files. */
export interface Skeleton {
  readonly text: string
  /** Undefined before the first word that stands in a template. */
  readonly placeAt: (offset: number) => (Place & { readonly file: string }) | undefined
  readonly fileAt: (offset: number) => TemplateFile | undefined
}

const MARKER = /\uE002([0-9a-z]+)\uE003/u

/** Takes the markers out of a printed template. `places` are what their numbers stand for. */
export function readMarkers(printed: string, places: readonly TemplatePlace[]): Skeleton {
  const pieces = printed.split(MARKER)
  const starts: { readonly offset: number; readonly place: TemplatePlace }[] = []
  let text = pieces[0] ?? ''
  const texts = [text]
  let offset = text.length
  for (let index = 1; index < pieces.length; index += 2) {
    const place = places[Number.parseInt(pieces[index] ?? '', 36)]
    if (place !== undefined) starts.push({ offset, place })
    const words = pieces[index + 1] ?? ''
    texts.push(words)
    offset += words.length
  }
  text = texts.join('')

  const startAt = (at: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle]?.offset ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return starts[low - 1]
  }
  return {
    text,
    fileAt: (at) => startAt(at)?.place.file,
    placeAt: (at) => {
      const start = startAt(at)
      if (start === undefined) return undefined
      const { file, line, column } = start.place
      return { file: file.path, line, column: column + at - start.offset }
    },
  }
}
