import { Bookmark, TextRun } from 'docx'
import type { BlockOf } from '../../../model/document.ts'
import type { DocxContext, Flow } from '../context.ts'
import { at, flatBlocks } from '../context.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import type { ParagraphStyleId } from '../styles/style-ids.ts'
import { factChildren, textParagraph } from '../text-paragraph.ts'
import { inOwnDirection } from '../turned.ts'
import { logoRun } from './figure.ts'

/** The head of the briefing with the logo above it, closed by a rule or, on a ground, by the space of one. */
export function masthead({ children }: BlockOf<'masthead'>, context: DocxContext): readonly Flow[] {
  const sign = logoRun('masthead', context)
  const inside = context.place.isNested
    ? {}
    : ({ text: 'MastheadText', isMasthead: true, keepsSide: true } as const)
  const head = [
    ...(sign.length === 0 || context.place.isNested
      ? []
      : [styledParagraph('Logo', sign, context)]),
    ...flatBlocks(children, at(context, inside)),
  ]
  return context.place.isNested ? head : [...head, styledParagraph('MastheadRule', [], context)]
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const

export function heading(
  { depth, anchor, children }: BlockOf<'heading'>,
  context: DocxContext,
): readonly Flow[] {
  if (context.place.isNote) return [textParagraph(context.place.text, children, context)]
  const own = inOwnDirection(children, context)
  const words = factChildren(children, own)
  const id = context.bookmarks.get(anchor)
  const marked = id === undefined ? words : [new Bookmark({ id, children: words })]
  return [styledParagraph(HEADINGS[depth - 1] ?? 'Heading6', marked, own)]
}

const ROLES = {
  kicker: 'Kicker',
  meta: 'Meta',
  lead: 'Lead',
  note: 'SmallPrint',
  support: 'Support',
} as const satisfies Record<Exclude<BlockOf<'paragraph'>['role'], 'body'>, ParagraphStyleId>

/** Those that stand elsewhere too look otherwise here. */
const MASTHEAD_ROLES = {
  kicker: 'MastheadKicker',
  meta: 'MastheadMeta',
  lead: 'MastheadLead',
  note: 'MastheadSmall',
  support: 'Support',
} as const

/** In a box small text keeps the box; in a footnote all text is the footnote's. */
export function paragraph(
  { role, children }: BlockOf<'paragraph'>,
  context: DocxContext,
): readonly Flow[] {
  const { text, box, isNote, isMasthead } = context.place
  const small = box === undefined ? undefined : (`${box}Small` as const)
  const isPlain = role === 'body' || isNote || (box !== undefined && role === 'lead')
  const style = isPlain ? text : (small ?? (isMasthead ? MASTHEAD_ROLES : ROLES)[role])
  return [textParagraph(style, children, context)]
}

/** In a box and in a footnote a quotation keeps the look of its surroundings. */
export function blockquote(
  { children, attribution }: BlockOf<'blockquote'>,
  context: DocxContext,
): readonly Flow[] {
  const { box, isNote, text } = context.place
  const keeps = box !== undefined || isNote
  const signature = keeps
    ? box === undefined
      ? text
      : (`${box}Small` as const)
    : 'QuoteAttribution'
  return [
    ...flatBlocks(children, at(context, keeps ? {} : { text: 'Quote' })),
    ...(attribution.length === 0 ? [] : [textParagraph(signature, attribution, context)]),
  ]
}

/** One paragraph with line breaks, so that its lines stay together when the text is edited. */
export function code({ value }: BlockOf<'code'>, context: DocxContext): readonly Flow[] {
  const lines = value
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }))
  return [styledParagraph('CodeBlock', lines, context)]
}

export function thematicBreak(_: BlockOf<'thematicBreak'>, context: DocxContext): readonly Flow[] {
  return [styledParagraph('HorizontalRule', [], context)]
}

/** The next paragraph starts a page: an empty one before it would be a blank line. */
export function pageBreak(_: BlockOf<'pageBreak'>, { pending }: DocxContext): readonly Flow[] {
  pending.page = true
  return []
}
