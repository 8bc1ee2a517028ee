import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'
import { measureFragment } from './fragments.ts'
import type { Segment } from './segments.ts'

/** Segments wider than the column are cut between letters, the last resort for a word that fits no line. */
export function splitLongSegments(
  segments: readonly Segment[],
  width: number,
  context: LayoutContext,
): readonly Segment[] {
  if (segments.every((segment) => widthWithHyphen(segment) <= width)) return segments
  return segments.flatMap((segment) =>
    widthWithHyphen(segment) <= width ? [segment] : splitSegment(segment, width, context),
  )
}

function widthWithHyphen({ width, ending, hyphenWidth }: Segment): number {
  return ending === 'hyphen' ? width + hyphenWidth : width
}

function splitSegment(segment: Segment, width: number, context: LayoutContext): readonly Segment[] {
  const limit = width - segment.hyphenWidth
  const parts: Part[] = []
  let part: Part = { fragments: [], width: 0 }
  for (const fragment of segment.fragments) {
    for (const cluster of clustersOf(fragment.text)) {
      const longer = withLetter(part, { ...fragment, text: cluster }, context)
      if (part.fragments.length > 0 && longer.width > limit) {
        parts.push(part)
        part = withLetter({ fragments: [], width: 0 }, { ...fragment, text: cluster }, context)
      } else {
        part = longer
      }
    }
  }
  parts.push(part)
  return parts.map(({ fragments, width }, index) =>
    index === parts.length - 1
      ? { ...segment, fragments, width }
      : { fragments, width, space: [], spaceWidth: 0, ending: 'free', hyphenWidth: 0 },
  )
}

interface Part {
  readonly fragments: readonly Fragment[]
  readonly width: number
}

/** Letters are wider or narrower beside each other than alone, so the whole is measured. */
function withLetter(part: Part, letter: Fragment, context: LayoutContext): Part {
  const last = part.fragments.at(-1)
  if (last === undefined || !looksLike(last, letter)) {
    const width = part.width + measureFragment(letter, context)
    return { fragments: [...part.fragments, letter], width }
  }
  const longer = { ...last, text: last.text + letter.text }
  const grown = measureFragment(longer, context) - measureFragment(last, context)
  return { fragments: [...part.fragments.slice(0, -1), longer], width: part.width + grown }
}

function looksLike(one: Fragment, other: Fragment): boolean {
  return one.span === other.span && one.face === other.face && one.level === other.level
}

/** Letters with the marks and joiners that belong to them. */
function clustersOf(text: string): readonly string[] {
  return text.match(/\P{M}[\p{M}\u200C\u200D]*|\p{M}+/gu) ?? []
}
