import { joinFillings } from '../join-fillings.ts'
import { pluralKey, splitLabel } from '../labels.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'

export const label: HelperDefinition = {
  summary:
    'Words of the label file. `{name}` in them is filled by the argument of that name; with `count`, the form that goes with the number is taken (`quotationsOne`).',
  params: [{ name: 'key', accepts: 'text', summary: 'A key of the label file.', isLiteral: true }],
  hash: {},
  takesAnyHash: true,
  returns: { type: 'text' },
  example: '{{label "pageOf" page=(pageNumber) pages=(pageCount)}}',
  call: ([key], hash, { labels, language }) => {
    const count = Number(plainOf(hash['count']))
    const chosen = Number.isNaN(count)
      ? String(key)
      : pluralKey({ labels, language }, String(key), count)
    const pieces = splitLabel(labels[chosen] ?? '').flatMap(
      (piece) => fillingOf('hole' in piece ? hash[piece.hole] : piece.words) ?? [],
    )
    return joinFillings(pieces)
  },
}
