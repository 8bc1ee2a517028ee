import type { ArticleBlock, BlockType, Mark } from '../../model/article.ts'
import type { TextMap } from '../../model/text-map.ts'
import type { TextMapBuilder } from '../text-map.ts'
import { createTextMapBuilder, tidyMarks } from '../text-map.ts'
import { alignHtml } from './align-html.ts'
import type { Notes } from './collect-notes.ts'
import type { ElementBlock, ElementMark } from './element-roles.ts'
import { BLOCK_ELEMENTS, blockOf, isDataTable, markOf } from './element-roles.ts'
import type { HtmlElement, HtmlNode, HtmlText } from './parse-html.ts'
import { attribute, isElement, isText, UNREAD_ELEMENTS } from './parse-html.ts'

/** A block of the page before the clean-up. */
export interface PageBlock {
  readonly type: BlockType
  readonly depth?: number | undefined
  readonly map: TextMap
  readonly marks: readonly Mark[]
  /** The block-level element the text stands in. */
  readonly element: HtmlElement
  /** How many characters of the text stand in links. UTF-16 units. */
  readonly linkLength: number
  /** Whether the whole text is bold. */
  readonly isBold: boolean
  /** The text nodes of the page it is made of. */
  readonly texts: readonly HtmlText[]
  /** Notes only: the label by which marks refer to them. */
  readonly identifier?: string | undefined
  /** How the type was guessed, where the page's own elements do not say it. */
  readonly guess?: ArticleBlock['guess']
}

/** Between the cells of a table in its flat text, and between its rows. */
export const CELL_SEPARATOR = ' | '

interface OpenMark extends ElementMark {
  start: number
}

type Step = { readonly node: HtmlNode } | { readonly close: () => void }

interface PageBlocksOptions {
  readonly baseUrl: string | undefined
  readonly notes: Notes
  /** Which texts make blocks; all, unless it says otherwise. */
  readonly keeps?: (node: HtmlText) => boolean
}

/**
 * The blocks that the text of a page makes, in its order, without elements whose words nobody reads. Structure comes from the page's own elements: the
 * type from the nearest element that has one, a new block at every block-level element and at two line breaks in a row.
 * A table of data is one block.
 */
