import type { Inline, InlineOf } from '../../../model/document.ts'
import { inlineText } from '../../../model/document.ts'
import type { LayoutContext } from './context.ts'
import type { Look } from './look.ts'
import { colourOf } from './look.ts'
import type { LinkTarget, Owner } from './page.ts'
import type { Span, SpanLink } from './span.ts'

/** How inline nodes are turned into spans. */
export interface SpanSetting {
  readonly look: Look
  readonly owner: Owner
  /** The node that holds the block: notes cited here stand in it. */
  readonly container: number
  /** In header and footer only. */
  readonly page?: { readonly number: number; readonly count: number } | undefined
  readonly link?: SpanLink | undefined
  /** Links look like the words around them. */
  readonly hasPlainLinks?: boolean | undefined
  readonly context: LayoutContext
}

/** A forced line break inside a paragraph (LINE SEPARATOR). */
export const LINE_BREAK = '\u2028'

export const noteAnchor = (identifier: string) => `note ${identifier}`
export const citationAnchor = (identifier: string) => `cited ${identifier}`

/** The spans of inline nodes, in order. */
export function spansOf(nodes: readonly Inline[], setting: SpanSetting): readonly Span[] {
  return nodes.flatMap((node) => spansOfNode(node, setting))
}

function spansOfNode(node: Inline, setting: SpanSetting): readonly Span[] {
  const { look } = setting
  switch (node.type) {
    case 'text':
      return [
        {
          ...plain(node.value, setting),
          inserted: node.origin === 'label' ? undefined : node.origin,
          language: node.language,
        },
      ]
    case 'inlineCode':
      return [plain(codeWords(node.value, setting), { ...setting, look: codeLook(setting) })]
    case 'emphasis':
      return spansOf(node.children, { ...setting, look: { ...look, italic: !look.italic } })
    case 'strong':
      return spansOf(node.children, { ...setting, look: { ...look, bold: true } })
    case 'break':
      return [plain(LINE_BREAK, setting)]
    case 'link':
      return linkSpans(node, setting)
    case 'citation':
      return citationSpans(node, setting)
    case 'footnoteReference':
      return noteMarkSpans(node, setting)
    case 'pageNumber':
      return [plain(String(setting.page?.number ?? ''), setting)]
    case 'pageCount':
      return [plain(String(setting.page?.count ?? ''), setting)]
  }
}

function plain(text: string, { look, owner, link }: SpanSetting): Span {
  return { text, look, owner, link }
}

/** Code runs from left to right, its brackets too, whatever words are around it. */
function codeWords(value: string, { context: { document } }: SpanSetting): string {
  return document.direction === 'rtl' ? `\u2066${value}\u2069` : value
}

function codeLook({ look, context }: SpanSetting): Look {
  return { ...look, family: 'mono', size: look.size * context.theme.inline.codeScale }
}

function linkSpans(node: InlineOf<'link'>, setting: SpanSetting): readonly Span[] {
  const target = linkTarget(node.url)
  const { look, context, hasPlainLinks: isPlain = false } = setting
  const words = inlineText(node.children)
  const link = makeLink(target, { ...setting, words, title: node.title, isPlain })
  return spansOf(node.children, {
    ...setting,
    ...link,
    look: isPlain ? look : { ...look, colour: colourOf(context.theme, 'link') },
  })
}

function citationSpans(node: InlineOf<'citation'>, setting: SpanSetting): readonly Span[] {
  const { look, context } = setting
  const target = linkTarget(node.url ?? `#${node.anchor}`)
  const { citation } = context.theme.inline
  const muted = {
    ...look,
    family: citation.font,
    italic: false,
    bold: false,
    size: Math.max(look.size * citation.scale, citation.minSize),
    colour: colourOf(context.theme, citation.colour),
  }
  // The label is one word to the eye: `¶ 7` never breaks.
  const words = node.label.replaceAll(' ', '\u00A0')
  const link = makeLink(target, { ...setting, words: node.label, title: '', isPlain: true })
  return [{ ...plain(words, { ...setting, ...link, look: muted }), isGlued: true }]
}

function noteMarkSpans(node: InlineOf<'footnoteReference'>, setting: SpanSetting): readonly Span[] {
  const { look, context, owner, container } = setting
  const { identifier } = node
  if (typeof owner !== 'number') return []
  const reference = context.structure.add('Reference', owner)
  const cited = context.notes.cite(identifier, container)
  if (cited === undefined) return []
  const { scale, rise } = context.theme.inline.noteMark
  const mark = { ...look, size: look.size * scale, rise: look.rise + look.size * rise }
  const words = String(cited.number)
  const target: LinkTarget = { type: 'anchor', anchor: noteAnchor(identifier) }
  const link = makeLink(target, { ...setting, owner: reference, words, title: '', isPlain: true })
  return [
    {
      ...plain(words, { ...setting, ...link, look: mark }),
      isGlued: true,
      ...(cited.isFirst && { note: identifier, anchor: citationAnchor(identifier) }),
    },
  ]
}

interface LinkWords extends SpanSetting {
  readonly words: string
  readonly title: string
  readonly isPlain?: boolean
}

/** A new `Link` node below the owner. In header and footer nothing is a link: they are repeated on every page. */
function makeLink(
  target: LinkTarget,
  { owner, context, words, title, isPlain = false }: LinkWords,
): Pick<SpanSetting, 'owner' | 'link'> {
  if (typeof owner !== 'number') return { owner }
  const node = context.structure.add('Link', owner)
  const place = title === '' && target.type === 'url' ? target.url : title
  const description = place === '' || place === words ? words : `${words} (${place})`
  return { owner: node, link: { node, target, description, isUnderlined: !isPlain } }
}

function linkTarget(url: string): LinkTarget {
  return url.startsWith('#') ? { type: 'anchor', anchor: url.slice(1) } : { type: 'url', url }
}
