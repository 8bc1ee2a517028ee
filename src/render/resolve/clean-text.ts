import { neutralise } from './neutralise.ts'

/**
 * The text with every run of white space as one space, and without what no format can hold: control characters,
 * byte order marks, non-characters and lone surrogates (which become U+FFFD), and what reorders or hides words (see
 * `neutralise`). Spaces that forbid a line break stay.
 */
export function cleanText(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return dropUnprintable(text).replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
}

/** Two spaces in a row, or a character that may have to go: nothing that most texts have. */
const UNUSUAL =
  /[^ -~\u00A0-\u00AC\u00AE-\u024F\u0370-\u0377\u0384-\u058A\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]| {2}/u

/** The same for preformatted text: line ends become `\n`, tabs and runs of spaces stay, no line end at the end. */
export function cleanCode(text: string): string {
  return dropUnprintable(text)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\n$/, '')
}

// XML 1.0 (fifth edition), production 2, allows hardly any of these; Markdown parsers turn some into U+FFFD.
const UNPRINTABLE = /(?![\t\n\v\f\r\u0085])[\p{Control}\p{Noncharacter_Code_Point}\ufeff]/gu

const LONE_SURROGATE = /\p{Surrogate}/gu

function dropUnprintable(text: string): string {
  return neutralise(text.replace(LONE_SURROGATE, '\ufffd').replace(UNPRINTABLE, ''))
}
