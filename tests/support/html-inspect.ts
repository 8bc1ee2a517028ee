import type { DefaultTreeAdapterMap } from 'parse5'
import { parse } from 'parse5'

/** An element of a page as a browser's parser sees it. */
export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All text inside, as it stands in the tree. */
  readonly text: string
  readonly children: readonly PageElement[]
}

/** A page read back with parse5, which reads it as browsers do. */
export interface Page {
  /** Every element, in document order. */
  readonly elements: readonly PageElement[]
  /** What `<body>` holds, in document order. */
  readonly text: string
  /** The elements of a name, or with a class when the name begins with a dot. */
  readonly all: (selector: string) => readonly PageElement[]
}

export function inspectHtml(bytes: Uint8Array): Page {
  const root = elementOf(parse(new TextDecoder().decode(bytes)))
  const elements = descendants(root)
  const all = (selector: string) =>
    elements.filter(({ name, attributes }) =>
      selector.startsWith('.')
        ? (attributes['class'] ?? '').split(' ').includes(selector.slice(1))
        : name === selector,
    )
  return { elements, text: all('body')[0]?.text ?? '', all }
}

function elementOf(node: DefaultTreeAdapterMap['node']): PageElement {
  const nodes = 'childNodes' in node ? node.childNodes : []
  const attributes = 'attrs' in node ? node.attrs : []
  return {
    name: node.nodeName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    text: textOf(node),
    children: nodes.filter((child) => 'tagName' in child).map(elementOf),
  }
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if (node.nodeName === 'br') return '\n'
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function descendants(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)])
}
