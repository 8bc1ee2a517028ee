import type { Article } from '../model/article.ts'

/**
 * What the sources say of themselves outside their sentences: title, outlet, standfirst, address. Read from the sources
 * again, so nothing a file carries can add to it. The longest first.
 */
export function metadataWords(articles: readonly Article[]): readonly string[] {
  return articles
    .flatMap(({ metadata: { title, outlet, standfirst, url } }) => [
      ...[title, outlet, standfirst].flatMap((text) => text?.value ?? []),
      ...(url === undefined ? [] : [url]),
    ])
    .filter((words) => words !== '')
    .sort((a, b) => b.length - a.length)
}

/** The text with spaces in place of each of these words, so that every other character stays where it is. */
export function blankOut(text: string, words: readonly string[]): string {
  return words.reduce((rest, one) => rest.replaceAll(one, ' '.repeat(one.length)), text)
}
