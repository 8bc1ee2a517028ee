import type { Article } from '../model/article.ts'
import { guessLanguage } from '../model/guess-language.ts'

/** The language of an article, BCP 47: what it says of itself, else a guess from its words, else `en`. */
export function languageOf({ metadata, blocks }: Article): string {
  return metadata.language ?? guessLanguage(blocks) ?? DEFAULT_LANGUAGE
}

const DEFAULT_LANGUAGE = 'en'
