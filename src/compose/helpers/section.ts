import type { ViewRecord } from '../bind.ts'
import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const section: HelperDefinition = {
  summary: 'The section with an id, at any depth.',
  params: [{ name: 'id', accepts: 'text', summary: 'An id; nothing gives nothing.' }],
  hash: {},
  returns: { type: 'record', name: 'Section' },
  example: '{{#with (section section)}}{{heading}}{{/with}}',
  call: ([id], _hash, { view }) => findSection(view['sections'], plainOf(id)),
}

function findSection(
  sections: HelperValue | undefined,
  id: ReturnType<typeof plainOf>,
): ViewRecord | undefined {
  if (id === undefined) return undefined
  for (const candidate of listOf(sections).filter(isRecord)) {
    if (plainOf(candidate['id']) === id) return candidate
    const inside = findSection(candidate['sections'], id)
    if (inside !== undefined) return inside
  }
  return undefined
}
