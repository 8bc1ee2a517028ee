import { didYouMean } from '../../model/did-you-mean.ts'
import type { Template } from '../../model/template.ts'
import type { Expression } from '../ast.ts'
import { referenceAnchor } from '../numbering.ts'
import type { Checker } from './checker.ts'

/**
 * A reference to a table or picture that no file of the template has. What stands in a branch counts, whether or not it
 * is taken; where an id is made of a value nothing can be told.
 */
export function checkReference(
  [id]: readonly Expression[],
  { template, report }: Pick<Checker, 'template' | 'report'>,
): void {
  if (id?.type !== 'StringLiteral') return
  const ids = captionedIds(template)
  const anchor = referenceAnchor(id.value)
  if (ids.some((known) => known.includes('{{') || referenceAnchor(known) === anchor)) return
  report(id, {
    code: 'compose/unknown-reference',
    message: `Cannot refer to \`${id.value}\`: the template prints no table, figure or chart with that \`id\`.`,
    hint: didYouMean(id.value, ids) ?? `Write \`id="${id.value}"\` at the directive.`,
  })
}

const DIRECTIVE = /::(?:table|figure|chart)\b[^\n]*/g

/** `id="prices"`, and `#prices` for short. */
const ID = /(?:\bid=["']?|[{\s]#)(\{\{[^\n]*?\}\}|[^"'\s}]+)/g

function captionedIds({ main, partials }: Template): readonly string[] {
  return [main, ...Object.values(partials)].flatMap(({ text }) =>
    [...text.matchAll(DIRECTIVE)].flatMap(([directive]) =>
      [...directive.matchAll(ID)].flatMap(([, id]) => id ?? []),
    ),
  )
}
