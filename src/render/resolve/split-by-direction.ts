export interface DirectedText {
  readonly text: string
  readonly isRightToLeft: boolean
}

/**
 * The text in pieces of one direction, in their logical order. Spaces and punctuation between two letters of one
 * direction go with them, others with the paragraph (a plain form of rules N1 and N2 of the Unicode Bidirectional
 * Algorithm, UAX 9; Word does the rest). A number behind letters from left to right, or at the head of a word of such, runs
 * with them (rule W7): `MAR-2026-031`, `£2.3m`.
 */
export function splitByDirection(
  text: string,
  isParagraphRightToLeft: boolean,
): readonly DirectedText[] {
  if (!isParagraphRightToLeft && !RIGHT_TO_LEFT.test(text)) {
    return text === '' ? [] : [{ text, isRightToLeft: false }]
  }
  const pieces: { text: string; isRightToLeft: boolean }[] = []
  const add = (part: string, isRightToLeft: boolean) => {
    const last = pieces.at(-1)
    if (last?.isRightToLeft === isRightToLeft) last.text += part
    else if (part !== '') pieces.push({ text: part, isRightToLeft })
  }
  const parts = directedParts(text)
  const behind = directionsBehind(parts)
  let before = isParagraphRightToLeft
  for (const [index, { part, direction }] of parts.entries()) {
    const after = behind[index] ?? isParagraphRightToLeft
    add(part, direction ?? (before === after ? before : isParagraphRightToLeft))
    before = direction ?? before
  }
  return pieces
}

interface DirectedPart {
  readonly part: string
  /** True for right to left, undefined for neither. */
  readonly direction: boolean | undefined
}

function directedParts(text: string, before?: boolean): readonly DirectedPart[] {
  const parts: DirectedPart[] = []
  let last = before
  for (const { 0: part, index } of text.matchAll(STRETCHES)) {
    if (BRACKETED.test(part)) {
      const inside = bracketedParts(part, last)
      parts.push(...inside)
      last = inside.findLast(({ direction }) => direction !== undefined)?.direction ?? last
      continue
    }
    const isOfWord = NUMBER.test(part) && LETTER_FROM_LEFT.test(text.slice(index + part.length))
    const isBehind = NUMBER.test(part) && last === false
    const isFromLeft = isOfWord || isBehind || IS_ISO_DATE.test(part)
    const direction = isFromLeft ? false : directionOf(part)
    last = direction ?? last
    parts.push({ part, direction })
  }
  return parts
}

/** Words in brackets behind words of their direction take the brackets along (rule N0): `Development Bank (MDB)`. */
function bracketedParts(part: string, before: boolean | undefined): readonly DirectedPart[] {
  const inside = part.slice(1, -1)
  const hasFromRight = RIGHT_TO_LEFT.test(inside)
  const isOneWay = before === true ? !FROM_LEFT.test(inside) && hasFromRight : !hasFromRight
  const isTaken = before !== undefined && isOneWay && /\p{L}/u.test(inside)
  if (isTaken) return [{ part, direction: before }]
  return [
    { part: part.slice(0, 1), direction: undefined },
    ...directedParts(inside, before),
    { part: part.slice(-1), direction: undefined },
  ]
}

/** Of each part, the direction of the next one behind it that has one. */
function directionsBehind(parts: readonly DirectedPart[]): readonly (boolean | undefined)[] {
  let next: boolean | undefined
  return parts
    .toReversed()
    .map(({ direction }) => {
      const behind = next
      next = direction ?? next
      return behind
    })
    .reverse()
}

const SCRIPTS = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam']
const CLASS = SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')
const RIGHT_TO_LEFT = new RegExp(`[${CLASS}]`, 'u')
/** Runs from left to right whatever stands before it; behind Arabic letters rule W2 would have it turned round. */
const ISO_DATE = '[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9-])'
const IS_ISO_DATE = new RegExp(`^${ISO_DATE}$`, 'u')
/** European digits with what belongs to a number (classes EN, ES, ET and CS of UAX 9). */
const DIGITS = '[#$€£¥+−]?[0-9]+(?:[.,:/][0-9]+)*[%‰°]?'
const NUMBER = new RegExp(`^${DIGITS}$`, 'u')
const LETTER_FROM_LEFT = new RegExp(`^(?![${CLASS}])\\p{L}`, 'u')
const FROM_LEFT = new RegExp(`(?![${CLASS}])\\p{L}`, 'u')
const BRACKETED = /^[([][^()[\]]*[)\]]$/u
/** What is in brackets, letters of one direction, with their marks, a number, or what lies between. */
const STRETCHES = new RegExp(
  `[(\\[][^()\\[\\]]*[)\\]]|[${CLASS}][${CLASS}\\p{M}]*|(?:(?![${CLASS}])\\p{L}\\p{M}*)+|${ISO_DATE}|${DIGITS}|[(\\[]|(?:(?!${DIGITS}|[${CLASS}]|[(\\[])\\P{L})+`,
  'gu',
)

/** True for right to left, undefined for neither. */
function directionOf(part: string): boolean | undefined {
  if (RIGHT_TO_LEFT.test(part)) return true
  return /\p{L}/u.test(part) ? false : undefined
}
