import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseEvidenceComment } from '../../model/evidence-comment.ts'
import type { HiddenText, ShownFile, ShownPassage } from '../shown-file.ts'
import { REFERENCE_MARK } from '../units.ts'

/**
 * A Markdown file as viewers show it. Comments, HTML blocks, what HTML hides or styles, and struck-out words do not count
 * as shown.
 */
export function readMarkdownFile(text: string): ShownFile {
  const root: Root = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const reading: Reading = { passages: [], hidden: [], rows: 0 }
  readNode(root, reading)
  const evidence = parseEvidenceComment(text)
  return {
    format: 'markdown',
    passages: reading.passages,
    hidden: reading.hidden,
    unread: [],
    carried: { sources: [], named: evidence?.sources ?? [], ledger: evidence?.ledger },
  }
}

interface Reading {
  readonly passages: ShownPassage[]
  readonly hidden: HiddenText[]
  rows: number
}

function readNode(node: Nodes, reading: Reading): void {
  switch (node.type) {
    case 'heading':
      add(node, reading, { kind: 'heading', depth: node.depth })
      break
    case 'paragraph':
      add(node, reading, { kind: 'paragraph' })
      break
    case 'tableRow':
      for (const cell of node.children) add(cell, reading, { kind: 'cell', row: reading.rows })
      reading.rows += 1
      break
    case 'code':
      reading.passages.push({ kind: 'paragraph', text: node.value, place: placeOf(node) })
      break
    case 'html':
      hide(node.value.replace(/<!--|-->|<[^>]*>/gu, ' '), node, reading, 'HTML or a comment')
      break
    default:
      if ('children' in node) for (const child of node.children) readNode(child, reading)
  }
}

type Kind = Pick<ShownPassage, 'kind' | 'depth' | 'row'>

function add(node: Nodes, reading: Reading, kind: Kind): void {
  const state: Line = { text: '', closing: undefined, depth: 0 }
  if ('children' in node) for (const child of node.children) readInline(child, state, reading)
  if (state.text.trim() === '') return
  reading.passages.push({ ...kind, text: state.text, place: placeOf(node) })
}

interface Line {
  text: string
  /** The element that hides what follows, until it ends. */
  closing: string | undefined
  /** How many elements of that name are open. */
  depth: number
}

function readInline(node: Nodes, line: Line, reading: Reading): void {
  if (node.type === 'html') {
    readTag(node.value, line)
    return
  }
  if (line.closing !== undefined) {
    if ('value' in node) hide(node.value, node, reading, 'hidden or styled by HTML')
    else if ('children' in node) for (const child of node.children) readInline(child, line, reading)
    return
  }
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      line.text += node.value
      break
    case 'break':
      line.text += ' '
      break
    case 'footnoteReference':
      line.text += REFERENCE_MARK
      break
    case 'delete':
      hide(plain(node.children), node, reading, 'struck out')
      break
    default:
      if ('children' in node) for (const child of node.children) readInline(child, line, reading)
  }
}

/** Tags that change how words look, and none that hide them: `<b>`, `<sup>`; `<br>` is a space. */
function readTag(tag: string, line: Line): void {
  const [, slash, name = '', rest = ''] = /^<(\/?)([a-z][a-z0-9-]*)([^>]*)>/iu.exec(tag) ?? []
  const element = name.toLowerCase()
  if (line.closing === element) {
    line.depth += slash === '/' ? -1 : 1
    if (line.depth === 0) line.closing = undefined
  } else if (
    line.closing === undefined &&
    slash === '' &&
    /\b(?:hidden|style|class)\b/iu.test(rest)
  ) {
    line.closing = element
    line.depth = 1
  } else if (element === 'br') {
    line.text += ' '
  }
}

function hide(text: string, node: Nodes, { hidden }: Reading, how: string): void {
  if (text.trim() !== '') hidden.push({ text, how, place: placeOf(node) })
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ''))
    .join('')
}

function placeOf({ position }: Nodes): ShownPassage['place'] {
  return position === undefined ? {} : { line: position.start.line }
}
