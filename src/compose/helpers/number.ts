import type { HelperDefinition } from './definition.ts'
import { fillingOf } from './definition.ts'

export const number: HelperDefinition = {
  summary: "A number with the separators of the briefing's language: `1,094`.",
  params: [{ name: 'number', accepts: 'number', summary: 'A number.' }],
  hash: {},
  returns: { type: 'number' },
  example: '{{number words}}',
  call: ([value], _hash, { language }) => {
    const filling = fillingOf(value)
    if (filling?.number === undefined) return value
    // Latin digits, as the labels and the article's own figures beside them have.
    const format = new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      maximumFractionDigits: 20,
    })
    return { ...filling, value: format.format(filling.number) }
  },
}
