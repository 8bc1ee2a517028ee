import type { List, PhrasingContent, Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { RichText } from '../model/rich-text.ts'
import { plainText } from '../model/rich-text.ts'
import type { XmlElement } from '../model/xml-tree.ts'
import type { TextContext } from './word-text.ts'
import { paragraphInline } from './word-text.ts'

/** The paragraphs of a slot as Markdown: paragraphs and lists, as far as a slot has structure; empty without words. */
export function slotMarkdown(paragraphs: readonly XmlElement[], context: TextContext): string {
  const children: Root['children'] = []
  for (const paragraph of paragraphs) {
    const inline = joined(trimmed(paragraphInline(paragraph, context)))
    if (plainText(inline).trim() === '') continue
    const words: Root['children'][number] = { type: 'paragraph', children: toPhrasing(inline) }
    const kind = context.looks.listKind(paragraph)
    if (kind === undefined) children.push(words)
    else
      listFor(children, kind === 'ordered').children.push({ type: 'listItem', children: [words] })
  }
  return toMarkdown({ type: 'root', children }, { bullet: '-', listItemIndent: 'one' }).trimEnd()
}

/** The list that ends the text so far, or a new one. */
function listFor(children: Root['children'], ordered: boolean): List {
  const last = children.at(-1)
  if (last?.type === 'list' && last.ordered === ordered) return last
  const list: List = { type: 'list', ordered, spread: false, children: [] }
  children.push(list)
  return list
}

/** Neighbours of one kind as one: Word cuts runs wherever somebody paused. */
function joined(nodes: readonly RichText[]): readonly RichText[] {
  const out: RichText[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      out[out.length - 1] = { type: 'text', value: last.value + node.value }
    } else if (last?.type === 'inlineCode' && node.type === 'inlineCode') {
      out[out.length - 1] = { type: 'inlineCode', value: last.value + node.value }
    } else if (
      (last?.type === 'strong' && node.type === 'strong') ||
      (last?.type === 'emphasis' && node.type === 'emphasis')
    ) {
      const children = joined([...last.children, ...node.children])
      out[out.length - 1] = { type: last.type, children }
    } else if (node.type === 'link') {
      out.push({ ...node, children: joined(node.children) })
    } else {
      out.push(node)
    }
  }
  return out
}

/** Without breaks at the ends. */
function trimmed(nodes: readonly RichText[]): readonly RichText[] {
  const isWord = ({ type }: RichText) => type !== 'break'
  return nodes.slice(nodes.findIndex(isWord), nodes.findLastIndex(isWord) + 1)
}

function toPhrasing(nodes: readonly RichText[]): PhrasingContent[] {
  return nodes.map(phrasingOf)
}

function phrasingOf(node: RichText): PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { type: node.type, value: node.value }
    case 'break':
      return { type: 'break' }
    case 'strong':
    case 'emphasis':
      return { type: node.type, children: toPhrasing(node.children) }
    case 'link':
      return { type: 'link', url: node.url, children: toPhrasing(node.children) }
  }
}
