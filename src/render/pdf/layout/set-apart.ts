/** First unit of the scripts of East Asia and their punctuation, and where the syllables of Hangul start. */
const EAST_ASIA = 0x2e80
const HANGUL = 0xac00

const LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFF65]/u

/**
 * Whether the letters of a run may stand a little apart to fill a line: ideographs, kana and their punctuation, which
 * have no spaces between them. Korean has; letters that join never may.
 */
export function isSetApart(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= EAST_ASIA && !(first >= HANGUL && first < 0xd7b0) && LETTERS.test(text)
}
