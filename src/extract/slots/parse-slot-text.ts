import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { SlotBlock } from '../../model/brief.ts'
import type { TextFact } from '../../model/fact.ts'
import { normaliseSpace } from '../../model/fact.ts'
import { plainText, type RichText } from '../../model/rich-text.ts'
import type { Span } from '../../model/span.ts'

/**
 * An analyst's Markdown as paragraphs and lists; a list of texts is one list. A slot has no finer structure: a heading
 * becomes a strong paragraph, a quotation or an inner list its paragraphs and entries, code its characters, an image
 * its description; HTML is text. No word is dropped.
 */
export function parseSlotText(
  text: string | readonly string[],
  spans: readonly Span[],
): readonly SlotBlock[] {
  if (typeof text === 'string') {
    return fromMarkdown(text).children.flatMap((node) => toBlocks(node, spans))
  }
  const items = text.map((entry) => toFact(entryInline(fromMarkdown(entry).children), spans))
  return [{ type: 'list', ordered: false, items }]
}

function toBlocks(node: RootContent, spans: readonly Span[]): readonly SlotBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(toInline(node.children), spans)]
    case 'heading':
      return [paragraph([{ type: 'strong', children: toInline(node.children) }], spans)]
    case 'code':
      return [paragraph([{ type: 'inlineCode', value: node.value }], spans)]
    case 'html':
      return [paragraph([{ type: 'text', value: node.value }], spans)]
    case 'blockquote':
      return node.children.flatMap((child) => toBlocks(child, spans))
    case 'list':
      return [
        { type: 'list', ordered: node.ordered ?? false, items: itemsOf(node.children, spans) },
      ]
    default:
      return []
  }
}

/** The entries with those of inner lists behind them. */
function itemsOf(items: readonly ListItem[], spans: readonly Span[]): readonly TextFact[] {
  return items.flatMap((item) => {
    const own = item.children.filter((child) => child.type !== 'list')
    const inner = item.children.flatMap((child) =>
      child.type === 'list' ? itemsOf(child.children, spans) : [],
    )
    return own.length === 0 ? inner : [toFact(entryInline(own), spans), ...inner]
  })
}

/** The words of an entry; its paragraphs are parted by breaks. */
function entryInline(
  children: readonly (BlockContent | DefinitionContent | RootContent)[],
): readonly RichText[] {
  return children
    .flatMap((child) => toBlocks(child, []))
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items))
    .flatMap((fact, index): readonly RichText[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(fact.inline ?? [{ type: 'text', value: fact.value } as const]),
    ])
}

function paragraph(inline: readonly RichText[], spans: readonly Span[]): SlotBlock {
  return { type: 'paragraph', text: toFact(inline, spans) }
}

function toFact(inline: readonly RichText[], spans: readonly Span[]): TextFact {
  const isFormatted = inline.some(({ type }) => type !== 'text')
  return {
    value: normaliseSpace(plainText(inline)),
    ...(isFormatted && { inline }),
    origin: 'analyst',
    spans,
  }
}

function toInline(nodes: readonly PhrasingContent[]): readonly RichText[] {
  return nodes.flatMap(phrasingToInline)
}

function phrasingToInline(node: PhrasingContent): readonly RichText[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replace(/\s*\n\s*/gu, ' ') }]
    case 'html':
      return [{ type: 'text', value: node.value }]
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: toInline(node.children) }]
    case 'link':
      return [{ type: 'link', url: node.url, children: toInline(node.children) }]
    case 'delete':
    case 'linkReference':
      return toInline(node.children)
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : []
    // Footnotes, and what extensions of Markdown bring: `fromMarkdown` alone makes none of it.
    default:
      return []
  }
}
