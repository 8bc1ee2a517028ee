import type { ArticleMetadata, MetadataText } from '../../model/article.ts'
import { safeUrl } from '../safe-url.ts'
import { findAuthors } from './find-authors.ts'
import { findPublished } from './find-published.ts'
import { findTitle } from './find-title.ts'
import { collectPageFacts, firstMeta } from './page-facts.ts'
import type { HtmlDocument, HtmlElement } from './parse-html.ts'

/** What a page says of its article, and the heading that shows the title. */
export interface PageMetadata {
  readonly metadata: ArticleMetadata
  readonly titleElement: HtmlElement | undefined
  /** What its pictures are described by; folded. */
  readonly descriptions: ReadonlySet<string>
  /** The text of the article as JSON-LD states it. */
  readonly body: string | undefined
}

/** The metadata of a page: from JSON-LD, meta elements, the `title`, headings, `time` and links to authors. */
export function pageMetadata(page: HtmlDocument, source: string, text: string): PageMetadata {
  const facts = collectPageFacts(page)
  const place = (value: string): MetadataText => {
    const start = findWords(text, value, facts.bodyStart) ?? findWords(text, value, 0)
    if (start === undefined) return { value }
    return { value, span: { source, start, end: start + value.length } }
  }
  const { titleElement, title } = findTitle(facts)
  const outlet =
    facts.linked.publisher ??
    firstMeta(facts, 'og:site_name', 'application-name', 'cre', 'twitter:app:name:iphone')
  const byline = findAuthors(facts)
  const published = findPublished(facts)
  const standfirst =
    firstMeta(facts, 'og:description', 'description', 'twitter:description') ??
    facts.linked.description
  return {
    titleElement,
    descriptions: facts.descriptions,
    body: facts.linked.body,
    metadata: {
      title: title === undefined ? undefined : place(title),
      byline: byline.length > 0 ? byline.map(place) : undefined,
      outlet: outlet === undefined ? undefined : place(outlet),
      published: published && { ...place(published.value), iso: published.iso },
      standfirst: standfirst === undefined ? undefined : place(standfirst),
      url: safeUrl(facts.canonical ?? firstMeta(facts, 'og:url') ?? facts.linked.url ?? ''),
      language: languageTag(
        facts.language ??
          firstMeta(facts, 'og:locale', 'content-language', 'language', 'dc.language') ??
          facts.linked.language,
      ),
    },
  }
}

/** How many places of a short name are tried: in `MAP` stands no outlet `AP`. */
const MAX_TRIES = 100

function findWords(text: string, words: string, from: number): number | undefined {
  let at = text.indexOf(words, from)
  for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries += 1) {
    const end = at + words.length
    if (
      !isInsideWord(text.slice(Math.max(0, at - 1), at + 1)) &&
      !isInsideWord(text.slice(end - 1, end + 1))
    )
      return at
    at = text.indexOf(words, at + 1)
  }
  return undefined
}

/** Whether there is no border between two characters: both letters, or both digits. */
function isInsideWord(pair: string): boolean {
  return /^(?:\p{L}\p{L}|\p{N}\p{N})$/u.test(pair)
}

function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replace('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}
