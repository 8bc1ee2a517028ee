import { oncePer } from './once-per.ts'

/**
 * Matches any of the phrases at word boundaries; nothing at all for no phrases. A space stands for any white space.
 * Case counts (`may` is no month): match on `decapitalise(text)` to find a phrase that opens a sentence.
 */
export const phrasePattern = oncePer((phrases: readonly string[]) => compile(phrases, 'u'))

/** The same for `matchAll` and `match`, which find every place. */
export const everyPhrasePattern = oncePer((phrases: readonly string[]) => compile(phrases, 'gu'))

/** The same at the very start of a text. */
export const openingPattern = oncePer((phrases: readonly string[]) => compile(phrases, 'u', '^'))

/** The text with its first letter in lower case, as long as before. */
export function decapitalise(text: string): string {
  const at = /^[a-z]/i.test(text) ? 0 : text.search(/\p{L}/u)
  if (at < 0) return text
  const lower = (text[at] ?? '').toLowerCase()
  return lower.length === 1 ? text.slice(0, at) + lower + text.slice(at + 1) : text
}

/** The phrases as one piece of a regular expression, the longest first so that none hides behind a shorter one. */
export function alternatives(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(' ', '\\s+'))
    .join('|')
}

/** The pattern with every apostrophe, straight or curly, standing for both. */
export function anyApostrophe(pattern: string): string {
  return pattern.replace(/['’]/gu, "['’]")
}

/** The phrase with its first letter in either case: cheaper than a flag that folds the case of every script. */
export function eitherCase(phrase: string): string {
  return phrase.replace(/^[a-z]/, (letter) => `[${letter.toUpperCase()}${letter}]`)
}

const NEVER = /(?!)/gu

/** `\b` knows ASCII letters only, and is five times as fast as looking around for all letters. */
function compile(phrases: readonly string[], flags: string, start = ''): RegExp {
  if (phrases.length === 0) return NEVER
  const isPlain = phrases.every((phrase) => /^[ -~’]*$/.test(phrase))
  const [before, behind] = isPlain ? ['\\b', '\\b'] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  return new RegExp(`${start}${before}(?:${alternatives(phrases)})${behind}`, flags)
}
