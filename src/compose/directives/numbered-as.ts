import type { Numbered } from '../../model/document.ts'
import { numberingOf } from '../numbering.ts'
import type { Directive, DirectiveTools } from './definition.ts'

/** What the `id` of a directive makes of its table or picture. */
export function numberedAs(
  kind: 'table' | 'figure',
  directive: Directive,
  { attribute, context }: DirectiveTools,
): Numbered {
  const numbered = numberingOf(attribute(directive, 'id'), kind, context.labels)
  if (numbered.numbering !== undefined) context.found.captioned.add(numbered.numbering.anchor)
  return numbered
}
