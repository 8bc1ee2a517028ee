import type { Direction } from '../../resolve/directions.ts'
import { isKeptTogether } from '../../resolve/is-kept-together.ts'
import { paragraphDirection } from '../../resolve/paragraph-direction.ts'
import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'
import {
  areUsual,
  fragmentsOf,
  measureFragment,
  SOFT_HYPHEN,
  withoutExtraSpace,
} from './fragments.ts'
import { gluedPlaces } from './glued-places.ts'
import { leadingOf } from './leading-of.ts'
import { lineBreaks } from './line-breaks.ts'
import type { Span } from './span.ts'
import { LINE_BREAK } from './spans.ts'

/** Text between two places where a line may end, with what follows it when it does not. */
export interface Segment {
  readonly fragments: readonly Fragment[]
  readonly width: number
  /** The spaces behind it, which vanish at the end of a line. */
  readonly space: readonly Fragment[]
  readonly spaceWidth: number
  /** `hyphen`: a hyphen shows when the line ends here; `forced`: the line ends here. */
  readonly ending: 'free' | 'hyphen' | 'forced'
  readonly hyphenWidth: number
  /** The last of its paragraph. */
  readonly isEnd?: boolean
}

/** A paragraph cut into segments. */
export interface Segments {
  readonly segments: readonly Segment[]
  /** Of the widest segment. */
  readonly minWidth: number
  /** Of the longest line when nothing is broken. */
  readonly maxWidth: number
  /** Least height of a line that its faces ask for; 0 where all will do. */
  readonly leading: number
  /** Of the text as a whole. */
  readonly direction: Direction
}

interface SegmentOptions {
  readonly hyphenate: boolean
  /** White space is kept as it is: code. */
  readonly isPreformatted?: boolean
  /** When it does not follow from the text. */
  readonly direction?: Direction | undefined
}

/** The segments of spans; places to break are those of UAX #14. */
export function segmentsOf(
  spans: readonly Span[],
  context: LayoutContext,
  { hyphenate, isPreformatted = false, direction }: SegmentOptions,
): Segments {
  const clean = isPreformatted ? spans : withoutExtraSpace(spans)
  const whole = direction ?? directionOfSpans(clean, context)
  const fragments = fragmentsOf(clean, whole, context)
  const segments: Segment[] = []
  const writer = createWriter(segments, { hyphenate, context })
  const [only] = fragments
  if (only !== undefined && fragments.length === 1 && !isMark(only)) {
    cutText(only, writer)
  } else {
    cutFragments(fragments, writer)
  }
  const end = segments.pop()
  if (end !== undefined) segments.push({ ...end, isEnd: true })
  let minWidth = 0
  let longest = 0
  let line = 0
  for (const { width, spaceWidth, ending } of segments) {
    minWidth = Math.max(minWidth, width)
    line += width
    longest = Math.max(longest, line)
    line = ending === 'forced' ? 0 : line + spaceWidth
  }
  const leading = leadingOf(fragments, context)
  return { segments, minWidth, maxWidth: longest, leading, direction: whole }
}

function directionOfSpans(spans: readonly Span[], { document }: LayoutContext): Direction {
  if (document.direction === 'ltr' && areUsual(spans)) return 'ltr'
  return paragraphDirection(spans, document)
}

interface SegmentWriter {
  /** A word, or words with no place to break, and the spaces behind it. */
  add(word: readonly Fragment[], space: readonly Fragment[], isForced: boolean): void
  /** A part of a word whose author said where it may be broken: patterns have no say in it. */
  addPart(word: readonly Fragment[], space: readonly Fragment[], ending: Segment['ending']): void
}

/** Cuts one fragment at every place a line may end: what most paragraphs are. */
function cutText(fragment: Fragment, { add }: SegmentWriter): void {
  const { text } = fragment
  const space = [withText(fragment, ' ')]
  let start = 0
  for (const position of lineBreaks(text)) {
    if (isKeptTogether(text, position)) continue
    let end = position
    while (end > start && text[end - 1] === ' ') end--
    const spaces = position - end
    add(
      end === start ? NOTHING : [withText(fragment, text.slice(start, end))],
      spaces === 0 ? NOTHING : spaces === 1 ? space : [withText(fragment, ' '.repeat(spaces))],
      false,
    )
    start = position
  }
}

