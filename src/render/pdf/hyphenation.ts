import type { Hyphenate } from './layout/syllables.ts'

/** Languages of the `hyphen` package, by BCP 47 tag in lower case, with the folder of their patterns. */
const PATTERNS: Readonly<Record<string, string>> = {
  af: 'af',
  be: 'be',
  bg: 'bg',
  ca: 'ca',
  cs: 'cs',
  cy: 'cy',
  da: 'da',
  de: 'de',
  el: 'el',
  en: 'en-gb',
  'en-us': 'en-us',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  gl: 'gl',
  hr: 'hr',
  hu: 'hu',
  is: 'is',
  it: 'it',
  lt: 'lt',
  lv: 'lv',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  no: 'no',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
}

const SOFT_HYPHEN = '\u00AD'

/** Words that patterns get wrong, by language (BCP 47), each with hyphens where it may be broken: `ta-ble`. */
export type HyphenationExceptions = Readonly<Record<string, readonly string[]>>

/**
 * Hyphenation of the languages given (BCP 47), the first being that of words whose language is not told. It goes by
 * patterns, but where there is an exception for a word; in languages without patterns other words stay whole.
 */
export async function loadHyphenation(
  languages: readonly [string, ...string[]],
  exceptions: HyphenationExceptions = {},
): Promise<Hyphenate> {
  const [first] = languages
  const known = new Map<string, Hyphenate>()
  for (const language of new Set(languages)) {
    known.set(language, await hyphenationOf(language, exceptions))
  }
  return (word, language = first) => known.get(language)?.(word) ?? [word]
}

/** Words kept with their syllables, by language and process: documents of one language share most of them. */
const MAX_KNOWN_WORDS = 20_000

const knownWords = new Map<string, Map<string, readonly string[]>>()

function wordsOf(folder: string): Map<string, readonly string[]> {
  const words = knownWords.get(folder) ?? new Map<string, readonly string[]>()
  knownWords.set(folder, words)
  return words
}

async function hyphenationOf(
  language: string,
  exceptions: HyphenationExceptions,
): Promise<Hyphenate> {
  const tag = language.toLowerCase()
  const subtag = tag.split('-')[0] ?? ''
  // Those of `en-GB` come before those of `en`.
  const own = new Map(
    [exceptionsOf(subtag, exceptions), exceptionsOf(tag, exceptions)]
      .flat()
      .map((word) => [word.replaceAll('-', '').toLowerCase(), word.toLowerCase().split('-')]),
  )
  const folder = PATTERNS[tag] ?? PATTERNS[subtag]
  if (folder === undefined) return (word) => own.get(word) ?? [word]
  const { default: patterns } = await import(`hyphen/${folder}/index.js`)
  const known = wordsOf(folder)
  return (word) => {
    const exception = own.get(word)
    if (exception !== undefined) return exception
    const before = known.get(word)
    if (before !== undefined) return before
    const hyphenated: string = patterns.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN })
    const syllables = hyphenated.split(SOFT_HYPHEN)
    if (known.size >= MAX_KNOWN_WORDS) known.clear()
    known.set(word, syllables)
    return syllables
  }
}

function exceptionsOf(tag: string, exceptions: HyphenationExceptions): readonly string[] {
  return Object.entries(exceptions).flatMap(([language, words]) =>
    language.toLowerCase() === tag ? words : [],
  )
}
