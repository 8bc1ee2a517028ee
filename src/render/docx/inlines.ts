import type { ParagraphChild } from 'docx'
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  PageNumber,
  TextRun,
} from 'docx'
import type { Inline, InlineHandlers, InlineOf } from '../../model/document.ts'
import { inlineText } from '../../model/document.ts'
import { handleInline } from '../dispatch.ts'
import type { Page } from '../resolve/direction-around.ts'
import { hasRightToLeft } from '../resolve/directions.ts'
import { glueSpaces } from '../resolve/glue-spaces.ts'
import { askWho, isDoubted, noteSentence } from './comments.ts'
import type { DocxContext } from './context.ts'
import { field } from './fields.ts'
import { textRuns } from './runs.ts'
import type { CharacterStyleId } from './styles/style-ids.ts'
import { wayAmong } from './way-among.ts'
import { withOwnBrackets } from './with-own-brackets.ts'

/** The inline nodes as runs, links, bookmarks and fields, all in named styles. */
export function inlineChildren(
  nodes: readonly Inline[],
  context: DocxContext,
  plain?: CharacterStyleId,
): readonly ParagraphChild[] {
  return childrenOf(nodes, { context, plain, isStrong: false, isEmphasised: false, isLink: false })
}

interface RunContext {
  readonly context: DocxContext
  /** The style of text that is nothing else. */
  readonly plain: CharacterStyleId | undefined
  readonly isStrong: boolean
  readonly isEmphasised: boolean
  readonly isLink: boolean
}

function childrenOf(nodes: readonly Inline[], around: RunContext): readonly ParagraphChild[] {
  const { page, direction } = around.context
  const texts = mergeTexts(nodes, around.context)
  const merged =
    direction === 'rtl' && page.direction === 'rtl' ? withOwnBrackets(texts, page) : texts
  const children: ParagraphChild[] = []
  for (const [index, node] of merged.entries()) {
    const isCited = merged[index + 1]?.type === 'citation'
    children.push(...handleInline(isCited ? gluedToCitation(node) : node, handlers, around))
  }
  return children
}

/** Neighbouring texts as one, as if typed in one go; those we have to ask about stay by themselves. */
function mergeTexts(nodes: readonly Inline[], { comments, page }: DocxContext): readonly Inline[] {
  const merged: Inline[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    const isPlain = node.type === 'text' && !isDoubted(node, comments)
    const isMerged =
      isPlain && last?.type === 'text' && !isDoubted(last, comments) && isOneVoice(last, node, page)
    if (isMerged) {
      merged[merged.length - 1] = { ...last, value: last.value + node.value }
    } else {
      merged.push(node)
    }
    if (node.type === 'text') noteSentence(node, comments)
  }
  return merged
}

/** In one language and, on a page that runs from right to left, by one hand: each keeps its marks on its own side. */
function isOneVoice(a: InlineOf<'text'>, b: InlineOf<'text'>, { direction }: Page): boolean {
  const isOneHand = (a.origin === 'label') === (b.origin === 'label')
  return a.language === b.language && (direction === 'ltr' || isOneHand)
}

/** A citation goes with the word before it: alone on a line it would refer to nothing. */
function gluedToCitation(node: Inline): Inline {
  return node.type === 'text' ? { ...node, value: node.value.replace(/ $/, '\u00a0') } : node
}

const handlers: InlineHandlers<RunContext, readonly ParagraphChild[]> = {
  text,
  inlineCode: ({ value }, around) => runs(value, 'Code', around),
  emphasis: ({ children }, around) => childrenOf(children, { ...around, isEmphasised: true }),
  strong: ({ children }, around) => childrenOf(children, { ...around, isStrong: true }),
  link,
  break: () => [new TextRun({ break: 1 })],
  footnoteReference,
  citation,
  pageNumber: () => [new TextRun({ children: [PageNumber.CURRENT] })],
  pageCount: () => [new TextRun({ children: [PageNumber.TOTAL_PAGES] })],
}

