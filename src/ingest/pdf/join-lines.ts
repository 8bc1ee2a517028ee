import type { Mark } from '../../model/article.ts'
import type { Replacement, WrittenBlock } from '../written-blocks.ts'
import type { Line } from './lines-of-fragments.ts'

/** Words of a document with and without hyphens, in lower case, to tell a hyphen of a word from one of a line's end. */
export interface Hyphens {
  readonly isHyphenated: (word: string) => boolean
}

/** Reads which words a text writes with a hyphen: those that stand so inside a line. */
export function collectHyphens(lines: readonly Line[]): Hyphens {
  const hyphenated = new Set<string>()
  const solid = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
      if (/[-\u2010]/u.test(word)) hyphenated.add(word.replaceAll('\u2010', '-'))
      else solid.add(word)
    }
  }
  return {
    isHyphenated: (word) => {
      const plain = word.toLowerCase()
      return hyphenated.has(plain) && !solid.has(plain.replaceAll('-', ''))
    },
  }
}

/** Words that begin so, with a hyphen, keep it at a line's end. */
const KEEPS_HYPHEN = /^(?:self|well|vice)$/iu

/** Between words that share their end, of which the first keeps its hyphen: `two- and three-year terms`. */
const SHARES_END =
  /^(?:(?:and|und|oder|sowie|bzw)(?!\p{L})|(?:or|to|nor|et|ou|of|en|og|och|eller)\s+\p{L}+-\p{L})/u

/** Longer words are no words. UTF-16 units. */
const MAX_WORD = 80

interface Joined extends Pick<WrittenBlock, 'text' | 'marks' | 'replacements'> {}

interface JoinOptions {
  readonly hyphens: Hyphens
  /** The identifier of the note that a raised number refers to, or undefined. */
  readonly findNote: (page: number, value: string) => string | undefined
  /** What stands between cells of a row and between rows, for tables. */
  readonly separator?: string | undefined
}

/**
 * The text of lines, one below the other. A word that a hyphen breaks at a line's end is read as one: hyphen and line
 * end are replaced by nothing. Raised numbers that refer to a note become marks.
 */
export function joinLines(
  lines: readonly Line[],
  { hyphens, findNote, separator }: JoinOptions,
): Joined {
  const marks: Mark[] = []
  const replacements: Replacement[] = []
  const parts: string[] = []
  let length = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    for (const { start, end } of line.noteMarks) {
      const identifier = findNote(line.page, line.text.slice(start, end).trim())
      if (identifier === undefined) continue
      const stretch = { start: start + length, end: end + length }
      replacements.push({ ...stretch, value: '' })
      marks.push({ type: 'footnote', identifier, start: stretch.start, end: stretch.start })
    }
    if (separator !== undefined) {
      for (const { index: at } of line.text.matchAll(/\t/g))
        replacements.push({ start: at + length, end: at + length + 1, value: separator })
    }
    parts.push(line.text)
    length += line.text.length
    if (next === undefined) return
    const broken = separator === undefined ? brokenWord(line.text, next.text, hyphens) : 0
    if (broken > 0) replacements.push({ start: length + 1 - broken, end: length + 1, value: '' })
    else if (separator !== undefined)
      replacements.push({ start: length, end: length + 1, value: separator })
    parts.push('\n')
    length += 1
  })
  return { text: parts.join(''), marks, replacements }
}

/** How many characters at a line's end, with the line end, stand for nothing: 2 where a word is broken, 1 at a hyphen of its own. */
function brokenWord(text: string, next: string, hyphens: Hyphens): number {
  const head = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)([-\u00ad\u2010])$/u.exec(text.slice(-MAX_WORD))
  const tail = /^[\p{L}\p{N}]+/u.exec(next)?.[0]
  if (head === null || tail === undefined) return 0
  const [, start = '', hyphen = ''] = head
  if (hyphen === '\u00ad') return 2
  if (SHARES_END.test(next)) return 0
  const isAddress = /[/@]\S*$/u.test(text.slice(-MAX_WORD))
  const keeps =
    isAddress ||
    !/^\p{Ll}/u.test(next) ||
    /\p{N}$/u.test(start) ||
    KEEPS_HYPHEN.test(start) ||
    hyphens.isHyphenated(`${start}-${tail}`)
  return keeps ? 1 : 2
}
