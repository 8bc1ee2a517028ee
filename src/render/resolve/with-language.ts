import type { Document, InlineOf } from '../../model/document.ts'
import { guessLanguageOf } from '../../model/guess-language.ts'

/** Of the letters of a text that is in the language of a script; a sentence that quotes another has fewer. */
const MIN_SHARE_OF_SCRIPT = 2 / 3

/** A shorter text has too few words to tell its language by, in UTF-16 units. */
export const MIN_LENGTH = 40

/** Which languages a document is in. */
export type Languages = Pick<Document, 'language' | 'labelLanguage'>

/** A text with its language where that is not the document's. */
export function withLanguage(node: InlineOf<'text'>, languages: Languages): InlineOf<'text'> {
  const language = foreignLanguage(node, languages)
  return language === undefined ? node : { ...node, language }
}

/**
 * The language of a text (BCP 47) where it is not the document's: of the template's own words, and of a quotation whose
 * words tell that they are in another. Those of a short one do not: it goes as the document's.
 */
function foreignLanguage(
  { value, origin }: Pick<InlineOf<'text'>, 'value' | 'origin'>,
  { language, labelLanguage }: Languages,
): string | undefined {
  if (origin === 'label' || (origin === 'computed' && !isShortened(value))) {
    return labelLanguage === language ? undefined : labelLanguage
  }
  if (value.length < MIN_LENGTH) return undefined
  const guess = guessLanguageOf(value, MIN_SHARE_OF_SCRIPT)
  return guess === undefined || isSame(guess, language) ? undefined : guess
}

/** Of a source, the rest being left out; what else is computed, such as a date, is written in the template's language. */
function isShortened(value: string): boolean {
  return value.includes('…')
}

/** Whatever the region: `en` and `en-GB`. */
function isSame(a: string, b: string): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase()
}
