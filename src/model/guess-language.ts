import type { ArticleBlock } from './article.ts'
import { tellingScripts, tellingWords } from './telling-words.ts'

/** Characters from the start of a text that are looked at. */
const MAX_LOOK = 20_000

/** Share of a text's letters in a script that make it that script's language. */
const MIN_SCRIPT = 0.3

/** Share of a text's words that must be telling words of a language. In running text of it a fifth and more are. */
const MIN_SHARE = 0.08

/** Fewest telling words a guess rests on. */
const MIN_WORDS = 5

/** Other languages must be that many times less likely. */
const MIN_LEAD = 1.5

/**
 * The language of an article's words, a BCP 47 tag without region, by script and function words; undefined for a text
 * that is short, or mixed, or in a language whose words are not known. Time is bounded: long texts are read in part.
 */
export function guessLanguage(blocks: readonly ArticleBlock[]): string | undefined {
  const text = blocks
    .filter(({ type }) => type !== 'boilerplate')
    .map(({ map }) => map.text)
    .join('\n')
  return guessLanguageOf(text)
}

/** The same of any text; of a quotation more letters than `minScript` must be in a script to tell its language. */
export function guessLanguageOf(text: string, minScript = MIN_SCRIPT): string | undefined {
  const start = text.slice(0, MAX_LOOK)
  return scriptLanguage(start, minScript) ?? wordLanguage(start)
}

/** Any character of the alphabets in `tellingScripts`; most texts have none, and are not counted through. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2126\u2c00-\uffff]/

function scriptLanguage(text: string, minShare: number): string | undefined {
  if (!OTHER_SCRIPT.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of tellingScripts) {
    if ((text.match(script)?.length ?? 0) > minShare * letters) return language
  }
  return undefined
}

function wordLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const told = new Map<string, number>()
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? NONE) {
      told.set(language, (told.get(language) ?? 0) + 1)
    }
  }
  const counts = [...told]
    .map(([language, count]) => ({ language, count }))
    .sort((a, b) => b.count - a.count)
  const [best, next] = counts
  if (best === undefined || best.count < Math.max(MIN_WORDS, MIN_SHARE * words.length))
    return undefined
  return best.count >= MIN_LEAD * (next?.count ?? 0) ? best.language : undefined
}

const NONE: readonly string[] = []

/** The languages that each telling word tells. */
const languagesOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...tellingWords.values()].flatMap((words) => [...words]))].map((word) => [
    word,
    [...tellingWords].flatMap(([language, words]) => (words.has(word) ? [language] : [])),
  ]),
)
