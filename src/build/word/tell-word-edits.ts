import { changeExcerpts } from '../../import/change-excerpts.ts'
import type { ParagraphChange } from '../../import/changed-paragraphs.ts'
import { overlayLines } from '../../import/overlay-lines.ts'
import type { WordEdits } from '../../import/read-word-edits.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

interface Telling {
  /** The file, as people know it. */
  readonly shown: string
  readonly author: string | undefined
  readonly isTaken: boolean
}

/** What people must know of an edited file besides the words taken over from it. */
export function tellWordEdits(
  edits: WordEdits,
  { shown, author, isTaken }: Telling,
): readonly Diagnostic[] {
  const told = (code: Diagnostic['code'], message: string, hint: string): Diagnostic => ({
    severity: 'warning',
    code,
    message,
    place: { file: shown },
    hint,
  })
  return [
    ...(edits.hasTrackedChanges
      ? [
          told(
            'import/tracked-changes',
            `\`${shown}\` has tracked changes that nobody has accepted: read as if accepted.`,
            'Accept or reject them in Word, and import again.',
          ),
        ]
      : []),
    ...(isTaken && author === undefined
      ? [
          told(
            'import/no-author',
            `Cannot tell who wrote into \`${shown}\`: found no name, expected one in its properties.`,
            'Give it with `--author NAME`; until then the words stand in the name of the drafter.',
          ),
        ]
      : []),
    ...edits.slots.flatMap(({ id, status, lost }) => [
      ...(status === 'emptied'
        ? [
            told(
              'import/emptied-slot',
              `The slot \`${id}\` had words, and has none in \`${shown}\`: the overlay keeps them.`,
              'To take them out, delete them from the overlay.',
            ),
          ]
        : []),
      ...(lost > 0
        ? [
            told(
              'import/lost-content',
              `Cannot import ${lost === 1 ? 'a picture or table' : `${lost} pictures and tables`} of the slot \`${id}\`: a slot has words and lists only.`,
              'The words of a table are kept, a paragraph for each cell.',
            ),
          ]
        : []),
    ]),
    ...edits.changes.map((change) =>
      told('import/changed-paragraph', changeMessage(change), changeHint(change, edits, author)),
    ),
  ]
}

/** Where a sentence of the article was changed, what to write into the overlay, and into which slot. */
function changeHint(
  change: ParagraphChange,
  { known, slots }: WordEdits,
  author: string | undefined,
): string {
  const slot = slots.find(({ status }) => status === 'open') ?? slots[0]
  const lines = known && slot && overlayLines(change, { known, slot: slot.id, author })
  return lines === undefined
    ? 'Outside the slots a briefing says what the article says. Correct or hide it in the overlay, change the template, or write into a slot.'
    : `Outside the slots a briefing says what the article says. To have it so all the same, write into the overlay, ${lines.startsWith('`') ? 'as your own title: ' : ''}${lines}.`
}

function changeMessage(change: ParagraphChange): string {
  const { before, after } = changeExcerpts(change)
  if (change.before === '') return `Cannot import a paragraph added outside the slots: ${after}.`
  if (change.after === '') return `Cannot import the removal of a paragraph: ${before}.`
  return `Cannot import a paragraph changed outside the slots: ${before} became ${after}.`
}
