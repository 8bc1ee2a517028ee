import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, ParserOptions } from 'parse5'
import { defaultTreeAdapter, parse, parseFragment } from 'parse5'
import { BriefingError } from '../../model/diagnostic.ts'

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlText = DefaultTreeAdapterTypes.TextNode

/** Deeper than any page people made: parsing time grows with the square of the depth. */
export const MAX_DEPTH = 5000

/**
 * The page as a tree in which every node knows its place in the text. Scripts do not run, nothing is fetched.
 *
 * @throws BriefingError `ingest/too-deep` for elements nested deeper than `MAX_DEPTH`.
 */
export function parseHtml(text: string, file: string): HtmlDocument {
  const page = parse(text, optionsFor(file))
  placeReferences(page, text)
  return page
}

/**
 * The nodes that a stretch of a page makes, apart from the page. Their places are in the page. UTF-16 units, 0-based, end
 * exclusive.
 *
 * @throws BriefingError `ingest/too-deep` for elements nested deeper than `MAX_DEPTH`.
 */
export function parseStretch(
  text: string,
  { start, end, file }: { readonly start: number; readonly end: number; readonly file: string },
): readonly HtmlNode[] {
  const stretch = text.slice(start, end)
  const { childNodes } = parseFragment(stretch, optionsFor(file))
  placeReferences({ childNodes }, stretch)
  for (const { sourceCodeLocation: place } of descendants({ childNodes })) {
    if (place === undefined || place === null) continue
    place.startOffset += start
    place.endOffset += start
  }
  return childNodes
}

/** No reference to a character is longer. UTF-16 units. */
const MAX_REFERENCE_LENGTH = 40

/** Behind white space that the parser drops, it lets a text start at the semicolon of the reference it starts with. */
function placeReferences(root: { readonly childNodes: readonly HtmlNode[] }, text: string): void {
  for (const node of descendants(root)) {
    if (!isText(node)) continue
    const { value, sourceCodeLocation: place } = node
    if (place === undefined || place === null) continue
    if (text[place.startOffset] !== ';' || value.startsWith(';')) continue
    const from = Math.max(0, place.startOffset - MAX_REFERENCE_LENGTH)
    const reference = /&[#\w]+$/.exec(text.slice(from, place.startOffset))
    if (reference !== null) place.startOffset -= reference[0].length
  }
}

function optionsFor(file: string): ParserOptions<DefaultTreeAdapterMap> {
  let depth = 0
  return {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        depth += 1
        if (depth > MAX_DEPTH) {
          throw new BriefingError(
            'ingest/too-deep',
            `Cannot read \`${file}\`: found elements nested more than ${MAX_DEPTH} deep, expected a page.`,
            { place: { file }, hint: 'Save the article as text or Markdown.' },
          )
        }
      },
      onItemPop() {
        depth -= 1
      },
    },
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}

/** The value of an attribute, or undefined. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** Every node below, in the order of the source, without what elements hold that `opens` refuses. Never recurses: pages may be deep. */
export function* descendants(
  root: { readonly childNodes: readonly HtmlNode[] },
  opens: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlNode> {
  const open: HtmlNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (isElement(node) && opens(node)) {
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index]
        if (child !== undefined) open.push(child)
      }
    }
  }
}

/** The `body` element; undefined in a page of frames. */
export function findBody(page: HtmlDocument): HtmlElement | undefined {
  for (const html of page.childNodes) {
    if (!isElement(html)) continue
    const body = html.childNodes.find((node) => isElement(node) && node.tagName === 'body')
    if (body !== undefined && isElement(body)) return body
  }
  return undefined
}

/** Elements whose words nobody reads on the page. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'head',
  // How characters are read aloud, in small print above them, and the brackets around that.
  'rt',
  'rp',
])

/** The text nodes below a node that are read on the page, in the order of the source. */
export function* readTexts(root: {
  readonly childNodes: readonly HtmlNode[]
}): Generator<HtmlText> {
  for (const node of descendants(root, (element) => !UNREAD_ELEMENTS.has(element.tagName)))
    if (isText(node)) yield node
}

/** The words below a node as they stand, white space included; those of `readTexts`. */
export function textContent(root: { readonly childNodes: readonly HtmlNode[] }): string {
  return Array.from(readTexts(root), ({ value }) => value).join('')
}

/** The words below an element, or nothing when they are longer than `limit` UTF-16 units. Reads no further than that. */
export function shortText(root: HtmlElement, limit: number): string {
  let text = ''
  for (const { value } of readTexts(root)) {
    text += value
    if (text.length > limit * 4 || text.trim().length > limit) return ''
  }
  return text
}