export function pageBlocks(
  root: HtmlElement,
  source: string,
  { baseUrl, notes, keeps = () => true }: PageBlocksOptions,
): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  const openBlocks: ElementBlock[] = [{ element: root, type: 'paragraph' }]
  const openMarks: OpenMark[] = []
  let builder: TextMapBuilder = createTextMapBuilder(source)
  let marks: Mark[] = []
  let links: (readonly [start: number, end: number])[] = []
  let linkDepth = 0
  let breaks = 0
  let tableDepth = 0
  let boldLength = 0
  let texts: HtmlText[] = []

  const flush = () => {
    const map = builder.build()
    const block = openBlocks.at(-1)
    for (const mark of openMarks) marks.push(closeMark(mark, builder.lastIndex()))
    if (map !== undefined && block !== undefined) {
      const linkLength = links.reduce((sum, [start, end]) => sum + end - start, 0)
      blocks.push({
        type: block.type,
        depth: block.depth,
        identifier: block.identifier,
        map,
        marks: tidyMarks(map.text, marks.filter(isKeptMark)),
        element: block.element,
        linkLength,
        isBold: boldLength >= map.text.length - 1,
        texts,
      })
    }
    builder = createTextMapBuilder(source)
    marks = []
    links = []
    breaks = 0
    boldLength = 0
    texts = []
    for (const mark of openMarks) mark.start = 0
  }

  const addText = (node: HtmlText) => {
    if (!keeps(node)) return
    const start = builder.nextIndex()
    alignHtml(builder, source, node)
    const end = builder.lastIndex()
    if (end <= start) return
    texts.push(node)
    if (linkDepth > 0) links.push([start, end])
    if (openMarks.some(({ type }) => type === 'strong')) boldLength += end - start + 1
    breaks = 0
  }

  const steps: Step[] = []
  const openChildren = (element: HtmlElement) => {
    for (let index = element.childNodes.length - 1; index >= 0; index -= 1) {
      const node = element.childNodes[index]
      if (node !== undefined) steps.push({ node })
    }
  }
  const openElement = (element: HtmlElement) => {
    const mark = markOf(element, baseUrl)
    if (element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') !== true) {
      linkDepth += 1
      steps.push({ close: () => (linkDepth -= 1) })
    }
    // What is bold in bold is bold; and thousands of marks at every block are no work to do.
    if (mark !== undefined && !openMarks.some(({ type }) => type === mark.type)) {
      const open: OpenMark = { ...mark, start: builder.nextIndex() }
      openMarks.push(open)
      steps.push({
        close() {
          openMarks.splice(openMarks.indexOf(open), 1)
          marks.push(closeMark(open, builder.lastIndex()))
        },
      })
    }
    openChildren(element)
  }
  const openBlock = (element: HtmlElement) => {
    flush()
    const parent = openBlocks.at(-1)
    const identifier = notes.notes.get(element)
    openBlocks.push(
      identifier === undefined
        ? blockOf(element, parent)
        : { element, type: 'footnote', identifier },
    )
    steps.push({
      close() {
        flush()
        openBlocks.pop()
      },
    })
    openElement(element)
  }
  const openTable = (element: HtmlElement) => {
    flush()
    openBlocks.push({ element, type: 'table' })
    tableDepth += 1
    steps.push({
      close() {
        flush()
        tableDepth -= 1
        openBlocks.pop()
      },
    })
    openChildren(element)
  }

  openChildren(root)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('close' in step) {
      step.close()
      continue
    }
    const { node } = step
    if (isText(node)) addText(node)
    else if (!isElement(node) || UNREAD_ELEMENTS.has(node.tagName) || notes.labels.has(node))
      continue
    else if (notes.references.has(node)) addReference(notes.references.get(node), builder, marks)
    else if (node.tagName === 'br') {
      breaks += 1
      if (breaks >= 2 && tableDepth === 0) flush()
      else addBreak(node, builder, marks)
    } else if (tableDepth > 0) {
      if (node.tagName === 'caption') openBlock(node)
      else {
        addSeparator(node, builder)
        openElement(node)
      }
    } else if (node.tagName === 'table' && isDataTable(node)) openTable(node)
    else if (BLOCK_ELEMENTS.has(node.tagName) || isCredit(node)) openBlock(node)
    else openElement(node)
  }
  flush()
  return blocks
}

/** The name behind a caption, in an element of its own, is no part of the caption. */
function isCredit(element: HtmlElement): boolean {
  return (
    element.tagName === 'span' &&
    /(?:^|[-_ ])credits?(?:$|[-_ ])/i.test(attribute(element, 'class') ?? '')
  )
}

function addReference(
  identifier: string | undefined,
  builder: TextMapBuilder,
  marks: Mark[],
): void {
  const at = builder.lastIndex()
  if (identifier !== undefined) marks.push({ type: 'footnote', identifier, start: at, end: at })
}

function isKeptMark(mark: Mark): boolean {
  return mark.type !== 'link' || mark.url !== ''
}

function closeMark({ type, url, start }: OpenMark, end: number): Mark {
  return type === 'link' ? { type, url, start, end } : { type, start, end }
}

function addBreak(element: HtmlElement, builder: TextMapBuilder, marks: Mark[]): void {
  const at = builder.lastIndex()
  const location = element.sourceCodeLocation
  if (at === 0 || location === undefined || location === null) return
  builder.replace(' ', location.startOffset, location.endOffset)
  marks.push({ type: 'break', start: at, end: at + 1 })
}

function addSeparator(element: HtmlElement, builder: TextMapBuilder): void {
  const location = element.sourceCodeLocation
  if (location === undefined || location === null || builder.lastIndex() === 0) return
  if (/^t[dh]$/.test(element.tagName))
    builder.replace(CELL_SEPARATOR, location.startOffset, location.startOffset)
  else if (BLOCK_ELEMENTS.has(element.tagName))
    builder.replace(' ', location.startOffset, location.startOffset)
}
