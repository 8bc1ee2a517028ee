import LineBreaker from 'linebreak'

const LETTERS = 'A-Za-z\\d\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u017F'

/** Letters, digits and marks between which there is no place to break. */
const INNER = 1
/** Behind a space, these begin a new line. */
const FIRST = 2
/** Before a space, these end a line. */
const LAST = 4

const kinds = new Uint8Array(0x2020)
const mark = (pattern: RegExp, kind: number) => {
  for (let code = 0; code < kinds.length; code++) {
    if (pattern.test(String.fromCharCode(code))) kinds[code] = (kinds[code] ?? 0) | kind
  }
}
mark(new RegExp(`[${LETTERS}.,;:’ ]`, 'u'), INNER)
mark(new RegExp(`[${LETTERS}]`, 'u'), FIRST)
mark(new RegExp(`[${LETTERS}.,;:!?)’”]`, 'u'), LAST)

/** Such words have no place to break inside, either. */
const UNBROKEN = new RegExp(`^[(“‘]?[${LETTERS}.,;:’]*[)”]?[.,;:]?[”’]? *$`, 'u')

const SPACE = 0x20

/**
 * The places where a line may end (UAX #14), in rising order, the last at the end of the text: UTF-16 units, each that of
 * the first character of the next line. Between words of letters and digits they are where one expects them (LB18), and
 * inside there are none, so the library, which goes through all the rules for each character, is asked about the other
 * words only. A test compares the two.
 */
export function lineBreaks(text: string): readonly number[] {
  const places: number[] = []
  let start = 0
  let all = INNER
  const endPart = (end: number) => {
    if (all !== INNER) addWithin(text.slice(start, end), start, places)
    places.push(end)
    start = end
    all = INNER
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    all &= kindOf(code)
    if (code !== SPACE) continue
    const before = index > 0 ? kindOf(text.charCodeAt(index - 1)) : 0
    while (text.charCodeAt(index + 1) === SPACE) index++
    if (index + 1 === text.length) break
    const after = kindOf(text.charCodeAt(index + 1))
    if ((before & LAST) !== 0 && (after & FIRST) !== 0) endPart(index + 1)
    else all = 0
  }
  if (start < text.length) endPart(text.length)
  return places
}

function kindOf(code: number): number {
  return kinds[code] ?? 0
}

function addWithin(part: string, start: number, places: number[]): void {
  if (UNBROKEN.test(part)) return
  const breaker = new LineBreaker(part)
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    if (found.position < part.length) places.push(start + found.position)
  }
}
