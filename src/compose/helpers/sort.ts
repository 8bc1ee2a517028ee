import { compareText } from '../../model/span.ts'
import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const sort: HelperDefinition = {
  summary:
    'A list in the order of its texts or numbers; capitals and accents count last, what has none stands at the end.',
  params: [{ name: 'list', accepts: 'list', summary: 'Texts, or records with `by`.' }],
  hash: {
    by: {
      accepts: 'text',
      summary: 'The field to sort records by.',
      isLiteral: true,
      isOptional: true,
    },
    descending: {
      accepts: 'flag',
      summary: '`true` for the greatest first.',
      isOptional: true,
    },
  },
  returns: { type: 'same' },
  example: '{{#each (sort speakers by="name")}}- {{name}}\n{{/each}}',
  call: ([list], { by, descending = false }) => {
    const direction = plainOf(descending) === true ? -1 : 1
    const sorted = listOf(list).map((element) => ({ element, key: keyOf(element, by) }))
    // Elements of equal keys stay in their order: sorting is stable.
    return sorted
      .sort(({ key: a }, { key: b }) => {
        if (a === undefined || b === undefined)
          return Number(a === undefined) - Number(b === undefined)
        return direction * compareKeys(a, b)
      })
      .map(({ element }) => element)
  },
}

type Key = string | number

function keyOf(element: HelperValue, field: HelperValue | undefined): Key | undefined {
  const value = plainOf(isRecord(element) ? element[String(plainOf(field))] : element)
  return typeof value === 'boolean' ? Number(value) : value
}

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [first, second] = [String(a), String(b)]
  return compareText(lettersOf(first), lettersOf(second)) || compareText(first, second)
}

// The collations of a language would differ between versions of Node.
function lettersOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
