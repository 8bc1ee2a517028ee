import type { HtmlElement, HtmlNode } from '../../ingest/html/parse-html.ts'
import {
  attribute,
  descendants,
  isElement,
  isText,
  parseHtml,
} from '../../ingest/html/parse-html.ts'
import { EVIDENCE_ELEMENT, parseEvidenceElement } from '../../model/evidence-html.ts'
import type { HiddenText, ShownFile, ShownPassage, Unread } from '../shown-file.ts'
import type { Hides } from './hiding-styles.ts'
import { hidingStyles, wordsOfStyles } from './hiding-styles.ts'

/** An HTML file as a browser shows it, without running its scripts. */
export function readHtmlFile(text: string, file: string): ShownFile {
  const document = parseHtml(text, file)
  const styles = stylesOf(document.childNodes)
  const reading: Reading = {
    passages: [],
    hidden: [],
    unread: wordsOfStyles(styles).map((what) => ({ what, place: {} })),
    open: undefined,
    rows: 0,
    hides: hidingStyles(styles),
  }
  for (const node of document.childNodes) readNode(node, reading, {})
  flush(reading)
  const evidence = parseEvidenceElement(evidenceText(document) ?? '')
  return {
    format: 'html',
    passages: reading.passages,
    hidden: reading.hidden,
    unread: reading.unread,
    carried: {
      brief: evidence?.brief,
      sources: evidence?.sources ?? [],
      named: [],
      ledger: evidence?.ledger,
    },
  }
}

interface Reading {
  readonly passages: ShownPassage[]
  readonly hidden: HiddenText[]
  readonly unread: Unread[]
  /** The passage that inline content goes to. */
  open: ShownPassage | undefined
  rows: number
  readonly hides: Hides
}

/** Where a node stands. */
interface Around {
  readonly how?: string | undefined
  readonly row?: number
  readonly heading?: number
}

/** Never shown, whatever styles say (HTML, 15.3.1). */
const UNSHOWN = new Set(
  'head template script style noscript title meta link datalist param area base'.split(' '),
)

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

function readNode(node: HtmlNode, reading: Reading, around: Around): void {
  if (isText(node)) {
    readText(node.value, node.sourceCodeLocation?.startLine, reading, around)
    return
  }
  if (!isElement(node)) {
    if (node.nodeName === '#comment' && 'data' in node && node.data.trim() !== '') {
      const place = lineOf(node.sourceCodeLocation?.startLine)
      reading.hidden.push({ text: node.data, how: 'a comment', place })
    }
    return
  }
  if (node.tagName === 'head') {
    for (const child of node.childNodes) if (isElement(child)) noteUnread(child, reading)
    return
  }
  noteUnread(node, reading)
  if (UNSHOWN.has(node.tagName)) return
  if (node.tagName === 'br') {
    readText(' ', undefined, reading, around)
    return
  }
  const isBlock = !INLINE.has(node.tagName)
  if (isBlock) flush(reading)
  const inside = {
    ...around,
    how: around.how ?? howHidden(node, reading.hides),
    ...kindOf(node, reading),
  }
  for (const child of node.childNodes) readNode(child, reading, inside)
  if (isBlock) flush(reading)
}

function kindOf({ tagName }: HtmlElement, reading: Reading): Around {
  const [, depth] = /^h([1-6])$/u.exec(tagName) ?? []
  if (depth !== undefined) return { heading: Number(depth) }
  if (tagName !== 'tr') return {}
  reading.rows += 1
  return { row: reading.rows }
}

function readText(value: string, line: number | undefined, reading: Reading, around: Around): void {
  const { how, row, heading } = around
  if (how !== undefined) {
    if (value.trim() !== '') reading.hidden.push({ text: value, how, place: lineOf(line) })
    return
  }
  if (reading.open === undefined && value.trim() === '') return
  reading.open ??= {
    kind: heading !== undefined ? 'heading' : row !== undefined ? 'cell' : 'paragraph',
    ...(heading !== undefined && { depth: heading }),
    ...(row !== undefined && { row }),
    text: '',
    place: lineOf(line),
  }
  reading.open = { ...reading.open, text: reading.open.text + value }
}

function flush(reading: Reading): void {
  if (reading.open !== undefined) reading.passages.push(reading.open)
  reading.open = undefined
}

/** Elements that show what another file holds, or what the text between their tags does not say. */
const FRAMES = new Set(
  'iframe frame object embed applet portal video audio canvas input'.split(' '),
)

function noteUnread(element: HtmlElement, { unread }: Reading): void {
  const what = whatIsUnread(element)
  if (what !== undefined)
    unread.push({ what, place: lineOf(element.sourceCodeLocation?.startLine) })
}

/** What of an element changes the page and is no text: scripts, frames. */
function whatIsUnread(element: HtmlElement): string | undefined {
  const { tagName, attrs } = element
  if (tagName === 'script' && !/json/iu.test(attribute(element, 'type') ?? '')) return 'a script'
  if (attrs.some(({ name, value }) => /^on/iu.test(name) || /^\s*javascript:/iu.test(value)))
    return 'a script'
  if (FRAMES.has(tagName)) return `a frame or field (<${tagName}>)`
  const isSheet = tagName === 'link' && /stylesheet/iu.test(attribute(element, 'rel') ?? '')
  return isSheet ? 'a style sheet from elsewhere' : undefined
}

function howHidden(element: HtmlElement, hides: Hides): string | undefined {
  const { tagName } = element
  if (attribute(element, 'hidden') !== undefined) return 'the attribute `hidden`'
  if (tagName === 'del' || tagName === 's' || tagName === 'strike') return 'struck out'
  if (tagName === 'bdo') return 'letters in another order'
  const isClosed =
    (tagName === 'details' || tagName === 'dialog') && attribute(element, 'open') === undefined
  if (isClosed) return `a closed <${tagName}>`
  return hides(element)
}

function stylesOf(nodes: readonly HtmlNode[]): string {
  return [...descendants({ childNodes: nodes })]
    .filter((node) => isElement(node) && node.tagName === 'style')
    .flatMap((node) => (isElement(node) ? node.childNodes : []))
    .map((node) => (isText(node) ? node.value : ''))
    .join('\n')
}

function evidenceText(document: { readonly childNodes: readonly HtmlNode[] }): string | undefined {
  for (const node of descendants(document)) {
    if (!isElement(node) || attribute(node, 'id') !== EVIDENCE_ELEMENT) continue
    const content = 'content' in node ? node.content : undefined
    const nodes = isParent(content) ? content.childNodes : node.childNodes
    return nodes.map((child) => (isText(child) ? child.value : '')).join('')
  }
  return undefined
}

function isParent(value: unknown): value is { readonly childNodes: readonly HtmlNode[] } {
  return typeof value === 'object' && value !== null && 'childNodes' in value
}

function lineOf(line: number | undefined): ShownPassage['place'] {
  return line === undefined ? {} : { line }
}
