export type Direction = 'ltr' | 'rtl'

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const LETTERS = /\p{L}/gu

/** Letters of the other direction must be this share for a text to run that way. */
export const MIN_SHARE = 2 / 3

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/**
 * The direction of a paragraph: that of the text around it, unless both its first letter (UAX #9, rule P2) and most of
 * its letters run the other way. A sentence that starts with a foreign name, or quotes a long foreign one, stays.
 */
export function directionOf(text: string, around: Direction): Direction {
  if (around === 'ltr' && !hasRightToLeft(text)) return 'ltr'
  const letters = text.match(LETTERS) ?? []
  const [first] = letters
  if (first === undefined || way(first) === around) return around
  const others = letters.filter((letter) => way(letter) !== around).length
  return others >= letters.length * MIN_SHARE ? way(first) : around
}

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string | undefined> = new Set([
  ...['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'],
])

/** The way a language is written (BCP 47); undefined for a tag nobody knows. */
export function directionOfLanguage(language: string): Direction | undefined {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return script === undefined ? undefined : RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  } catch {
    return undefined
  }
}

/** The way the first letter of a text runs, or its first Arabic comma, semicolon or question mark. */
export function wayOf(text: string): Direction | undefined {
  const first = /[\p{L}،؛؟]/u.exec(text)?.[0]
  return first === undefined ? undefined : way(first)
}

function way(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
