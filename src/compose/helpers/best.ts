import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const best: HelperDefinition = {
  summary: 'The elements of a list with the highest `score`, in the order of the list.',
  params: [
    { name: 'list', accepts: 'list', summary: 'Records.' },
    { name: 'number', accepts: 'number', summary: 'How many at most.' },
  ],
  hash: {
    by: {
      accepts: 'text',
      summary: 'Another field to go by: a number, or a list, of which the longest counts.',
      isLiteral: true,
      isOptional: true,
    },
  },
  returns: { type: 'same' },
  example: '{{#each (best keyPoints 5)}}- {{text}}{{/each}}',
  call: ([list, number], { by = 'score' }) => {
    const elements = listOf(list)
    const chosen = new Set(
      elements
        .map((element, index) => ({ index, rank: rankOf(element, String(by)) }))
        .sort((a, b) => b.rank - a.rank || a.index - b.index)
        .slice(0, Math.max(0, Number(plainOf(number))))
        .map(({ index }) => index),
    )
    return elements.filter((_, index) => chosen.has(index))
  },
}

function rankOf(element: HelperValue, field: string): number {
  const value = isRecord(element) ? element[field] : undefined
  if (Array.isArray(value)) return value.length
  return Number(value === undefined ? 0 : plainOf(value))
}
