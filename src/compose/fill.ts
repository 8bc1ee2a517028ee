import type { Inline } from '../model/document.ts'
import type { RichText } from '../model/rich-text.ts'
import { splitAtHoles } from './hole.ts'
import { parseLink } from './link.ts'
import type { Filling } from './slot.ts'

/** The nodes for a template text with holes: its own words are labels, a hole becomes what it stands for. */
export function fillInline(text: string, fillings: readonly Filling[]): readonly Inline[] {
  return splitAtHoles(text).flatMap((piece): readonly Inline[] => {
    if (typeof piece === 'string')
      return [{ type: 'text', value: oneLine(piece), origin: 'label', spans: [] }]
    const filling = fillings[piece]
    return filling === undefined ? [] : inlineOf(filling)
  })
}

/** The words for a template text with holes: for addresses, titles, code and attributes. */
export function fillPlain(text: string, fillings: readonly Filling[]): string {
  return splitAtHoles(text)
    .map((piece) => (typeof piece === 'string' ? piece : (fillings[piece]?.value ?? '')))
    .join('')
}

/** The fillings of a text, in order. */
export function fillingsIn(text: string, fillings: readonly Filling[]): readonly Filling[] {
  return splitAtHoles(text).flatMap((piece) =>
    typeof piece === 'string' ? [] : (fillings[piece] ?? []),
  )
}

/** A value as inline nodes, with the formatting of the source where it has some. */
export function inlineOf(filling: Filling): readonly Inline[] {
  const { value, inline, nodes } = filling
  if (nodes !== undefined) return nodes
  if (inline !== undefined) return inline.flatMap((node) => formattedOf(node, filling))
  return value === '' ? [] : [leaf('text', oneLine(value), filling)]
}

function formattedOf(node: RichText, filling: Filling): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return node.value === '' ? [] : [leaf('text', oneLine(node.value), filling)]
    case 'inlineCode':
      return [leaf('inlineCode', node.value, filling)]
    case 'break':
      return [{ type: 'break' }]
    case 'emphasis':
    case 'strong':
      return [
        {
          type: node.type,
          children: node.children.flatMap((child) => formattedOf(child, filling)),
        },
      ]
    case 'link': {
      const children = node.children.flatMap((child) => formattedOf(child, filling))
      const url = parseLink(node.url)
      // An address of the source that leads nowhere from here, such as `/about`: the words stay.
      return url === undefined || url.startsWith('#')
        ? children
        : [{ type: 'link', url, title: '', children }]
    }
  }
}

function leaf<Type extends 'text' | 'inlineCode'>(
  type: Type,
  value: string,
  { origin, spans, path }: Filling,
) {
  return { type, value, origin, spans, ...(path !== undefined && origin !== 'label' && { path }) }
}

/** Line breaks and tabs, with the spaces around them, as one space: a text is one line wherever it stands. */
function oneLine(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, (space) =>
    /[^ ]/u.test(space) ? ' ' : space,
  )
}
