import type { HelperDefinition } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const openSlots: HelperDefinition = {
  summary: 'The slots this template prints that no analyst has filled yet.',
  params: [],
  hash: {},
  returns: { type: 'list', name: 'Slot' },
  example: '{{#if (openSlots)}}{{label "openSlots" count=(count (openSlots))}}{{/if}}',
  call: (_args, _hash, { view, printedSlots }) =>
    listOf(view['slots'])
      .filter(isRecord)
      .filter(
        (slot) =>
          plainOf(slot['status']) === 'open' && printedSlots.includes(String(plainOf(slot['id']))),
      ),
}
