import { fileURLToPath } from 'node:url'

/**
 * What every contender sets: a title, then headings, paragraphs, a list and a table, as plain data. Each document is
 * another one: a program that remembers its last would look faster than it is.
 *
 * @typedef {{ heading: string, paragraphs: string[], items: string[], rows: string[][] }} Section
 * @typedef {{ title: string, sections: Section[] }} Content
 */

const WORDS =
  'the quay of Selm stays closed while both states argue over who pays for dredging and what the pact obliges them to keep open before winter'.split(
    ' ',
  )

/** About as many as fill a page. */
const SECTIONS_PER_PAGE = 1.4

/** @param {number} pages @param {number} seed @returns {Content} */
export function content(pages, seed) {
  let at = seed * 31 + 7
  const next = (count) => {
    at = (at * 16_807) % 2_147_483_647
    return at % count
  }
  const word = () => {
    const found = WORDS[next(WORDS.length)] ?? ''
    return next(11) === 0 ? `${found}${next(97)}` : found
  }
  const sentence = (length) => `${Array.from({ length }, word).join(' ')}.`
  const paragraph = () => Array.from({ length: 4 }, () => sentence(15)).join(' ')
  const sections = Array.from({ length: Math.round(pages * SECTIONS_PER_PAGE) }, (_, index) => ({
    heading: `Part ${index + 1}: ${sentence(4)}`,
    paragraphs: [paragraph(), paragraph()],
    items: [sentence(10), sentence(14), sentence(9)],
    rows: [
      ['Actor', 'Position', 'Place'],
      ...Array.from({ length: 4 }, (_, row) => [sentence(2), sentence(12), `line ${row + index}`]),
    ],
  }))
  return { title: `Report ${seed}: ${sentence(5)}`, sections }
}

const file = (path) =>
  fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url))

/** Two families, the same files for all. */
export const fonts = {
  serif: file('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  serifBold: file('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  sans: file('source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  sansBold: file('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
}
