import { normaliseSpace } from '../../model/fact.ts'
import { decodeEntities } from './decode-entities.ts'
import { fold } from './fold.ts'
import type { LinkedData } from './linked-data.ts'
import { readLinkedData } from './linked-data.ts'
import type { HtmlDocument, HtmlElement } from './parse-html.ts'
import { attribute, descendants, isElement, textContent } from './parse-html.ts'

/** How many elements that may hold a byline or a date are looked at. */
const MAX_MARKED = 200

/** A description that is longer is compared no further. UTF-16 units. */
const MAX_DESCRIPTION_LENGTH = 600

/** Where content systems keep the pages of their authors. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|people|staff|profiles?|by|journalists?|reporters?|columnists?|contributors?|newsteam)\/[^/?#]/i

/** Microformats: an author's hCard, and that of h-entry. */
const CARD_OF_AUTHOR = /(?:^|\s)(?:author\s+(?:\S+\s+)*vcard|p-author)(?:$|\s)/i

/** What is read of a page in one walk. */
export interface PageFacts {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly headings: readonly HtmlElement[]
  readonly times: readonly HtmlElement[]
  readonly authors: readonly HtmlElement[]
  /** Elements whose class, id or property speaks of a byline, and of a date; the first few. */
  readonly bylines: readonly HtmlElement[]
  readonly dates: readonly HtmlElement[]
  /** Links to the page of an author, as their addresses say; the first few. */
  readonly authorLinks: readonly HtmlElement[]
  /** What pictures are described by; folded. */
  readonly descriptions: ReadonlySet<string>
  readonly pageTitle: string | undefined
  readonly canonical: string | undefined
  readonly language: string | undefined
  readonly linked: LinkedData
  readonly bodyStart: number
}

/** Reads a page in one walk. */
export function collectPageFacts(page: HtmlDocument): PageFacts {
  const meta = new Map<string, string[]>()
  const headings: HtmlElement[] = []
  const times: HtmlElement[] = []
  const authors: HtmlElement[] = []
  const bylines: HtmlElement[] = []
  const dates: HtmlElement[] = []
  const authorLinks: HtmlElement[] = []
  const descriptions = new Set<string>()
  const scripts: string[] = []
  let pageTitle: string | undefined
  let canonical: string | undefined
  let language: string | undefined
  let bodyStart = 0
  for (const node of descendants(page)) {
    if (!isElement(node)) continue
    const itemprop = attribute(node, 'itemprop')
    switch (node.tagName) {
      case 'html':
        language = attribute(node, 'lang') ?? attribute(node, 'xml:lang')
        break
      case 'body':
        bodyStart = node.sourceCodeLocation?.startOffset ?? 0
        break
      case 'meta': {
        const key = (
          attribute(node, 'property') ??
          attribute(node, 'name') ??
          itemprop ??
          attribute(node, 'http-equiv')
        )?.toLowerCase()
        const value = normaliseSpace(decodeEntities(attribute(node, 'content') ?? ''))
        if (key !== undefined && value !== '') meta.set(key, [...(meta.get(key) ?? []), value])
        break
      }
      case 'title':
        pageTitle ??= normaliseSpace(textContent(node)) || undefined
        break
      case 'link':
        if (attribute(node, 'rel')?.toLowerCase() === 'canonical')
          canonical ??= attribute(node, 'href')
        break
      case 'script':
        if (/ld\+json/i.test(attribute(node, 'type') ?? '')) scripts.push(textContent(node))
        break
      case 'h1':
      case 'h2':
        headings.push(node)
        break
      case 'time':
        times.push(node)
        break
      case 'img':
        descriptions.add(fold(attribute(node, 'alt')?.slice(0, MAX_DESCRIPTION_LENGTH) ?? ''))
        break
      case 'a':
        if (authorLinks.length < MAX_MARKED && AUTHOR_PATH.test(attribute(node, 'href') ?? ''))
          authorLinks.push(node)
        break
      default:
        break
    }
    const classes = attribute(node, 'class') ?? ''
    const isAuthor =
      attribute(node, 'rel')?.split(/\s+/).includes('author') ||
      itemprop === 'author' ||
      CARD_OF_AUTHOR.test(classes)
    const names = `${classes} ${attribute(node, 'id') ?? ''} ${attribute(node, 'data-testid') ?? ''} ${itemprop ?? ''}`
    if (/byline|author|autor/i.test(names) && bylines.length < MAX_MARKED) bylines.push(node)
    if (/date|publi|posted|time(?!line)/i.test(names) && dates.length < MAX_MARKED) dates.push(node)
    if (
      isAuthor &&
      authors.length < MAX_MARKED &&
      node.tagName !== 'meta' &&
      node.tagName !== 'link'
    )
      authors.push(node)
  }
  return {
    meta,
    headings,
    times,
    authors,
    bylines,
    dates,
    authorLinks,
    descriptions,
    pageTitle,
    canonical,
    language,
    bodyStart,
    linked: readLinkedData(scripts),
  }
}

/** The first value of the first of some meta elements that the page has. */
export function firstMeta({ meta }: PageFacts, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = meta.get(key)?.[0]
    if (value !== undefined) return value
  }
  return undefined
}