function text(node: InlineOf<'text'>, around: RunContext): readonly ParagraphChild[] {
  const { page, usual, direction } = around.context
  const isTheirs = node.origin !== 'label' && page.direction === 'rtl'
  const way = isTheirs ? wayAmong(node, page) : direction
  const words = textRuns(glueSpaces(node.value), {
    isRightToLeft: way === 'rtl',
    direction,
    style: characterStyle(around),
    language: node.language,
    usual,
  })
  const { comments, place } = around.context
  // Word takes no comments in footnotes.
  return place.isNote ? words : askWho(node, words, comments)
}

function runs(text: string, style: CharacterStyleId | undefined, { context }: RunContext) {
  const { direction, usual } = context
  return textRuns(text, { isRightToLeft: direction === 'rtl', direction, style, usual })
}

function characterStyle({ plain, isStrong, isEmphasised, isLink }: RunContext) {
  if (isLink) {
    if (isStrong && isEmphasised) return 'HyperlinkIntense'
    return isStrong ? 'HyperlinkStrong' : isEmphasised ? 'HyperlinkEmphasis' : 'Hyperlink'
  }
  if (isStrong && isEmphasised) return 'IntenseEmphasis'
  return isStrong ? 'Strong' : isEmphasised ? 'Emphasis' : plain
}

function link(node: InlineOf<'link'>, around: RunContext): readonly ParagraphChild[] {
  const { url, children } = node
  const referred = node.isReference === true ? reference(node, around.context) : undefined
  if (referred !== undefined) return referred
  return linkTo(url, childrenOf(children, { ...around, isLink: true }), around.context)
}

function citation(
  { label, anchor, url }: InlineOf<'citation'>,
  around: RunContext,
): readonly ParagraphChild[] {
  // The label is one word to the eye: `¶ 7` never breaks.
  const { direction, usual, isSmall } = around.context
  const words = textRuns(label.replaceAll(' ', '\u00a0'), {
    isRightToLeft: direction === 'rtl' || hasRightToLeft(label),
    direction,
    style: isSmall ? 'CitationSmall' : 'Citation',
    usual,
  })
  return linkTo(url ?? `#${anchor}`, words, around.context)
}

function linkTo(
  url: string,
  children: readonly ParagraphChild[],
  { bookmarks }: DocxContext,
): readonly ParagraphChild[] {
  if (!url.startsWith('#')) return [new ExternalHyperlink({ link: url, children })]
  const anchor = bookmarks.get(url.slice(1))
  return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })]
}

/**
 * The native mark of a footnote. Word numbers every mark anew, so a second reference to one note is a field that
 * shows the number of the first (ECMA-376 part 1, 17.16.5.39 NOTEREF).
 */
function footnoteReference(
  { identifier }: InlineOf<'footnoteReference'>,
  { context }: RunContext,
): readonly ParagraphChild[] {
  const { numbers, counts, marked } = context.notes
  const number = numbers.get(identifier)
  if (number === undefined) return []
  const name = `note_${number}`
  if (marked.has(identifier)) return [noteReferenceField(name, number)]
  marked.add(identifier)
  const mark = new FootnoteReferenceRun(number)
  return counts.get(identifier) === 1 ? [mark] : [new Bookmark({ id: name, children: [mark] })]
}

function noteReferenceField(bookmark: string, number: number): TextRun {
  return field(` NOTEREF ${bookmark} \\f \\h `, String(number), { style: 'FootnoteReference' })
}

/** What a table or picture is called, kept up to date by Word. */
function reference(
  { url, children }: InlineOf<'link'>,
  { direction, bookmarks }: DocxContext,
): readonly ParagraphChild[] | undefined {
  const bookmark = bookmarks.get(url.slice(1))
  if (bookmark === undefined) return undefined
  const isRightToLeft = direction === 'rtl'
  return [
    field(` REF ${bookmark} \\h `, inlineText(children), { style: 'Hyperlink', isRightToLeft }),
  ]
}
