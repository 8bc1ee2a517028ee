import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const except: HelperDefinition = {
  summary:
    'The elements of a list whose sentence is in none of the other lists: nothing is said twice.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Sentences, or records with a `sentence`.' },
    { name: 'others', accepts: 'list', summary: 'What is said elsewhere.', isRepeated: true },
  ],
  hash: {},
  returns: { type: 'same' },
  example: '{{#each (except statements @root.keyPoints)}}{{text}} {{/each}}',
  call: ([list, ...others]) => {
    const said = new Set(others.flatMap((other) => listOf(other).map(sentenceOf)))
    return listOf(list).filter((element) => !said.has(sentenceOf(element)))
  },
}

/** The id of the sentence a record is, or was taken from. */
function sentenceOf(record: HelperValue): ReturnType<typeof plainOf> {
  if (!isRecord(record)) return undefined
  return plainOf(record['sentence']) ?? plainOf(record['id'])
}
