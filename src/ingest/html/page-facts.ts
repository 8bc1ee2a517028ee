import { normaliseSpace } from '../../model/fact.ts'
import { decodeEntities } from './decode-entities.ts'
import type { LinkedData } from './linked-data.ts'
import { readLinkedData } from './linked-data.ts'
import type { HtmlDocument, HtmlElement } from './parse-html.ts'
import { attribute, descendants, isElement, textContent } from './parse-html.ts'

/** How many elements that may hold a byline or a date are looked at. */
const MAX_MARKED = 200

/** What is read of a page in one walk. */
export interface PageFacts {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly headings: readonly HtmlElement[]
  readonly times: readonly HtmlElement[]
  readonly authors: readonly HtmlElement[]
  /** Elements whose class, id or property speaks of a byline, and of a date; the first few. */
  readonly bylines: readonly HtmlElement[]
  readonly dates: readonly HtmlElement[]
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
      default:
        break
    }
    const isAuthor =
      attribute(node, 'rel')?.split(/\s+/).includes('author') || itemprop === 'author'
    const names = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''} ${itemprop ?? ''}`
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
