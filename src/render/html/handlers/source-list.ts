import type { ElementContent } from 'hast'
import type { BlockOf, SourceEntry } from '../../../model/document.ts'
import type { HtmlContext } from '../context.ts'
import { directedText } from '../directed-text.ts'
import { element, stack, words } from '../element.ts'
import { paragraphElement } from '../paragraph-element.ts'

/** Fewer entries are read more easily in one column. */
export const MIN_ENTRIES_FOR_COLUMNS = 4

/** The cited places in small type: where citations lead to, each label a link to the passage on the web if it is there. */
export function sourceList(
  { children }: BlockOf<'sourceList'>,
  context: HtmlContext,
): readonly ElementContent[] {
  const hasColumns = children.length >= MIN_ENTRIES_FOR_COLUMNS
  const className = ['source-list', ...(hasColumns ? ['in-columns'] : [])]
  return [
    stack(
      'ul',
      { className },
      children.map((entry) => sourceEntry(entry, context)),
    ),
  ]
}

function sourceEntry({ anchor, label, children }: SourceEntry, context: HtmlContext) {
  const name = directedText(label, context.isRightToLeft)
  const url = context.entryUrls.get(anchor)
  const mark = element('span', { className: ['entry-label'] }, [
    ...(url === undefined ? name : [element('a', { href: url }, name)]),
  ])
  const rest =
    children.length === 0 ? [] : [words(' '), paragraphElement('span', {}, children, context)]
  return element('li', { id: anchor, className: ['source-entry'] }, [mark, ...rest])
}
