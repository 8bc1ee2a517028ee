import type { PhrasingContent } from 'mdast'
import type { Inline, InlineHandlers, InlineOf } from '../../model/document.ts'
import { handleInline } from '../dispatch.ts'
import type { MarkdownContext } from './context.ts'

/** The inline nodes as mdast. A space before a citation goes, since its mark is a raised number in every viewer. */
export function inlinesToMdast(
  nodes: readonly Inline[],
  context: MarkdownContext,
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const made = handleInline(node, handlers, context)
    if (made[0]?.type === 'footnoteReference') dropSpace(out)
    for (const child of made) append(out, child)
  }
  return out
}

/**
 * Joins text with text, since the serialiser looks for what to escape in one node at a time, and code with code,
 * which would share their backticks.
 */
function append(out: PhrasingContent[], node: PhrasingContent): void {
  const last = out.at(-1)
  if (last?.type === 'inlineCode' && node.type === 'inlineCode') {
    out[out.length - 1] = { type: 'inlineCode', value: last.value + node.value }
  } else if (last?.type === 'text' && node.type === 'text') {
    out[out.length - 1] = { type: 'text', value: last.value + node.value }
  } else {
    out.push(node)
  }
}

type Handlers = InlineHandlers<MarkdownContext, readonly PhrasingContent[]>

const handlers: Handlers = {
  text: ({ value }) => [{ type: 'text', value }],
  inlineCode: ({ value }) => [{ type: 'inlineCode', value }],
  emphasis: ({ children }, context) => [
    { type: 'emphasis', children: inlinesToMdast(children, context) },
  ],
  strong: ({ children }, context) => [
    { type: 'strong', children: inlinesToMdast(children, context) },
  ],
  link,
  break: () => [{ type: 'break' }],
  footnoteReference: ({ identifier }, { noteNumbers }) => [
    reference(String(noteNumbers.get(identifier) ?? identifier)),
  ],
  citation,
  // A Markdown file has no pages.
  pageNumber: () => [],
  pageCount: () => [],
}

/** A link to a source entry leads to its footnote; one to a heading takes the fragment viewers give the heading. */
function link(node: InlineOf<'link'>, context: MarkdownContext): readonly PhrasingContent[] {
  const children = inlinesToMdast(node.children, context)
  const title = node.title === '' ? null : node.title
  if (!node.url.startsWith('#')) return [{ type: 'link', url: node.url, title, children }]
  const anchor = node.url.slice(1)
  if (context.entries.has(anchor)) return [...children, reference(anchor)]
  // Viewers make places of headings alone.
  if (node.isReference === true) return children
  const slug = context.headingSlugs.get(anchor) ?? anchor
  return [{ type: 'link', url: `#${encodeURIComponent(slug)}`, title, children }]
}

/**
 * Citations are footnote references: the text stays readable, viewers link them both ways, and the entry they lead to
 * holds the link to the web page. Only where there is no entry the address stands in the text.
 */
function citation(
  { anchor, label, url }: InlineOf<'citation'>,
  { entries }: MarkdownContext,
): readonly PhrasingContent[] {
  if (entries.has(anchor) || url === undefined) return [reference(anchor)]
  return [{ type: 'link', url, children: [{ type: 'text', value: label }] }]
}

function reference(identifier: string): PhrasingContent {
  return { type: 'footnoteReference', identifier, label: identifier }
}

function dropSpace(out: PhrasingContent[]): void {
  const last = out.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return
  if (last.value !== ' ') out[out.length - 1] = { ...last, value: last.value.slice(0, -1) }
  else if (out.at(-2)?.type !== 'footnoteReference') out.pop()
}
