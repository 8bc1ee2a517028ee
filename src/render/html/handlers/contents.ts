import type { Element, ElementContent } from 'hast'
import type { BlockOf, ContentsEntry } from '../../../model/document.ts'
import type { HtmlContext } from '../context.ts'
import { element, onLines, stack } from '../element.ts'
import { phrasing } from '../inlines.ts'

/** Links to the headings, those of a section in a list below it (DPUB-ARIA 1.1, doc-toc). */
export function contents(
  { children }: BlockOf<'contents'>,
  context: HtmlContext,
): readonly ElementContent[] {
  return [
    stack('nav', { className: ['contents'], role: 'doc-toc' }, [entryList(children, context)]),
  ]
}

function entryList(entries: readonly ContentsEntry[], context: HtmlContext): Element {
  const depth = Math.min(...entries.map((entry) => entry.depth))
  const starts = entries.flatMap((entry, index) =>
    index === 0 || entry.depth === depth ? [index] : [],
  )
  const items = starts.map((start, index) => {
    const [head, ...below] = entries.slice(start, starts[index + 1])
    const words = head === undefined ? [] : [entryLink(head, context)]
    return below.length === 0
      ? element('li', {}, words)
      : element('li', {}, onLines([...words, entryList(below, context)]))
  })
  return stack('ul', {}, items)
}

function entryLink({ anchor, children }: ContentsEntry, context: HtmlContext): Element {
  return element('a', { href: `#${anchor}` }, phrasing(children, context))
}
