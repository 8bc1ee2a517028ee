export interface DirectedText {
  readonly text: string
  readonly isRightToLeft: boolean
}

/**
 * The text in pieces of one direction, in their logical order. Spaces, digits and punctuation between two letters of
 * one direction go with them, others with the paragraph (a plain form of rules N1 and N2 of the Unicode
 * Bidirectional Algorithm, UAX 9; Word does the rest).
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
  const parts = [...text.matchAll(STRETCHES)].map(([part]) => ({
    part,
    direction: directionOf(part),
  }))
  let before = isParagraphRightToLeft
  for (const [index, { part, direction }] of parts.entries()) {
    const after = parts[index + 1]?.direction ?? isParagraphRightToLeft
    add(part, direction ?? (before === after ? before : isParagraphRightToLeft))
    before = direction ?? before
  }
  return pieces
}

const SCRIPTS = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam']
const CLASS = SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')
const RIGHT_TO_LEFT = new RegExp(`[${CLASS}]`, 'u')
/** Letters of one direction, with their marks, or what lies between. */
const STRETCHES = new RegExp(
  `[${CLASS}][${CLASS}\\p{M}]*|(?:(?![${CLASS}])\\p{L}\\p{M}*)+|(?:(?![${CLASS}])\\P{L})+`,
  'gu',
)

/** True for right to left, undefined for neither. */
function directionOf(part: string): boolean | undefined {
  if (RIGHT_TO_LEFT.test(part)) return true
  return /\p{L}/u.test(part) ? false : undefined
}
