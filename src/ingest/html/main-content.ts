import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { HtmlDocument, HtmlElement, HtmlNode, HtmlText } from './parse-html.ts'
import { isElement, isText, UNREAD_ELEMENTS } from './parse-html.ts'

/** Readability and linkedom recurse; elements nested deeper than this are laid flat. */
export const MAX_DOM_DEPTH = 400

/** The part of linkedom that is used here. */
interface DomNode {
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  appendChild(child: DomNode): unknown
  removeChild(child: DomNode): unknown
  cloneNode(deep: boolean): DomNode
}

interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void
}

interface DomDocument {
  readonly body: DomElement
  title: string
  createElement(name: string): DomElement
  createTextNode(value: string): DomNode
}

/**
 * The text nodes of the page that Readability takes for the article, or undefined when it finds none or fails.
 *
 * Readability wants a DOM and changes it. It gets one made of the page's own nodes, each text node remembered, so that
 * every word of the answer has its place in the page.
 */
export function findMainContent(
  page: HtmlDocument,
  title: string | undefined,
): ReadonlySet<HtmlText> | undefined {
  const { document }: { readonly document: DomDocument } = parseHTML(
    '<!doctype html><html><head></head><body></body></html>',
  )
  document.title = title ?? ''
  const origins = new WeakMap<DomNode, HtmlText>()
  buildDom(page, document, origins)
  keepOrigins(document, origins)
  const content = runReadability(document)
  if (content === undefined) return undefined
  const kept = new Set<HtmlText>()
  const open: DomNode[] = [content]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const origin = origins.get(node)
    if (origin !== undefined) kept.add(origin)
    open.push(...node.childNodes)
  }
  return kept.size > 0 ? kept : undefined
}

function runReadability(document: DomDocument): DomNode | undefined {
  try {
    const reader = new Readability<DomNode>(document, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (content) => content,
    })
    return reader.parse()?.content ?? undefined
  } catch {
    // linkedom lacks corners of the DOM that Readability meets on odd pages: the caller has another way, and says so.
    return undefined
  }
}

function buildDom(
  page: HtmlDocument,
  document: DomDocument,
  origins: WeakMap<DomNode, HtmlText>,
): void {
  const steps: { readonly node: HtmlNode; readonly parent: DomElement; readonly depth: number }[] =
    []
  const open = (
    element: { readonly childNodes: readonly HtmlNode[] },
    parent: DomElement,
    depth: number,
  ) => {
    for (let index = element.childNodes.length - 1; index >= 0; index -= 1) {
      const node = element.childNodes[index]
      if (node !== undefined) steps.push({ node, parent, depth })
    }
  }
  const body = findBody(page)
  if (body === undefined) return
  copyAttributes(body, document.body)
  open(body, document.body, 1)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, parent, depth } = step
    if (isText(node)) {
      const text = document.createTextNode(node.value)
      origins.set(text, node)
      parent.appendChild(text)
    } else if (isElement(node) && !UNREAD_ELEMENTS.has(node.tagName)) {
      if (depth >= MAX_DOM_DEPTH) {
        open(node, parent, depth)
        continue
      }
      const element = document.createElement(node.tagName)
      copyAttributes(node, element)
      parent.appendChild(element)
      open(node, element, depth + 1)
    }
  }
}

function copyAttributes(from: HtmlElement, to: DomElement): void {
  for (const { name, value } of from.attrs) {
    // Readability makes new text of links to scripts, which would lose its place in the page.
    if (name === 'href' && /^\s*javascript:/i.test(value)) continue
    if (/^[a-z][\w:.-]*$/i.test(name) && !name.startsWith('on')) to.setAttribute(name, value)
  }
}

export function findBody(page: HtmlDocument): HtmlElement | undefined {
  for (const html of page.childNodes) {
    if (!isElement(html)) continue
    const body = html.childNodes.find((node) => isElement(node) && node.tagName === 'body')
    if (body !== undefined && isElement(body)) return body
  }
  return undefined
}

/**
 * Readability keeps the body's `innerHTML` and sets it back before each further attempt. That would make nodes without
 * origin, so on this body it keeps and sets back copies of the nodes instead.
 */
function keepOrigins({ body }: DomDocument, origins: WeakMap<DomNode, HtmlText>): void {
  let kept: readonly DomNode[] = []
  const copies = (nodes: Iterable<DomNode>) => [...nodes].map((node) => copyNode(node, origins))
  Object.defineProperty(body, 'innerHTML', {
    get() {
      kept = copies(body.childNodes)
      return ''
    },
    set() {
      for (const child of [...body.childNodes]) body.removeChild(child)
      for (const child of copies(kept)) body.appendChild(child)
    },
  })
}

function copyNode(root: DomNode, origins: WeakMap<DomNode, HtmlText>): DomNode {
  const copy = root.cloneNode(false)
  const steps: (readonly [from: DomNode, to: DomNode])[] = [[root, copy]]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const [from, to] = step
    const origin = origins.get(from)
    if (origin !== undefined) origins.set(to, origin)
    for (const child of from.childNodes) {
      const childCopy = child.cloneNode(false)
      to.appendChild(childCopy)
      steps.push([child, childCopy])
    }
  }
  return copy
}
