import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DroppedText } from '../../model/dropped-text.ts'
import { MIN_BODY_SENTENCES } from '../dropped-diagnostics.ts'
import { droppedText } from '../dropped-text.ts'

/** What a Word file may hold that is not read; how it is told, for one and for many, in the order it is told. */
const KINDS = [
  [
    'deleted',
    'a deleted passage of the tracked changes',
    'deleted passages of the tracked changes',
  ],
  ['comment', 'a comment', 'comments'],
  ['hidden', 'a passage of hidden text', 'passages of hidden text'],
  ['textBox', 'a text box', 'text boxes'],
  ['reading', 'a reading aid above characters', 'reading aids above characters'],
  ['image', 'an image or drawing', 'images and drawings'],
  ['object', 'an embedded object', 'embedded objects'],
  ['symbol', 'a symbol of a picture font', 'symbols of picture fonts'],
  ['contents', 'a line of the table of contents', 'lines of the table of contents'],
  ['header', 'a page header or footer', 'page headers and footers'],
] as const

export type FindingKind = (typeof KINDS)[number][0]

/** Counts what is left out while a document is read. */
export interface Findings {
  readonly add: (kind: FindingKind) => void
  /** A text box with these words; one that may be a part of the article is warned of. */
  readonly addTextBox: (words: string) => void
  /** A tracked insertion, which is read as if it were accepted. */
  readonly addInsertion: () => void
  readonly diagnostics: (file: string) => readonly Diagnostic[]
}

export function createFindings(): Findings {
  const counts = new Map<FindingKind, number>()
  const longBoxes: DroppedText[] = []
  let insertions = 0
  const add = (kind: FindingKind) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return {
    add,
    addTextBox(words) {
      add('textBox')
      const box = droppedText('embedded', { start: 0, end: 0 }, words)
      if (box.sentences >= MIN_BODY_SENTENCES) longBoxes.push(box)
    },
    addInsertion() {
      insertions += 1
    },
    diagnostics(file) {
      const left = KINDS.flatMap(([kind, one, many]): readonly Diagnostic[] => {
        const count = counts.get(kind) ?? 0
        if (count === 0) return []
        const what = count === 1 ? one : `${count} ${many}`
        return [dropped(file, `Left out of \`${file}\`: ${what}.`)]
      })
      const boxes = longBoxes.map((box) => mayBeText(file, box))
      if (insertions === 0) return [...boxes, ...left]
      const what = insertions === 1 ? 'a tracked insertion' : `${insertions} tracked insertions`
      return [
        {
          severity: 'warning',
          code: 'ingest/tracked-changes',
          message: `\`${file}\` has ${what} that nobody has accepted: read as if accepted.`,
          place: { file },
          hint: 'Accept or reject the changes in the document, so that its text is settled.',
        },
        ...boxes,
        ...left,
      ]
    },
  }
}

function mayBeText(file: string, { sentences, text }: DroppedText): Diagnostic {
  return {
    severity: 'warning',
    code: 'ingest/dropped-text',
    message: `What was left out of \`${file}\` may be a part of the article: a text box of ${sentences} sentences, which begin “${text}”.`,
    place: { file },
    hint: 'If it is, move its words out of the box in a word processor.',
  }
}

function dropped(file: string, message: string): Diagnostic {
  return { severity: 'info', code: 'ingest/dropped-block', message, place: { file } }
}
