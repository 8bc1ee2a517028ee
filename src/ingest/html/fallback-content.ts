import type { HtmlDocument, HtmlElement, HtmlText } from './parse-html.ts'
import { descendants, isElement, isText } from './parse-html.ts'

const READ_ELEMENTS = /^(?:p|h[1-6]|li|blockquote|pre|figcaption|td|th|dd|dt)$/
const SKIPPED_ELEMENTS =
  /^(?:script|style|noscript|template|svg|nav|header|footer|aside|form|button|select|iframe|head)$/

/** Without main content: the paragraphs, headings and lists of the first `article` or `main`, or of the whole body. */
export function fallbackContent(page: HtmlDocument): ReadonlySet<HtmlText> {
  const elements = [...descendants(page)].filter(isElement)
  const root =
    elements.find(({ tagName }) => tagName === 'article') ??
    elements.find(({ tagName }) => tagName === 'main') ??
    page
  const everything = new Set<HtmlText>()
  const read = new Set<HtmlText>()
  const open: {
    readonly parent: { readonly childNodes: HtmlElement['childNodes'] }
    readonly isRead: boolean
  }[] = [{ parent: root, isRead: false }]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (const node of step.parent.childNodes) {
      if (isText(node)) {
        everything.add(node)
        if (step.isRead) read.add(node)
      } else if (isElement(node) && !SKIPPED_ELEMENTS.test(node.tagName)) {
        open.push({ parent: node, isRead: step.isRead || READ_ELEMENTS.test(node.tagName) })
      }
    }
  }
  return read.size > 0 ? read : everything
}
