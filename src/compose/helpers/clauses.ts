import { wordsIn } from '../words-in.ts'
import { clauseEndsOf } from './clause-ends.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'
import { lastClauseEnd } from './last-clause-end.ts'
import { shorten } from './shorten.ts'

export const clauses: HelperDefinition = {
  summary:
    'The first clauses of a text, as many as have no more words than a number and one at least, with ` …` for what is left out: the way to shorten a quotation. A text in which no clause ends is shown whole.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'words', accepts: 'number', summary: 'How many words, where a clause ends in time.' },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{clauses text 24}}',
  call: ([text, words], _, { brief }) => {
    const filling = fillingOf(text)
    if (filling === undefined) return undefined
    const found = wordsIn(filling.value)
    const limit = Math.max(1, Number(plainOf(words)))
    const end = lastClauseEnd(found, {
      start: 0,
      limit,
      isEnd: clauseEndsOf(found, brief.language).endsBefore,
    })
    if (end === found.length) return text
    const { spans, path } = filling
    return { value: shorten(found, 0, end), origin: 'computed', spans, path }
  },
}
