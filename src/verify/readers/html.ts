import type { HtmlElement, HtmlNode } from '../../ingest/html/parse-html.ts'
import {
  attribute,
  descendants,
  isElement,
  isText,
  parseHtml,
} from '../../ingest/html/parse-html.ts'
import { EVIDENCE_ELEMENT, parseEvidenceJson } from '../../model/evidence-html.ts'
import type { HiddenText, ShownFile, ShownPassage } from '../shown-file.ts'
import type { Hides } from './hiding-styles.ts'
import { hidingStyles } from './hiding-styles.ts'

/** An HTML file as a browser shows it, without running its scripts. */
export function readHtmlFile(text: string, file: string): ShownFile {
  const document = parseHtml(text, file)
  const reading: Reading = {
    passages: [],
    hidden: [],
    open: undefined,
    rows: 0,
    hides: hidingStyles(stylesOf(document.childNodes)),
  }
  for (const node of document.childNodes) readNode(node, reading, {})
  flush(reading)
  const evidence = parseEvidenceJson(evidenceText(document) ?? '')
  return {
    format: 'html',
    passages: reading.passages,
    hidden: reading.hidden,
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

function howHidden(element: HtmlElement, hides: Hides): string | undefined {
  if (attribute(element, 'hidden') !== undefined) return 'the attribute `hidden`'
  if (element.tagName === 'del' || element.tagName === 's') return 'struck out'
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
