import type { PDFDocumentProxy } from '../../../ingest/pdf/open-pdf.ts'
import type { HiddenText, ShownPassage } from '../../shown-file.ts'
import { inkedRuns } from './inked-runs.ts'
import { joinPieces } from './join-pieces.ts'
import type { Piece } from './seen-pieces.ts'
import { seenPieces } from './seen-pieces.ts'
import type { StructureNode } from './tagged-passages.ts'
import { taggedPassages } from './tagged-passages.ts'
import { untaggedParagraphs } from './untagged-paragraphs.ts'

export interface ReadPage {
  readonly passages: readonly Omit<ShownPassage, 'place'>[]
  readonly hidden: readonly Omit<HiddenText, 'place'>[]
  /** What lies over the page and is not read. */
  readonly unread: readonly string[]
  readonly isTagged: boolean
  /** How many rows of tables it has. */
  readonly rows: number
}

interface PageToRead {
  /** 1-based. */
  readonly number: number
  readonly firstRow: number
  /** Whether what belongs to an optional content group is shown. */
  readonly isOn: (layer: unknown) => boolean
}

/** What a page shows, the tagged passages first; rows are numbered on from `firstRow`. */
export async function readPage(
  pdf: PDFDocumentProxy,
  { number, firstRow, isOn }: PageToRead,
): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces = seenPieces(items, await inkedRuns(page, isOn))
  const structure: StructureNode | null = await page.getStructTree()
  const annotations = await page.getAnnotations()
  const notes = annotationTexts(annotations)
  page.cleanup()
  const seen = pieces.filter(({ how }) => how === undefined)
  const byContent = new Map<string, Piece[]>()
  for (const piece of seen) {
    const known = byContent.get(piece.contentId ?? '')
    if (known === undefined) byContent.set(piece.contentId ?? '', [piece])
    else known.push(piece)
  }
  const tagged = structure === null ? [] : taggedPassages(structure, firstRow)
  const used = new Set<Piece>()
  const passages = tagged.flatMap(({ contents, ...kind }) => {
    const own = contents.flatMap((id) => byContent.get(id) ?? [])
    for (const piece of own) used.add(piece)
    const text = joinPieces(own)
    return text.trim() === '' ? [] : [{ ...kind, text }]
  })
  const rest = untaggedParagraphs(seen.filter((piece) => !used.has(piece))).map(
    (text) => ({ kind: 'paragraph', text }) as const,
  )
  return {
    passages: [...passages, ...rest, ...notes].map((one) => one),
    hidden: pieces.flatMap(({ text, how }) => (how === undefined ? [] : [{ text, how }])),
    unread: overlaysOf(annotations),
    isTagged: structure !== null,
    rows: Math.max(0, ...passages.map(({ row = firstRow }) => row + 1 - firstRow)),
  }
}

/** Annotations that only lead somewhere, mark words or stand beside them (ISO 32000-1, 12.5.6). */
const HARMLESS = new Set([
  'Link',
  'Popup',
  'FileAttachment',
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
])

function overlaysOf(annotations: unknown): readonly string[] {
  if (!Array.isArray(annotations)) return []
  return annotations.flatMap((annotation: unknown) => {
    const subtype =
      typeof annotation === 'object' && annotation !== null && 'subtype' in annotation
        ? String(annotation.subtype)
        : 'unknown'
    return HARMLESS.has(subtype) ? [] : [`an annotation (${subtype})`]
  })
}

/** Words that annotations lay over the page; links have none. */
function annotationTexts(annotations: unknown): readonly Omit<ShownPassage, 'place'>[] {
  if (!Array.isArray(annotations)) return []
  return annotations.flatMap((annotation: unknown) => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const subtype = 'subtype' in annotation ? annotation.subtype : undefined
    if (subtype === 'Link' || subtype === 'Popup' || subtype === 'FileAttachment') return []
    const contents = 'contentsObj' in annotation ? annotation.contentsObj : undefined
    const text =
      typeof contents === 'object' && contents !== null && 'str' in contents
        ? String(contents.str)
        : ''
    return text.trim() === '' ? [] : [{ kind: 'paragraph' as const, text }]
  })
}
