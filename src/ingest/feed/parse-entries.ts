import { parseFeed } from 'feedsmith'
import { BriefingError } from '../../model/diagnostic.ts'
import { decodeEntities } from '../html/decode-entities.ts'
import { safeUrl } from '../safe-url.ts'

/** An entry of a feed, whatever the feed's kind. Texts are empty where the feed says nothing. */
export interface FeedEntry {
  readonly title: string
  readonly authors: readonly string[]
  /** As the feed writes it. */
  readonly date: string
  readonly url: string | undefined
  readonly body: string
  readonly isHtml: boolean
}

export interface ParsedFeed {
  readonly title: string
  readonly language: string | undefined
  readonly entries: readonly FeedEntry[]
}

/** Deeper markup is no feed; parsers take it apart by recursion. */
export const MAX_FEED_DEPTH = 500

/**
 * The entries of an RSS, RDF, Atom or JSON feed, in its order. The full text of an entry counts, else its summary.
 *
 * @throws BriefingError `ingest/broken`, `ingest/too-deep`
 */
export function parseEntries(text: string, file: string): ParsedFeed {
  refuseEntities(text, file)
  refuseDepth(text, file)
  const parsed = parse(text, file)
  switch (parsed.format) {
    case 'rss':
    case 'rdf': {
      const { feed } = parsed
      const language = 'language' in feed ? feed.language : undefined
      const items = feed.items ?? []
      return {
        title: plain(feed.title),
        language: language ?? feed.dc?.languages?.[0],
        entries: items.map((item): FeedEntry => {
          const authors = 'authors' in item ? (item.authors ?? []).map(nameOf) : []
          return {
            title: plain(item.title),
            authors: cleanNames(item.dc?.creators?.length ? item.dc.creators : authors),
            date: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? '',
            url: safeUrl(item.link ?? ''),
            ...bodyOf(item.content?.encoded ?? item.description ?? ''),
          }
        }),
      }
    }
    case 'atom': {
      const { feed } = parsed
      return {
        title: plain(feed.title?.value),
        language: feed.xml?.lang,
        entries: (feed.entries ?? []).map((entry): FeedEntry => {
          const authors = entry.authors?.length ? entry.authors : (feed.authors ?? [])
          const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
          return {
            title: plain(entry.title?.value),
            authors: cleanNames(authors.map(nameOf)),
            date: entry.published ?? entry.updated ?? '',
            url: safeUrl(link?.href ?? ''),
            ...bodyOf(entry.content?.value ?? entry.summary?.value ?? ''),
          }
        }),
      }
    }
    case 'json': {
      const { feed } = parsed
      return {
        title: feed.title ?? '',
        language: feed.language,
        entries: (feed.items ?? []).map((item): FeedEntry => {
          const html = item.content_html
          const authors = item.authors?.length ? item.authors : (feed.authors ?? [])
          return {
            title: item.title ?? '',
            authors: cleanNames(authors.map(nameOf)),
            date: item.date_published ?? item.date_modified ?? '',
            url: safeUrl(item.url ?? ''),
            body: html ?? item.content_text ?? item.summary ?? '',
            isHtml: html !== undefined,
          }
        }),
      }
    }
  }
}

function parse(text: string, file: string) {
  try {
    return parseFeed(text)
  } catch (cause) {
    throw new BriefingError(
      'ingest/broken',
      `Cannot read \`${file}\`: found no feed that can be parsed, expected RSS, Atom or JSON Feed.`,
      { place: { file }, hint: 'Check that the whole feed was saved.', cause },
    )
  }
}

/** Entities of a document's own are how a small file becomes a large one; no feed has any. */
function refuseEntities(text: string, file: string): void {
  if (!/<!ENTITY\b/i.test(text) || /^\s*\{/.test(text)) return
  throw new BriefingError(
    'ingest/broken',
    `Cannot read \`${file}\`: found a document type with entities of its own, expected a feed.`,
    { place: { file }, hint: 'Save the article itself as HTML or text.' },
  )
}

function refuseDepth(text: string, file: string): void {
  const isJson = /^\s*\{/.test(text)
  const pattern = isJson ? /[{[]|[}\]]/g : /<\/?[A-Za-z][^<>]*>/g
  let depth = 0
  for (const [token] of text.matchAll(pattern)) {
    if (/^<\/|^[}\]]/.test(token)) depth = Math.max(0, depth - 1)
    else if (!token.endsWith('/>')) depth += 1
    if (depth > MAX_FEED_DEPTH) {
      throw new BriefingError(
        'ingest/too-deep',
        `Cannot read \`${file}\`: found elements nested more than ${MAX_FEED_DEPTH} deep, expected a feed.`,
        { place: { file }, hint: 'Save the article itself as HTML or text.' },
      )
    }
  }
}

/** Feeds mostly hold HTML and do not always say so: markup and character references are signs of it. */
function bodyOf(body: string): Pick<FeedEntry, 'body' | 'isHtml'> {
  return { body, isHtml: /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(body) }
}

/** A title without markup and references to characters; titles of feeds are HTML as often as not. */
function plain(title = ''): string {
  return decodeEntities(title.replace(/<\/?[a-z][^<>]*>/gi, ''))
}

function nameOf(author: string | { readonly name?: string; readonly email?: string }): string {
  return typeof author === 'string' ? author : (author.name ?? '')
}

/** RSS writes `mara@selm.example (Mara Lind)`. */
function cleanNames(names: readonly string[]): readonly string[] {
  return names
    .map((name) => (/\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name).trim())
    .filter((name) => name !== '' && !/^\S+@\S+$/.test(name))
}
