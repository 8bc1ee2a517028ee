import { wordsIn } from '../words-in.ts'
import { clauseEndsOf } from './clause-ends.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'
import { endWithin } from './last-clause-end.ts'
import { shorten } from './shorten.ts'

/** How much of what may stay must stay: a clause that ends before is too little to cut at. */
const MIN_PART = 0.6

export const truncate: HelperDefinition = {
  summary:
    'The first words of a text, up to the end of a clause where there is one, with ` …` for what is left out. A quotation that is cut is closed; `clauses` never cuts one inside a clause. Formatting is lost where words are.',
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
    const found = wordsIn(filling.value)
    if (found.length <= limit) return text
    const { endsBefore } = clauseEndsOf(found, brief.language)
    const end = endWithin({ least: limit * MIN_PART, most: limit, isEnd: endsBefore }) ?? limit
    // No longer what its spans hold word by word, so it does not claim to be.
    const { spans, path } = filling
    return { value: shorten(found, 0, end), origin: 'computed', spans, path }
  },
}
