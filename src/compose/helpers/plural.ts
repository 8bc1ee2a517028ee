import { pluralRules } from '../labels.ts'
import type { HelperDefinition } from './definition.ts'
import { plainOf } from './definition.ts'

const form = {
  accepts: 'text',
  summary: 'The words for numbers of this class in the language.',
  isOptional: true,
} as const

export const plural: HelperDefinition = {
  summary: 'The words that go with a number, by the plural classes of the language.',
  params: [{ name: 'number', accepts: 'number', summary: 'The number the words go with.' }],
  hash: {
    zero: form,
    one: form,
    two: form,
    few: form,
    many: form,
    other: { accepts: 'text', summary: 'The words for all other numbers.' },
  },
  returns: { type: 'text' },
  example: '{{plural (count quotes) one="quotation" other="quotations"}}',
  call: ([number], hash, { language }) =>
    hash[pluralRules(language).select(Number(plainOf(number)))] ?? hash['other'],
}
