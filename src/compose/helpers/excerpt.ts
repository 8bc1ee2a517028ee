import { type Clauses, clausesOf } from './clauses.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'
import { closingMark, openingMark } from './quotation-marks.ts'

/** Which part of the words stands before the end of what must be in it: what follows explains less than what leads to it. */
const LEADING_PART = 0.75
/** How much of what may stay must stay: a clause that ends before is too little to cut at. */
const LEAST_PART = 0.6
/** How much of what may stay must stay when it starts with a clause. */
const LEAST_START = 0.5

export const excerpt: HelperDefinition = {
  summary:
    'The words of a text around some that must be in it, up to the end of a clause where there is one, with `…` for what is left out. A quotation that is cut is closed and opened.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'around', accepts: 'text', summary: 'Words of it.' },
    { name: 'words', accepts: 'number', summary: 'How many words at most.' },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{excerpt text asWritten 16}}',
  call: ([text, around, words], _, { brief }) => {
    const filling = fillingOf(text)
    if (filling === undefined) return undefined
    const limit = Math.max(1, Number(plainOf(words)))
    const found = filling.value.trim().split(/\s+/u)
    if (found.length <= limit) return text
    const sought = soughtIn(found, String(plainOf(around) ?? ''))
    const clauses = clausesOf(found, brief.language)
    const start = startOf(found, sought, { limit, clauses })
    const end = endOf(found, sought, { start, limit, clauses })
    const { spans, path } = filling
    return { value: shorten(found, start, end), origin: 'computed', spans, path }
  },
}

interface Cut {
  readonly start: number
  readonly limit: number
  readonly clauses: Clauses
}

/** Which of the words must be in the excerpt: index of the first and one past the last. */
interface Sought {
  readonly start: number
  readonly end: number
}

function soughtIn(words: readonly string[], around: string): Sought {
  const text = words.join(' ')
  const before = text.indexOf(around)
  if (before < 0) return { start: 0, end: 0 }
  const start = text.slice(0, before).split(' ').length - 1
  return { start, end: start + around.split(/\s+/u).length }
}

/** The index of the first word: at a clause's start where one is near, so that what must be in it is. */
function startOf(
  words: readonly string[],
  sought: Sought,
  { limit, clauses }: Omit<Cut, 'start'>,
): number {
  if (sought.end <= limit) return 0
  const start = Math.min(
    words.length - limit,
    Math.max(0, sought.end - Math.ceil(limit * LEADING_PART)),
  )
  const clause = words.findIndex(
    (_, index) => index >= start && index <= sought.start && clauses.startsAt(index),
  )
  // A clause so near the end that little is left to show is no place to start.
  return clause > 0 && words.length - clause >= limit * LEAST_START ? clause : start
}

/** One past the last word: at a clause's end where one is near behind what must be in it. */
function endOf(words: readonly string[], sought: Sought, { start, limit, clauses }: Cut): number {
  const end = Math.min(words.length, start + limit)
  if (end === words.length) return end
  const least = Math.max(sought.end, start + Math.ceil(limit * LEAST_PART))
  return clauses.lastEnd(least, end) ?? end
}

function shorten(words: readonly string[], start: number, end: number): string {
  const kept = words.slice(start, end).join(' ')
  const text = end < words.length ? `${kept.replace(/(?:[,;:–—]| …)$/u, '')} …` : kept
  return `${openingMark(kept)}${start > 0 ? '… ' : ''}${text}${closingMark(kept)}`
}
