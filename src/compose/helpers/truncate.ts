import { clausesOf } from './clauses.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'
import { closingMark } from './quotation-marks.ts'

/** How much of what may stay must stay: a clause that ends before is too little to cut at. */
const MIN_PART = 0.6

export const truncate: HelperDefinition = {
  summary:
    'The first words of a text, up to the end of a clause where there is one, with ` …` for what is left out. A quotation that is cut is closed. Formatting is lost where words are.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'words', accepts: 'number', summary: 'How many words at most.' },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{truncate text 20}}',
  call: ([text, words], _, { brief }) => {
    const filling = fillingOf(text)
    if (filling === undefined) return undefined
    const limit = Math.max(0, Number(plainOf(words)))
    const found = filling.value.trim().split(/\s+/u)
    if (found.length <= limit) return text
    // No longer what its spans hold word by word, so it does not claim to be.
    const { spans, path } = filling
    const value = shorten(found, limit, brief.language)
    return { value, origin: 'computed', spans, path }
  },
}

function shorten(words: readonly string[], limit: number, language: string): string {
  const clauses = clausesOf(words, language)
  const isMark = (index: number) =>
    clauses.isMarked(index) || /(?:\.["”’»]?|^…)$/u.test(words[index - 1] ?? '')
  const end = clauses.lastEnd(Math.max(1, limit * MIN_PART), limit, isMark)
  const kept = words.slice(0, end ?? limit).join(' ')
  return `${kept.replace(/(?:[,;:–—]| …)$/u, '')} …${closingMark(kept)}`
}
