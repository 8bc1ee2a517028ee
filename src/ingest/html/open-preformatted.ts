import { defaultTreeAdapter, html } from 'parse5'
import type { HtmlDocument, HtmlElement, HtmlNode, HtmlText } from './parse-html.ts'
import { descendants, isElement, isText, textContent } from './parse-html.ts'

/** Fewer words are a table, a verse or a line of code. */
export const MIN_PROSE_WORDS = 20

/** Share of the characters that programs and tables are full of, and prose is not. */
export const MAX_SIGNS = 0.02

/** How many spaces in a row are columns of a table, and how many of them are too many for prose: one in so many lines. */
const COLUMN_GAP = /\S {3,}\S/g
const LINES_PER_GAP = 10

/**
 * Makes paragraphs of prose that a page sets as preformatted text, as archives of mailing lists and wire services do:
 * an empty line ends one. Changes the page; code, tables and verse stay as they are.
 */
export function openPreformatted(page: HtmlDocument, text: string): void {
  const outermost = [...descendants(page, ({ tagName }) => tagName !== 'pre')].filter(isElement)
  for (const element of outermost)
    if (element.tagName === 'pre' && isProse(element)) openElement(element, text)
}

function isProse(element: HtmlElement): boolean {
  for (const node of descendants(element))
    if (isElement(node) && /^(?:code|kbd|samp)$/.test(node.tagName)) return false
  const words = textContent(element)
  const signs = words.match(/[{}[\];=<>|\\/*#~^`$_]/g)?.length ?? 0
  const gaps = words.match(COLUMN_GAP)?.length ?? 0
  return (
    (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_PROSE_WORDS &&
    signs <= words.length * MAX_SIGNS &&
    gaps * LINES_PER_GAP <= words.split('\n').length &&
    /\p{Ll}[.!?]["'”’)]*(?:\s|$)/u.test(words)
  )
}

function openElement(pre: HtmlElement, text: string): void {
  pre.tagName = 'div'
  pre.nodeName = 'div'
  for (const element of [pre, ...[...descendants(pre)].filter(isElement)])
    element.childNodes = element.childNodes.flatMap((child) =>
      isText(child) ? partsOf(child, text) : [child],
    )
}

/** The parts of a text, which know their places as the whole did, with two line breaks where empty lines were. */
function partsOf(node: HtmlText, text: string): readonly HtmlNode[] {
  const { sourceCodeLocation: place } = node
  if (place === undefined || place === null) return [node]
  const source = text.slice(place.startOffset, place.endOffset)
  const gaps = [...source.matchAll(/\n\s*\n\s*/g)]
  const values = node.value.split(/\n\s*\n\s*/)
  if (gaps.length === 0 || values.length !== gaps.length + 1) return [node]
  let start = place.startOffset
  return values.flatMap((value, index) => {
    const gap = gaps[index]
    const end = gap === undefined ? place.endOffset : place.startOffset + gap.index
    const part: HtmlText = {
      ...node,
      value,
      sourceCodeLocation: { ...place, startOffset: start, endOffset: end },
    }
    start = end + (gap?.[0].length ?? 0)
    return gap === undefined ? [part] : [part, lineBreak(node), lineBreak(node)]
  })
}

function lineBreak({ parentNode }: HtmlText): HtmlElement {
  return { ...defaultTreeAdapter.createElement('br', html.NS.HTML, []), parentNode }
}
