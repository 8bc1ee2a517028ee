import LineBreaker from 'linebreak'
import type { LayoutContext } from './context.ts'
import type { Direction } from './directions.ts'
import { directionOf } from './directions.ts'
import type { Fragment } from './fragments.ts'
import { fragmentsOf, measureFragment, withoutExtraSpace } from './fragments.ts'
import type { Span } from './spans.ts'
import { LINE_BREAK } from './spans.ts'
import { syllablesOf } from './syllables.ts'

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
  const whole = direction ?? directionOf(textOf(clean), context.document.direction)
  const fragments = fragmentsOf(clean, whole, context)
  const segments: Segment[] = []
  let longest = 0
  let line = 0
  for (const piece of piecesOf(fragments)) {
    for (const segment of toSegments(piece, context, hyphenate)) {
      segments.push(segment)
      line += segment.width
      longest = Math.max(longest, line)
      line = segment.ending === 'forced' ? 0 : line + segment.spaceWidth
    }
  }
  const end = segments.pop()
  if (end !== undefined) segments.push({ ...end, isEnd: true })
  const minWidth = segments.reduce((most, { width }) => Math.max(most, width), 0)
  return { segments, minWidth, maxWidth: longest, direction: whole }
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

interface Piece {
  readonly fragments: readonly Fragment[]
  readonly isForced: boolean
}

/** The fragments cut at every place a line may end. */
function* piecesOf(fragments: readonly Fragment[]): Generator<Piece> {
  const text = fragments.map((fragment) => fragment.text).join('')
  const breaker = new LineBreaker(text)
  const glued = gluedPlaces(fragments)
  let start = 0
  let at = 0
  let used = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position } = found
    const isForced = text[position - 1] === LINE_BREAK
    const isKept =
      glued.has(position) || endsShortPrefix(text, position) || startsEllipsis(text, position)
    if (!isForced && isKept) continue
    const cut: Fragment[] = []
    let missing = position - start
    while (missing > 0) {
      const fragment = fragments[at]
      if (fragment === undefined) break
      const taken = fragment.text.slice(used, used + missing)
      cut.push({ ...fragment, text: taken })
      missing -= taken.length
      used += taken.length
      if (used === fragment.text.length) {
        at++
        used = 0
      }
    }
    start = position
    yield { fragments: cut, isForced }
  }
}

/** A line never ends after the hyphen of a prefix of so few letters, as in `Al-Amin` or `re-elect`. */
const SHORT_PREFIX = /(?:^|[^\p{L}])\p{L}{1,3}-$/u

function endsShortPrefix(text: string, position: number): boolean {
  return (
    text[position - 1] === '-' && SHORT_PREFIX.test(text.slice(Math.max(0, position - 5), position))
  )
}

/** A line never starts with the points that stand for words left out, but where the next word is written onto them. */
const ELLIPSIS = /^(?:…|\.\.\.)(?!\p{L})/u

function startsEllipsis(text: string, position: number): boolean {
  const first = text[position]
  if (first !== '…' && first !== '.') return false
  return ELLIPSIS.test(text.slice(position, position + 5))
}

/** Where a line must not end: before a glued span, or before the space before it. */
function gluedPlaces(fragments: readonly Fragment[]): ReadonlySet<number> {
  const places = new Set<number>()
  let offset = 0
  let before: Fragment | undefined
  for (const fragment of fragments) {
    if (fragment.span.isGlued && fragment.span !== before?.span) places.add(offset)
    offset += fragment.text.length
    before = fragment
  }
  return places
}

function* toSegments(
  { fragments, isForced }: Piece,
  context: LayoutContext,
  hyphenate: boolean,
): Generator<Segment> {
  const { word, space } = splitTrailingSpace(fragments)
  const only = word.length === 1 ? word[0] : undefined
  const syllables = hyphenate && only !== undefined ? syllablesOf(only, context.hyphenate) : []
  const parts = syllables.length > 1 ? syllables.map((syllable) => [syllable]) : [word]
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    yield {
      fragments: part,
      width: sumWidths(part, context),
      space: isLast ? space : [],
      spaceWidth: isLast ? sumWidths(space, context) : 0,
      ending: isLast ? (isForced ? 'forced' : 'free') : 'hyphen',
      hyphenWidth: isLast || only === undefined ? 0 : measureFragment(hyphenAfter(only), context),
    }
  }
}

/** The hyphen shown where a word is broken, in the look of the word. */
export function hyphenAfter(fragment: Fragment): Fragment {
  return { ...fragment, text: '-' }
}

function splitTrailingSpace(fragments: readonly Fragment[]) {
  const word = fragments.filter((fragment) => fragment.text !== LINE_BREAK)
  const space: Fragment[] = []
  for (let last = word.at(-1); last !== undefined; last = word.at(-1)) {
    const kept = last.text.replace(/ +$/u, '')
    if (kept.length === last.text.length) break
    word.pop()
    space.unshift({ ...last, text: last.text.slice(kept.length) })
    if (kept !== '') {
      word.push({ ...last, text: kept })
      break
    }
  }
  return { word, space }
}

function sumWidths(fragments: readonly Fragment[], context: LayoutContext): number {
  return fragments.reduce((sum, fragment) => sum + measureFragment(fragment, context), 0)
}
