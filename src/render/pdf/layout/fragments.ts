import { capitals } from '../../resolve/capitals.ts'
import { directionAround } from '../../resolve/direction-around.ts'
import type { Direction } from '../../resolve/directions.ts'
import { bidiLevels } from './bidi.ts'
import type { LayoutContext } from './context.ts'
import type { Fragment } from './fragment.ts'
import { areJoined, JOINER } from './joining.ts'
import type { Span } from './span.ts'
import { LINE_BREAK } from './spans.ts'
import { withMarksInside } from './with-marks-inside.ts'
import { withPairedFaces } from './with-paired-faces.ts'

/** Where a word may be broken: shown as a hyphen at the end of a line, and nowhere else. */
export const SOFT_HYPHEN = '\u00AD'

/** Longer words are measured letter by letter. */
const MAX_SHAPED_LENGTH = 200
/** Removed once directions are known: they show nothing, and extracted text is better without. */
const INVISIBLE =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Variation_Selector}/gu
/** Runs of spaces, and white space of other kinds. */
const EXTRA_SPACE = /[\t\n\v\f\r\u0085\u2029]| {2}/u
/** All there is but what has a direction, shows nothing, breaks a line or is half a character: see `isUsual`. */
const UNUSUAL =
  /[^ -~\u00A0-\u00AC\u00AE-\u024F\u0370-\u0377\u0384-\u0589\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]/u
const SPACES = /[\t\n\v\f\r \u0085\u2029]+/gu
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu

/** Runs of white space become one space, none stands at either end or beside a forced break. */
export function withoutExtraSpace(spans: readonly Span[]): readonly Span[] {
  const clean: Span[] = []
  let isAfterSpace = true
  for (const span of spans) {
    let text = EXTRA_SPACE.test(span.text) ? span.text.replace(SPACES, ' ') : span.text
    if (isAfterSpace && text.startsWith(' ')) text = text.slice(1)
    if (text === '' && span.note === undefined) continue
    isAfterSpace = text === '' ? isAfterSpace : text.endsWith(' ') || text === LINE_BREAK
    clean.push(text === span.text ? span : { ...span, text })
  }
  return clean
}

/** Whether spans are but words from left to right, with nothing in them that is not shown. */
export function areUsual(spans: readonly Span[]): boolean {
  return !spans.some(({ text }) => UNUSUAL.test(text))
}

/** Spans cut by face and direction, in capitals where the style says so. */
export function fragmentsOf(
  given: readonly Span[],
  direction: Direction,
  context: LayoutContext,
): readonly Fragment[] {
  const { document, measure } = context
  if (direction === 'ltr' && areUsual(given)) {
    return given.flatMap((span) => {
      const { text, look } = span
      if (text === '') return []
      const shown = look.capitals ? capitals(text, document.language) : text
      return measure.faces(shown, look).map((run) => ({ ...run, span, level: 0 }))
    })
  }
  const spans = withMarksInside(given, direction, context)
  const texts = spans.map(({ text, look }) => {
    const whole = text.replace(LONE_SURROGATE, '\uFFFD')
    return look.capitals ? capitals(whole, document.language) : whole
  })
  const parts = spans.map((span, index) => ({
    text: texts[index] ?? '',
    isIsolated: span.isGlued === true,
    inserted: span.inserted,
    around: span.inserted === undefined ? direction : directionAround(span, document),
  }))
  const levels = bidiLevels(parts, direction)
  const fragments: Fragment[] = []
  spans.forEach((span, index) => {
    const text = texts[index] ?? ''
    for (const { from, to, level } of levelRuns(text, levels?.[index])) {
      const visible = text.slice(from, to).replace(INVISIBLE, '')
      for (const part of splitBreaks(visible)) {
        if (part === LINE_BREAK || part === SOFT_HYPHEN) {
          fragments.push({ text: part, face: measure.mainFace(span.look), span, level })
        } else {
          for (const run of measure.faces(part, span.look)) fragments.push({ ...run, span, level })
        }
      }
    }
  })
  return levels === undefined ? fragments : withJoiners(withPairedFaces(fragments, measure))
}

/** Letters that join across a change of look keep the form they have beside each other. */
function withJoiners(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.map((fragment, index) => {
    const { text } = fragment
    const before = fragments[index - 1]?.text ?? ''
    const after = fragments[index + 1]?.text ?? ''
    const start = areJoined(before, text) ? JOINER : ''
    const end = areJoined(text, after) ? JOINER : ''
    return start === '' && end === '' ? fragment : { ...fragment, text: start + text + end }
  })
}

/** What stands for a place, and has no glyph. */
const MARK = /[\u00AD\u2028]/u
const MARKS = /([\u00AD\u2028])/u

function splitBreaks(text: string): readonly string[] {
  if (text === '') return []
  return MARK.test(text) ? text.split(MARKS).filter((part) => part !== '') : [text]
}

function* levelRuns(text: string, levels: Uint8Array | undefined) {
  if (levels === undefined) {
    if (text !== '') yield { from: 0, to: text.length, level: 0 }
    return
  }
  for (let from = 0; from < text.length; ) {
    let to = from + 1
    while (to < text.length && levels[to] === levels[from]) to++
    yield { from, to, level: levels[from] ?? 0 }
    from = to
  }
}

/** The width of fragments as they are drawn: word by word, so that it never depends on where lines end. */
export function measureFragment(
  { text, face, span, level }: Fragment,
  { measure }: Pick<LayoutContext, 'measure'>,
): number {
  const { size, tracking } = span.look
  const isRightToLeft = level % 2 === 1
  let width = 0
  let spaces = 0
  for (let start = 0; start <= text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    if (end - start > MAX_SHAPED_LENGTH) {
      // A very long word is broken anyway; how its letters join matters once it is in pieces.
      for (const letter of text.slice(start, end)) {
        const found = measure.word(letter, face, isRightToLeft)
        width += found.width * size + found.glyphs * tracking
      }
    } else if (end > start) {
      const found = measure.word(text.slice(start, end), face, isRightToLeft)
      width += found.width * size + found.glyphs * tracking
    }
    if (space >= 0) spaces++
    start = end + 1
  }
  if (spaces === 0) return width
  return width + spaces * (measure.word(' ', face, false).width * size + tracking)
}

export function countSpaces(text: string): number {
  let count = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
