import type { HelperDefinition, HelperValue } from './definition.ts'
import { isRecord, listOf, plainOf } from './definition.ts'

export const comparable: HelperDefinition = {
  summary:
    'The figures that may stand in one chart: those with a number, of the unit most of them have. None when fewer than two are of one unit.',
  params: [{ name: 'list', accepts: 'list', summary: 'Figures.' }],
  hash: {},
  returns: { type: 'same' },
  example: '{{#each (comparable figures)}}- **{{asWritten}}** {{label}}{{/each}}',
  call: ([list]) => {
    const figures = listOf(list)
    const counts = new Map<string, number>()
    for (const figure of figures) {
      const unit = unitOf(figure)
      if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
    // Of two units that are as common, the one met first.
    const [unit, count] = [...counts].reduce(
      (most, next) => (next[1] > most[1] ? next : most),
      ['', 1],
    )
    return count < 2 ? [] : figures.filter((figure) => unitOf(figure) === unit)
  },
}

/** The unit of a figure with a number of zero or more. */
function unitOf(figure: HelperValue): string | undefined {
  if (!isRecord(figure)) return undefined
  const [number, unit] = [figure['number'], figure['unit']]
  if (number === undefined || unit === undefined || Number(plainOf(number)) < 0) return undefined
  return String(plainOf(unit))
}
