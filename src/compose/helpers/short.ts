import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'

export const short: HelperDefinition = {
  summary: 'The first characters of an identifier such as a checksum.',
  params: [
    { name: 'identifier', accepts: 'text', summary: 'A text without spaces.' },
    { name: 'length', accepts: 'number', summary: 'How many characters.' },
  ],
  hash: {},
  returns: { type: 'text' },
  example: '{{short sha256 12}}',
  call: ([identifier, length]) => {
    const filling = fillingOf(identifier)
    if (filling === undefined) return undefined
    const { origin, spans, path } = filling
    const value = [...filling.value].slice(0, Number(plainOf(length))).join('')
    return { value, spans, path, origin: origin === 'extracted' ? 'computed' : origin }
  },
}
