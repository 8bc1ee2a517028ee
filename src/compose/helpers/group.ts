import type { ViewRecord, ViewValue } from '../bind.ts'
import type { HelperDefinition } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const group: HelperDefinition = {
  summary:
    'The records of a list by what a field says, in the order of first appearance: `key`, and `items` that share it. Those without the field are a group without `key`, at the end.',
  params: [{ name: 'list', accepts: 'list', summary: 'Records.' }],
  hash: { by: { accepts: 'text', summary: 'The field to group by.', isLiteral: true } },
  returns: { type: 'groups' },
  example: '{{#each (group quotes by="kind")}}- {{key}}: {{count items}}\n{{/each}}',
  call: ([list], { by }) => {
    const groups = new Map<unknown, Group>()
    for (const element of listOf(list)) {
      const key = isRecord(element) ? element[String(plainOf(by))] : undefined
      const name = key === undefined ? undefined : plainOf(key)
      const known = groups.get(name)
      if (known === undefined) groups.set(name, { key, items: [element] })
      else known.items.push(element)
    }
    const named = [...groups].flatMap(([name, own]) => (name === undefined ? [] : [own]))
    return [...named, ...[groups.get(undefined)].filter((rest) => rest !== undefined)].map(recordOf)
  },
}

interface Group {
  readonly key: ViewValue
  readonly items: ViewValue[]
}

function recordOf({ key, items }: Group): ViewRecord {
  const record: Record<string, ViewValue> = Object.create(null)
  return Object.freeze(Object.assign(record, { key, items: Object.freeze(items) }))
}
