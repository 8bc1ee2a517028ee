import type { Brief } from '../model/brief.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { ParagraphChange } from './changed-paragraphs.ts'

/** What the article says, as far as an overlay may put something else in its place. */
export type KnownWords = Pick<Brief, 'title' | 'sentences' | 'quotes'>

export interface OverlayLinesOptions {
  readonly known: KnownWords
  /** Where words of an analyst go. */
  readonly slot: string
  readonly author: string | undefined
}

/**
 * What to write into the overlay to have a change kept, each line under the key it belongs to: another title, or the
 * article's sentences or quotations hidden and the analyst's words in a slot, in their name, since nobody but the article may seem to
 * have said what it does not say. Undefined where neither was changed.
 *
 * @example
 * The piles are old. ¶ 2  ->  The piers are old. ¶ 2
 * under `hide`: `- s-1`, and under `slots`: `implications: {"author":"Jane Roe","text":"The piers are old."}`
 */
export function overlayLines(
  change: ParagraphChange,
  { known, slot, author }: OverlayLinesOptions,
): string | undefined {
  const before = normaliseSpace(change.before)
  const after = normaliseSpace(change.after)
  if (after !== '' && before === normaliseSpace(known.title.text.value)) {
    return `\`title: ${JSON.stringify(after)}\``
  }
  const said = [
    ...known.sentences.map(({ id, text }) => ({ id, words: normaliseSpace(text.value) })),
    ...known.quotes.map(({ id, text }) => ({ id, words: normaliseSpace(text) })),
  ]
  const gone = said.filter(
    ({ words }) => words !== '' && before.includes(words) && !after.includes(words),
  )
  if (gone.length === 0) return undefined
  const hidden = `under \`hide\`: ${gone.map(({ id }) => `\`- ${id}\``).join(', ')}`
  if (after === '') return hidden
  const [only] = gone.length === 1 ? gone : []
  const text = only === undefined ? after : inPlaceOf(only.words, { before, after })
  const words = { ...(author !== undefined && { author }), text }
  return `${hidden}, and under \`slots\`: \`${slot}: ${JSON.stringify(words)}\``
}

/** What stands where the words stood: the paragraph without what was left as it was around them. */
function inPlaceOf(words: string, { before, after }: ParagraphChange): string {
  const start = before.indexOf(words)
  const head = before.slice(0, start)
  const tail = before.slice(start + words.length)
  const isKept =
    after.length > head.length + tail.length && after.startsWith(head) && after.endsWith(tail)
  return isKept ? after.slice(head.length, after.length - tail.length).trim() : after
}
