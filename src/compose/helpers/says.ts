import { wordsIn } from '../words-in.ts'
import type { HelperDefinition } from './definition.ts'
import { fillingOf, plainOf } from './definition.ts'

/** So many words of a quotation in a row tell that a shortened text still holds it. */
const TELLING_WORDS = 3

export const says: HelperDefinition = {
  summary:
    'Whether a text, perhaps shortened, still holds words of a speaker; where these are cut off, the rest is not theirs.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'speaker', accepts: 'text', summary: 'The id of a speaker.' },
  ],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#if (says (clauses text 18) speaker)}}…{{/if}}',
  call: ([text, speaker], _hash, { brief }) => {
    const shown = lettersOf(fillingOf(text)?.value ?? '')
    const id = plainOf(speaker)
    return brief.quotes
      .filter((quote) => quote.speaker === id)
      .some(({ content }) => runsOf(content.value).some((run) => shown.includes(run)))
  },
}

/** The words of a quotation, so many in a row; all of them where it has fewer. */
function runsOf(quotation: string): readonly string[] {
  return quotation.split(' … ').flatMap((piece) => {
    const words = wordsIn(piece)
    const count = Math.max(1, words.length - TELLING_WORDS + 1)
    return Array.from({ length: count }, (_, start) =>
      lettersOf(words.slice(start, start + TELLING_WORDS).join(' ')),
    )
  })
}

/** Letters and numbers alone: marks and spaces may have been changed. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