/** Cuts fragments at every place a line may end. */
function cutFragments(fragments: readonly Fragment[], { add, addPart }: SegmentWriter): void {
  const text = fragments.map((fragment) => fragment.text).join('')
  const glued = gluedPlaces(fragments)
  let start = 0
  let at = 0
  let used = 0
  for (const position of lineBreaks(text)) {
    const isForced = text[position - 1] === LINE_BREAK
    if (!isForced && (glued.has(position) || isKeptTogether(text, position))) continue
    const piece: Fragment[] = []
    let missing = position - start
    while (missing > 0) {
      const fragment = fragments[at]
      if (fragment === undefined) break
      const taken = withText(fragment, fragment.text.slice(used, used + missing))
      piece.push(taken)
      missing -= taken.text.length
      used += taken.text.length
      if (used === fragment.text.length) {
        at++
        used = 0
      }
    }
    const isGoingOn = text[start - 1] === SOFT_HYPHEN
    const isBroken = text[position - 1] === SOFT_HYPHEN
    start = position
    const { word, space } = splitTrailingSpace(piece)
    if (!isGoingOn && !isBroken) add(word, space, isForced)
    else addPart(word, space, isForced ? 'forced' : isBroken ? 'hyphen' : 'free')
  }
}

function withText({ face, span, level }: Fragment, text: string): Fragment {
  return { text, face, span, level }
}

interface WriterOptions {
  readonly hyphenate: boolean
  readonly context: LayoutContext
}

const NOTHING: readonly Fragment[] = []

/** Adds segments: one for a word, or as many as it has parts between which a hyphen may stand. */
function createWriter(segments: Segment[], { hyphenate, context }: WriterOptions): SegmentWriter {
  let lastSpace = NOTHING
  let lastSpaceWidth = 0
  const widthOfSpace = (space: readonly Fragment[]) => {
    if (space !== lastSpace) lastSpaceWidth = sumWidths(space, context)
    lastSpace = space
    return lastSpaceWidth
  }
  const addPart: SegmentWriter['addPart'] = (word, space, ending) => {
    const width = sumWidths(word, context)
    const spaceWidth = widthOfSpace(space)
    const last = ending === 'hyphen' ? word.at(-1) : undefined
    const hyphenWidth = last === undefined ? 0 : measureFragment(hyphenAfter(last), context)
    segments.push({ fragments: word, width, space, spaceWidth, ending, hyphenWidth })
  }
  return {
    addPart,
    add(word, space, isForced) {
      const ending = isForced ? 'forced' : 'free'
      const [only] = word
      if (only === undefined || word.length > 1) {
        addPart(word, space, ending)
        return
      }
      const spaceWidth = widthOfSpace(space)
      const { parts, hyphenWidth } = context.words.of(only, hyphenate)
      const [whole] = parts
      if (whole !== undefined && parts.length === 1) {
        const { width } = whole
        segments.push({ fragments: word, width, space, spaceWidth, ending, hyphenWidth: 0 })
        return
      }
      parts.forEach(({ text, width }, index) => {
        const fragments = [withText(only, text)]
        segments.push(
          index === parts.length - 1
            ? { fragments, width, space, spaceWidth, ending, hyphenWidth: 0 }
            : { fragments, width, space: NOTHING, spaceWidth: 0, ending: 'hyphen', hyphenWidth },
        )
      })
    },
  }
}

/** The hyphen shown where a word is broken, in the look of the word. */
export function hyphenAfter(fragment: Fragment): Fragment {
  return { ...fragment, text: '-' }
}

/** What stands for a place, and has no width. */
function isMark({ text }: Fragment): boolean {
  return text === LINE_BREAK || text === SOFT_HYPHEN
}

function splitTrailingSpace(piece: readonly Fragment[]) {
  const word = piece.filter((fragment) => !isMark(fragment))
  let space = NOTHING
  for (let last = word.at(-1); last !== undefined; last = word.at(-1)) {
    let end = last.text.length
    while (end > 0 && last.text[end - 1] === ' ') end--
    if (end === last.text.length) break
    word.pop()
    space = [withText(last, last.text.slice(end)), ...space]
    if (end > 0) {
      word.push(withText(last, last.text.slice(0, end)))
      break
    }
  }
  return { word, space }
}

function sumWidths(fragments: readonly Fragment[], context: LayoutContext): number {
  let sum = 0
  for (const fragment of fragments) sum += measureFragment(fragment, context)
  return sum
}
