import type { Hyphenate } from './layout/context.ts'

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

/** Hyphenation by patterns for a language (BCP 47); words stay whole in languages without patterns. */
export async function loadHyphenation(language: string): Promise<Hyphenate> {
  const tag = language.toLowerCase()
  const folder = PATTERNS[tag] ?? PATTERNS[tag.split('-')[0] ?? '']
  if (folder === undefined) return (word) => [word]
  const { default: patterns } = await import(`hyphen/${folder}/index.js`)
  return (word) => patterns.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN)
}
