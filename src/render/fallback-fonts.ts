import type { FallbackFont, FontFiles, Theme } from '../model/theme.ts'

/**
 * The fallback fonts that are there, in the order to try them: those made for the document's language first, else as
 * the theme lists them. Chinese, Japanese and Korean share code points that each writes in its own way.
 */
export function fallbackFonts(
  theme: Theme,
  files: FontFiles,
  language: string,
): readonly FallbackFont[] {
  const present = theme.fonts.fallback.filter(
    ({ optional, regular, bold }) => !optional || (files.has(regular) && files.has(bold)),
  )
  const closeness = ({ languages }: FallbackFont) =>
    Math.max(0, ...languages.map((range) => (isWithin(language, range) ? range.length : 0)))
  return present
    .map((font, index) => ({ font, index }))
    .sort((a, b) => closeness(b.font) - closeness(a.font) || a.index - b.index)
    .map(({ font }) => font)
}

/** The optional fonts that are not there and are made for a character. */
export function absentFonts(
  theme: Theme,
  files: FontFiles,
  character: string,
): readonly FallbackFont[] {
  const typical = EAST_ASIAN_MARK.test(character) ? '\u4E00' : character
  return theme.fonts.fallback.filter(
    ({ optional, regular, covers }) =>
      optional &&
      !files.has(regular) &&
      covers.some((property) => new RegExp(`\\p{${property}}`, 'u').test(typical)),
  )
}

/** Punctuation and wide forms, which no script has to itself. */
const EAST_ASIAN_MARK = /^[\u3000-\u303F\uFF01-\uFFEE]$/u

/** Basic filtering of RFC 4647: `zh-Hant` holds `zh-Hant-TW`. */
function isWithin(language: string, range: string): boolean {
  const [tag, wanted] = [language.toLowerCase(), range.toLowerCase()]
  return tag === wanted || tag.startsWith(`${wanted}-`)
}
