import type { NameLexicon } from '../lexicons/lexicon.ts'

/**
 * A word of a name as it compares: without accents, case, doubled letters and the transliteration habits of English
 * (`ou`, `ee`, final `h`), and without a joined article. `Al-Soraa`, `Soraa` and `Sora` are one.
 */
export function nameKey(word: string, lexicon: NameLexicon): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'`]/gu, '')
  const [first = '', ...others] = plain.split(/[-‐‑]/u)
  const bare =
    others.length > 0 && lexicon.articles.has(first) ? others.join('') : [first, ...others].join('')
  return bare
    .replace(/ou|oo/gu, 'u')
    .replace(/ee|ey$/gu, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/(?<=[aeiou])h$/u, '')
}

/** The words of a name that count when names are compared: no initials, articles, suffixes. */
export function nameWords(name: string, lexicon: NameLexicon): readonly string[] {
  const words = name
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => withoutElided(word, lexicon))
  const counting = words.filter((word) => {
    const lower = word.toLowerCase()
    return (
      !/^\p{L}\.$/u.test(word) &&
      !lexicon.suffixes.has(lower.replace(/,$/u, '')) &&
      !(lexicon.articles.has(lower) && words.length > 1)
    )
  })
  return counting.length > 0 ? counting : words
}

/** `Arvigny` in `d’Arvigny`. */
function withoutElided(word: string, { articles }: NameLexicon): string {
  const prefix = /^\p{L}+['’]/u.exec(word)?.[0] ?? ''
  return articles.has(prefix.toLowerCase().replace('’', "'")) ? word.slice(prefix.length) : word
}
