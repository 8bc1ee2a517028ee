import type { Document } from 'yaml'
import { isMap, isScalar, parseDocument, Scalar, YAMLMap } from 'yaml'
import { parseOverlay } from '../extract/overlay/parse-overlay.ts'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import type { OverlayFile } from '../model/overlay.ts'
import type { SlotEdit } from './read-word-edits.ts'
import { isSameText } from './slot-status.ts'

export interface MergeOptions {
  /** The overlay there is; its text is empty where there is none yet. */
  readonly overlay: OverlayFile
  /** As it is called in messages. */
  readonly shown: string
  /** Who wrote the new words; undefined leaves them to whoever answers for the overlay. */
  readonly author: string | undefined
  /** The file the words come from, without folders. */
  readonly from: string
  /** Takes the words of the file even where the overlay was changed since. */
  readonly force: boolean
}

export interface MergedSlots {
  /** Undefined where nothing changes. */
  readonly text: string | undefined
  /** The slots whose words were taken over, in their order. */
  readonly taken: readonly string[]
}

/**
 * The overlay with the words that an analyst wrote into a Word file. What else it says stays, comments and order
 * included. Words that somebody wrote into the overlay since the file was made are never replaced: both are told.
 *
 * @throws BriefingError `extract/bad-overlay`
 */
export function mergeSlots(edits: readonly SlotEdit[], options: MergeOptions): Result<MergedSlots> {
  const { overlay, author, force } = options
  const { content } = parseOverlay(overlay)
  const document = parseDocument(overlay.text, { prettyErrors: false })
  const diagnostics: Diagnostic[] = []
  const taken: string[] = []
  for (const edit of edits) {
    const { id, markdown, before } = edit
    if (edit.status !== 'filled' || markdown === undefined) continue
    const given = content.slots?.[id]
    const current =
      typeof given === 'object' && given !== null && 'text' in given ? given.text : given
    if (current !== undefined && current !== null) {
      if (toMarkdown(current) === markdown) continue
      const isOld = before !== undefined && isSameText(current, before)
      if (!isOld && !force) {
        diagnostics.push(conflict(edit, options, document))
        continue
      }
    }
    putSlot(document, id, { markdown, author: content.author === author ? undefined : author })
    taken.push(id)
  }
  const text = taken.length === 0 ? undefined : print(document, options)
  return { value: { text, taken }, diagnostics }
}

function toMarkdown(text: string | readonly string[]): string {
  return typeof text === 'string' ? text.trim() : text.map((entry) => `- ${entry}`).join('\n')
}

interface SlotWords {
  readonly markdown: string
  readonly author: string | undefined
}

function putSlot(document: Document, id: string, { markdown, author }: SlotWords): void {
  const words = new Scalar(markdown.includes('\n') ? `${markdown}\n` : markdown)
  if (markdown.includes('\n')) words.type = Scalar.BLOCK_LITERAL
  const entry = new YAMLMap()
  if (author !== undefined) {
    entry.set('author', author)
    entry.set('text', words)
  }
  const value = author === undefined ? words : entry
  // A key without a value, as `briefwright overlay` prints them, is no mapping to put into.
  if (!isMap(document.get('slots'))) document.set('slots', new YAMLMap())
  const slots = document.get('slots')
  if (!isMap(slots)) return
  const pair = slots.items.find(({ key }) => isScalar(key) && key.value === id)
  if (pair === undefined) slots.set(new Scalar(id), value)
  else pair.value = value
}

function print(document: Document, { overlay, from }: MergeOptions): string {
  if (overlay.name.endsWith('.json')) return `${JSON.stringify(document.toJS(), undefined, 2)}\n`
  const text = document.toString({ lineWidth: 0 })
  return overlay.text.trim() === ''
    ? `# What an analyst adds to the briefing; first filled in from ${from}.\n${text}`
    : text
}

function conflict(
  { id, markdown = '' }: SlotEdit,
  { overlay, shown, from }: MergeOptions,
  document: Document,
): Diagnostic {
  const node = document.getIn(['slots', id], true)
  const range = isScalar(node) || isMap(node) ? node.range : undefined
  const place = range && placeIn(shown, overlay.text, range[0], range[1])
  return {
    severity: 'error',
    code: 'import/conflict',
    message: `Cannot import the slot \`${id}\`: found other words in the overlay than those \`${from}\` was made with, expected only one of the two to have changed. The file has: ${oneLine(markdown)}`,
    place: place ?? { file: shown },
    ...(place && { frame: codeFrame(overlay.text, place) }),
    hint: 'Bring the words together in the overlay, or take those of the file with `--force`.',
  }
}

function oneLine(markdown: string): string {
  const line = markdown.replace(/\s+/gu, ' ')
  return line.length <= 200 ? `“${line}”` : `“${line.slice(0, 200).replace(/\s\S*$/u, '')} …”`
}
