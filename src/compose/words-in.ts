/** Scripts written without blanks between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆`
const OPENING = '「『（《〈“‘【'
const CLOSING = '」』）》〉”’】、。，．；：！？…'

/** Between two words. U+FEFF, which regular expressions take for white space, has no width and parts nothing. */
const BLANKS = /[^\S\uFEFF]+/u

/** Two characters of Chinese or Japanese, which is what a word has there on average, with the marks beside them. */
const WORD = new RegExp(
  `[${OPENING}]*[${UNSPACED}]{1,2}[${CLOSING}]*|(?:[^\\s${UNSPACED}]|\\uFEFF)+`,
  'gu',
)
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}${CLOSING}]$`, 'u')
const STARTS_UNSPACED = new RegExp(`^[${OPENING}${UNSPACED}]`, 'u')
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

/** The words of a text, with the marks that belong to them; `joinWords` makes a text of them again. */
export function wordsIn(text: string): readonly string[] {
  if (!HAS_UNSPACED.test(text)) return text.split(BLANKS).filter(Boolean)
  return text.match(WORD) ?? []
}

/** Words as a text: a blank between two of them, unless they are of a script that has none. */
export function joinWords(words: readonly string[]): string {
  return words.map((word, index) => blankBefore(words, index) + word).join('')
}

/** What stands before a word in the text that words make: a blank or nothing. */
export function blankBefore(words: readonly string[], index: number): '' | ' ' {
  const before = words[index - 1]
  const isTight =
    before === undefined || (ENDS_UNSPACED.test(before) && STARTS_UNSPACED.test(words[index] ?? ''))
  return isTight ? '' : ' '
}
