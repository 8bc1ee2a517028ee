import { blankBefore, joinWords, wordsIn } from '../words-in.ts'
import { type ClauseEnds, clauseEndsOf } from './clause-ends.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'
import { lastClauseEnd } from './last-clause-end.ts'
import { closingMark, openingMark } from './quotation-marks.ts'
import { shorten } from './shorten.ts'

/** Which part of the words stands before the end of what must be in it: what follows explains less than what leads to it. */
const LEADING_PART = 0.75

export const excerpt: HelperDefinition = {
  summary:
    'The clauses of a text around some words that must be in it, with `…` for what is left out. It is never cut inside a clause, so it may be longer than asked for. A quotation that is cut, also by the article’s own sentences, is closed and opened.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'around', accepts: 'text', summary: 'Words of it.' },
    {
      name: 'words',
      accepts: 'number',
      summary: 'How many words, where clauses begin and end in time.',
    },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{excerpt text asWritten 16}}',
  call: ([text, around, words], _, { brief }) => {
    const filling = fillingOf(text)
    if (filling === undefined) return undefined
    const limit = Math.max(1, Number(plainOf(words)))
    const found = wordsIn(filling.value)
    const { spans, path } = filling
    const part = (start: number, end: number) =>
      start === 0 && end === found.length && isWhole(filling.value)
        ? text
        : { value: shorten(found, start, end), origin: 'computed' as const, spans, path }
    if (found.length <= limit) return part(0, found.length)
    const ends = clauseEndsOf(found, brief.language)
    const sought = soughtIn(found, String(plainOf(around) ?? ''))
    const start = startOf(sought, limit, ends)
    const isInLeadIn = start === 0 && sought.end <= ends.main
    const isEnd = isInLeadIn ? ends.endsPhrase : ends.endsBefore
    return part(start, lastClauseEnd(found, { start, limit, needed: sought.end, isEnd }))
  },
}

/** Whether every quotation of a text both begins and ends in it. */
function isWhole(text: string): boolean {
  return openingMark(text) === '' && closingMark(text) === ''
}

/** Which of the words must be in the excerpt: index of the first and one past the last. */
interface Sought {
  readonly start: number
  readonly end: number
}

function soughtIn(words: readonly string[], around: string): Sought {
  const sought = joinWords(wordsIn(around))
  const before = joinWords(words).indexOf(sought)
  if (before < 0) return { start: 0, end: 0 }
  const start = wordAt(words, before)
  return { start, end: wordAt(words, before + sought.length - 1) + 1 }
}

/** The index of the word in which a character of the joined text stands. */
function wordAt(words: readonly string[], offset: number): number {
  let end = 0
  return words.findIndex((word, index) => {
    end += blankBefore(words, index).length + word.length
    return end > offset
  })
}

/** The index of the first word: the first clause from which it is near enough, else the nearest, else the text's own first. */
function startOf(sought: Sought, limit: number, ends: ClauseEnds): number {
  if (sought.end <= limit) return 0
  const starts = Array.from({ length: sought.start + 1 }, (_, index) => index).filter(
    (index) => index > 0 && ends.startsAt(index),
  )
  const near = starts.find((index) => sought.end - index <= limit * LEADING_PART)
  return near ?? starts.at(-1) ?? 0
}
