import { unionSpans } from '../../model/span.ts'
import type { HelperDefinition } from './definition.ts'
import { listOf, spansOf } from './definition.ts'

export const count: HelperDefinition = {
  summary: 'How many elements a list has.',
  params: [{ name: 'list', accepts: 'list', summary: 'Any list.' }],
  hash: {},
  returns: { type: 'number' },
  example: '{{count quotes}}',
  call: ([list]) => {
    const elements = listOf(list)
    const number = elements.length
    return {
      value: String(number),
      number,
      origin: 'computed',
      spans: unionSpans(elements.flatMap(spansOf)),
    }
  },
}
