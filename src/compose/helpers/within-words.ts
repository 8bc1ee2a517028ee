import { wordsIn } from '../words-in.ts'
import type { HelperDefinition, HelperValue } from './definition.ts'
import { fillingOf, isRecord, listOf, plainOf } from './definition.ts'

export const withinWords: HelperDefinition = {
  summary:
    'The first elements of a list whose texts together have no more words than a number; the first one always.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Texts, or records with a `text`.' },
    { name: 'words', accepts: 'number', summary: 'How many words at most.' },
  ],
  hash: {},
  returns: { type: 'same' },
  example: '{{#each (withinWords background 150)}}{{text}} {{/each}}',
  call: ([list, words]) => {
    const limit = Number(plainOf(words))
    let total = 0
    return listOf(list).filter((element, index) => {
      total += countWords(isRecord(element) ? element['text'] : element)
      return index === 0 || total <= limit
    })
  },
}

function countWords(text: HelperValue | undefined): number {
  return wordsIn(fillingOf(text)?.value ?? '').length
}
