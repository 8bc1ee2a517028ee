import type { BlockType } from '../../model/article.ts'
import { safeUrl } from '../safe-url.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'
import { attribute, isElement } from './parse-html.ts'

/** Formatting that an element gives its text; `url` is empty for all but links, and for links that are not kept. */
export interface ElementMark {
  readonly type: 'emphasis' | 'strong' | 'inlineCode' | 'link'
  readonly url: string
}

/** What a block-level element makes of the text in it. */
export interface ElementBlock {
  readonly element: HtmlElement
  readonly type: BlockType
  readonly depth?: number | undefined
  /** Notes only. */
  readonly identifier?: string | undefined
}

/** Elements before and behind which a new block starts. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'video',
  'audio',
  'iframe',
  'img',
  'picture',
])

/** The formatting of an element, or undefined. Addresses are made whole with `baseUrl`; unsafe ones are dropped. */
export function markOf(element: HtmlElement, baseUrl: string | undefined): ElementMark | undefined {
  switch (element.tagName) {
    case 'em':
    case 'i':
      return { type: 'emphasis', url: '' }
    case 'strong':
    case 'b':
      return { type: 'strong', url: '' }
    case 'code':
    case 'kbd':
    case 'samp':
      return { type: 'inlineCode', url: '' }
    case 'a':
      return { type: 'link', url: linkUrl(attribute(element, 'href'), baseUrl) }
    default:
      return undefined
  }
}

function linkUrl(href: string | undefined, baseUrl: string | undefined): string {
  if (href === undefined || href.startsWith('#')) return ''
  const absolute = URL.canParse(href, baseUrl) ? new URL(href, baseUrl).href : href
  return safeUrl(absolute) ?? ''
}

/** The type of the blocks in an element, which stands in `parent`. */
export function blockOf(element: HtmlElement, parent: ElementBlock | undefined): ElementBlock {
  const { tagName } = element
  const heading = /^h([1-6])$/.exec(tagName)?.[1]
  const within = parent?.type ?? 'paragraph'
  if (within === 'caption' || within === 'code' || within === 'table')
    return { element, type: within }
  if (within === 'footnote') return { element, type: within, identifier: parent?.identifier }
  if (heading !== undefined) return { element, type: 'heading', depth: Number(heading) }
  if (tagName === 'figcaption' || tagName === 'figure' || tagName === 'caption')
    return { element, type: 'caption' }
  if (tagName === 'blockquote') return { element, type: 'quote' }
  if (tagName === 'pre') return { element, type: 'code' }
  if (tagName === 'li') return { element, type: 'listitem' }
  // A list, section or division ends what went before but keeps what it stands in.
  return { element, type: within === 'heading' ? 'paragraph' : within, depth: undefined }
}

/** Whether a table holds data, rather than laying out a page: cells in rows and columns, none with paragraphs in it. */
export function isDataTable(table: HtmlElement): boolean {
  let rows = 0
  let cells = 0
  const open: HtmlNode[] = [...table.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'table') return false
    if (node.tagName === 'tr') rows += 1
    if (/^t[dh]$/.test(node.tagName)) {
      cells += 1
      const blocks = node.childNodes.filter(
        (child) => isElement(child) && /^(?:p|div|h\d|ul|ol|figure)$/.test(child.tagName),
      )
      if (blocks.length > 1) return false
    }
    open.push(...node.childNodes)
  }
  return rows >= 2 && cells >= rows * 2
}
