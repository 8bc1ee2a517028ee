import type { Format } from '../model/document.ts'
import { ELISION, normaliseSpace } from '../model/fact.ts'
import type { Ledger, LedgerLeaf, LedgerPassage } from '../model/ledger.ts'
import type { ShownPassage } from './shown-file.ts'
import { fold } from './text/fold.ts'
import type { ShownPlace } from './verdict.ts'

/** What stands for a mark of reference that a format shows as a raised number of its own making. */
export const REFERENCE_MARK = '\ufffc'

/** What is compared as one: a heading, a paragraph, or the cells of a row one behind the other, each in a line. */
export interface Unit {
  readonly kind: 'heading' | 'paragraph' | 'row'
  /** Of headings. */
  readonly depth: number | undefined
  readonly text: string
  readonly folded: string
}

export interface ShownUnit extends Unit {
  /** Where it begins. */
  readonly place: ShownPlace
  /** Of each of its cells, and of each part where pages break it. */
  readonly places: readonly ShownPlace[]
}

export interface ExpectedUnit extends Unit {
  /** In order; their texts, joined, are the unit's. */
  readonly leaves: readonly LedgerLeaf[]
}

/** The passages a reader sees, the cells of a row joined. */
export function shownUnits(passages: readonly ShownPassage[]): readonly ShownUnit[] {
  return groupRows(passages).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const text = group.map((passage) => passage.text).join('\n')
    return [
      {
        ...unitOf(first, group.length, text),
        place: first.place,
        places: group.map(({ place }) => place),
      },
    ]
  })
}

/** The passages a file was made to show, the cells of a row joined, and in Markdown a figure with its words. */
export function expectedUnits({ passages }: Ledger, format: Format): readonly ExpectedUnit[] {
  const showsMarks = format === 'markdown'
  const joined = showsMarks ? passages : passages.map(withoutFigureRow)
  return groupRows(joined).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const leaves = group
      .flatMap((passage, index) =>
        index === 0 ? passage.leaves : [BETWEEN_CELLS, ...passage.leaves],
      )
      .map((leaf) => (showsMarks && isReference(leaf) ? { ...leaf, text: REFERENCE_MARK } : leaf))
    const text = leaves.map((leaf) => leaf.text).join('')
    return [{ ...unitOf(first, group.length, text), leaves: joinParts(leaves) }]
  })
}

/** Markdown sets a key figure in one line, page formats above its words. */
function withoutFigureRow(passage: LedgerPassage): LedgerPassage {
  const { row: _, ...rest } = passage
  return passage.kind === 'figure' ? rest : passage
}

const BETWEEN_CELLS: LedgerLeaf = { text: ' ' }

/** Whether a leaf is a reference to a paragraph, such as `¶ 7`. */
export function isReference({ path }: LedgerLeaf): boolean {
  return path === 'citation'
}

function unitOf({ kind, depth }: LedgerPassage | ShownPassage, cells: number, text: string): Unit {
  const isRow = kind === 'cell' || cells > 1

  return {
    kind: isRow ? 'row' : kind === 'heading' ? kind : 'paragraph',
    depth,
    text,
    folded: fold(text),
  }
}

function groupRows<Passage extends { readonly row?: number | undefined }>(
  passages: readonly Passage[],
): readonly (readonly Passage[])[] {
  const groups: Passage[][] = []
  for (const passage of passages) {
    const last = groups.at(-1)
    if (passage.row !== undefined && last?.[0]?.row === passage.row) last.push(passage)
    else groups.push([passage])
  }
  return groups
}

/** One fact with formatting, or in several lines, is several leaves in the ledger and one text to check. */
function joinParts(leaves: readonly LedgerLeaf[]): readonly LedgerLeaf[] {
  const joined: LedgerLeaf[] = []
  let between = ''
  leaves.forEach((leaf, index) => {
    const last = joined.at(-1)
    const next = leaves[index + 1]
    if (last !== undefined && isSameFact(last, leaf) && hasRoom(last, between + leaf.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + between + leaf.text }
      between = ''
    } else if (
      last !== undefined &&
      next !== undefined &&
      isBlank(leaf) &&
      isSameFact(last, next) &&
      hasRoom(last, leaf.text + next.text)
    ) {
      between = leaf.text
    } else joined.push(leaf)
  })
  return joined
}

/** Whether the source has so many words at a leaf's places; a fact that is printed twice is two texts. */
function hasRoom({ text, origin, spans = [] }: LedgerLeaf, more: string): boolean {
  const room = spans.reduce((sum, { start, end }) => sum + end - start + ELISION.length, 0)
  return origin !== 'extracted' || normaliseSpace(text + more).length <= room
}

/** White space of nobody, such as a line break. */
function isBlank({ text, path }: LedgerLeaf): boolean {
  return path === undefined && text.trim() === ''
}

function isSameFact(a: LedgerLeaf, b: LedgerLeaf): boolean {
  return (
    a.path !== undefined &&
    !isReference(a) &&
    a.path === b.path &&
    a.origin === b.origin &&
    JSON.stringify(a.spans) === JSON.stringify(b.spans)
  )
}
