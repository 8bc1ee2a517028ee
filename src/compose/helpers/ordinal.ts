import type { ViewRecord } from '../bind.ts'
import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf, spansOf } from './definition.ts'

const indexes = new WeakMap<object, ReadonlyMap<unknown, number>>()

export const ordinal: HelperDefinition = {
  summary: 'Which element of a list a record is, counted from 1; nothing where it is none.',
  params: [
    { name: 'record', accepts: 'record', summary: 'A record with an id.' },
    { name: 'list', accepts: 'list', summary: 'A list of such records.' },
  ],
  hash: {},
  returns: { type: 'number' },
  example: '{{#each quotes}}Q{{ordinal this @root.quotes}} {{/each}}',
  call: ([record, list]) => {
    const number = isRecord(record) ? indexOf(list).get(keyOf(record)) : undefined
    if (number === undefined) return undefined
    return { value: String(number), number, origin: 'computed', spans: spansOf(record) }
  },
}

/** The numbers by id; made once for each list, so that counting in a loop stays linear. */
function indexOf(list: HelperValue | undefined): ReadonlyMap<unknown, number> {
  if (typeof list !== 'object') return new Map()
  const known = indexes.get(list)
  if (known !== undefined) return known
  const index = new Map<unknown, number>()
  listOf(list).forEach((element, at) => {
    if (isRecord(element) && !index.has(keyOf(element))) index.set(keyOf(element), at + 1)
  })
  indexes.set(list, index)
  return index
}

function keyOf(record: ViewRecord): unknown {
  return plainOf(record['id'])
}
