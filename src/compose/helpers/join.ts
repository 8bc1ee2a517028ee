import { joinFillings } from '../join-fillings.ts'
import type { Filling } from '../slot.ts'
import type { HelperDefinition, HelperParameter } from './definition.ts'
import { fillingOf, isRecord, listOf } from './definition.ts'

/** What `join` and `list` put in a row. */
export const textsToJoin: HelperParameter = {
  name: 'list',
  accepts: 'list',
  summary: 'Texts, or records with `field`.',
}

export const fieldToJoin: Omit<HelperParameter, 'name'> = {
  accepts: 'text',
  summary: 'The field to take of each record.',
  isLiteral: true,
  isOptional: true,
}

export const join: HelperDefinition = {
  summary: 'The texts of a list with words between them.',
  params: [
    textsToJoin,
    {
      name: 'separator',
      accepts: 'text',
      summary: 'What stands between two; else what does in the language of the briefing.',
      isOptional: true,
    },
  ],
  hash: {
    field: fieldToJoin,
    last: {
      accepts: 'text',
      summary: 'What stands before the last, in place of the separator.',
      isOptional: true,
    },
  },
  returns: { type: 'text' },
  example: '{{join namedNotQuoted ", " field="name" last=" and "}}',
  call: ([list, separator], { field, last }, { labels }) => {
    const fillings = listOf(list).flatMap((element) => {
      const value = isRecord(element) && typeof field === 'string' ? element[field] : element
      return fillingOf(value) ?? []
    })
    const between = fillingOf(separator ?? labels['listSeparator'])
    const beforeLast = fillingOf(last) ?? between
    const pieces = fillings.flatMap((filling, index): readonly (Filling | undefined)[] =>
      index === 0 ? [filling] : [index === fillings.length - 1 ? beforeLast : between, filling],
    )
    return joinFillings(pieces.flatMap((piece) => piece ?? []))
  },
}
