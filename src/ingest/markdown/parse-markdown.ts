import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { PositionOf } from '../positions.ts'
import { costlyConstructs } from './costly-constructs.ts'
import type { MarkdownPiece } from './markdown-pieces.ts'
import { markdownPieces } from './markdown-pieces.ts'

/** GFM without autolinks of bare addresses, which cost a fifth of the time, and without directives. */
const syntax = [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })]
const tree = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()]

export interface ParsedMarkdown {
  readonly root: Root
  /** By normalised identifier; the first of several counts, as CommonMark says. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Where a stretch was too much to be read as it is meant, and what was not read in it. */
  readonly unread: readonly UnreadMarkup[]
}

export interface UnreadMarkup {
  readonly what: string
  /** UTF-16 units into the whole text, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * The mdast of a text from `from` on, with positions in the whole text. Parsed piece by piece, in time linear to the
 * text; definitions and footnotes hold across pieces.
 */
export function parseMarkdown(text: string, from: number, positionOf: PositionOf): ParsedMarkdown {
  const children: RootContent[] = []
  const definitions = new Map<string, Definition>()
  const pieces = markdownPieces(text, from)
  const labels = pieces.length > 1 ? definedLabels(text) : new Map<string, string>()
  const unread: UnreadMarkup[] = []
  for (const piece of pieces) {
    const { start, end } = piece
    const { names, what } = costlyConstructs(text.slice(start, end))
    const lost = piece.isForced === true ? [...what, 'where one paragraph ends'] : what
    unread.push(...lost.map((each) => ({ what: each, start, end })))
    const nodes = parsePiece(text, { ...piece, disabled: names }, { labels, positionOf })
    const [first, ...rest] = nodes
    const isJoined =
      first !== undefined && piece.continues !== undefined && join(children.at(-1), first)
    for (const node of isJoined ? rest : nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node)
      children.push(node)
    }
  }
  return {
    root: { type: 'root', children, position: positionOf(from, text.length) },
    definitions,
    unread,
  }
}

function parsePiece(
  text: string,
  { start, end, tableHead, disabled }: MarkdownPiece & { readonly disabled: readonly string[] },
  {
    labels,
    positionOf,
  }: { readonly labels: ReadonlyMap<string, string>; readonly positionOf: PositionOf },
): readonly RootContent[] {
  const piece = text.slice(start, end)
  const preface = stubs(piece, labels) + tableHead
  const root = fromMarkdown(preface + piece, {
    extensions: disabled.length === 0 ? syntax : [...syntax, { disable: { null: [...disabled] } }],
    mdastExtensions: tree,
  })
  const isPreface = ({ position }: Nodes) => (position?.start.offset ?? 0) < preface.length
  return root.children.flatMap((node): readonly RootContent[] => {
    if (
      tableHead !== '' &&
      node.type === 'table' &&
      (node.position?.end.offset ?? 0) > preface.length
    ) {
      node.children = node.children.filter((row) => !isPreface(row))
      const rowStart = node.children[0]?.position?.start
      if (rowStart !== undefined && node.position !== undefined) node.position.start = rowStart
    } else if (isPreface(node)) return []
    shift(node, start - preface.length, positionOf)
    return [node]
  })
}

/** Adds the entries or rows of a list or table that was cut to its first part. */
function join(previous: RootContent | undefined, next: RootContent): boolean {
  if (previous?.position === undefined || next.position === undefined) return false
  if (previous.type === 'list' && next.type === 'list' && previous.ordered === next.ordered) {
    for (const child of next.children) previous.children.push(child)
  } else if (previous.type === 'table' && next.type === 'table') {
    for (const child of next.children) previous.children.push(child)
  } else return false
  previous.position.end = next.position.end
  return true
}

const DEFINITION = /^ {0,3}(?:> ?)*\[(\^?(?:[^\]\\\n\r]|\\.){1,200})\]:/gm
const REFERENCE = /\[(\^?(?:[^[\]\\]|\\.){1,200})\]/g

/** The labels that something in the text defines, by normalised form; some in code may be none, which does no harm. */
function definedLabels(text: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const [, label = ''] of text.matchAll(DEFINITION)) labels.set(normalise(label), label)
  return labels
}

/**
 * Definitions for the labels a piece refers to, as text to parse in front of it: without one, `[x]` would be words. They
 * end with a link definition, so that indented code behind them does not become part of a footnote.
 */
function stubs(piece: string, labels: ReadonlyMap<string, string>): string {
  if (labels.size === 0) return ''
  const used = new Set<string>()
  for (const [, label = ''] of piece.matchAll(REFERENCE)) {
    const known = labels.get(normalise(label))
    if (known !== undefined) used.add(known)
  }
  if (used.size === 0) return ''
  const lines = [...used].map((label) => `[${label}]: #`)
  return `${lines.join('\n\n')}\n\n[\u{10FFFD}]: #\n\n`
}

function normalise(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

function shift(node: RootContent, offset: number, positionOf: PositionOf): void {
  const open: Nodes[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { start, end } = next.position ?? {}
    if (start?.offset !== undefined && end?.offset !== undefined) {
      next.position = positionOf(start.offset + offset, end.offset + offset)
    }
    if ('children' in next) open.push(...next.children)
  }
}
