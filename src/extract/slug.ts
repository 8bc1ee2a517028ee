/**
 * The text in lower-case ASCII letters and digits, words joined by hyphens; `undefined` where nothing is left, as for
 * a text in another script.
 *
 * @example
 * slugOf('Côte-Nord: “the pact”') // 'cote-nord-the-pact'
 */
export function slugOf(text: string): string | undefined {
  const folded = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
  const slug = folded.match(/[a-z0-9]+/g)?.join('-')
  return slug?.slice(0, MAX_SLUG).replace(/-$/, '')
}

/** File systems allow 255 bytes; this leaves room for the kind and the ending. */
const MAX_SLUG = 120

/** Letters that NFKD leaves whole. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** The slug of a source: its file name without the ending; for names without Latin letters, from its hash. */
export function sourceSlug(name: string, sha256: string): string {
  return slugOf(name.replace(/(?!^)\.[^.]+$/u, '')) ?? `article-${sha256.slice(0, 8)}`
}
