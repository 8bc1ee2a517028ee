import type { ArticleMetadata, FrontMatter, MetadataText } from '../model/article.ts'
import { normaliseSpace } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import { findDate } from './line/find-date.ts'

/**
 * What front matter says of the article. `date` is not read here: it is the date of the briefing, `published` that of
 * the article. A value keeps its span only where the words stand in the source as they are.
 */
export function frontMatterMetadata(
  frontMatter: FrontMatter | undefined,
  text: string,
): ArticleMetadata {
  if (frontMatter === undefined) return {}
  const { values, spans } = frontMatter
  const read = (...keys: readonly string[]): MetadataText | undefined => {
    for (const key of keys) {
      const value = scalarText(values[key])
      if (value !== undefined) return placed(value, spans[key], text)
    }
    return undefined
  }
  const published = read('published')
  const iso = published && findDate(published.value)?.iso
  return {
    title: read('title'),
    byline: bylineOf(frontMatter, text),
    outlet: read('outlet'),
    published: published && iso ? { ...published, iso } : undefined,
    standfirst: read('standfirst'),
    url: httpUrl(read('url')?.value),
    language: read('language', 'lang')?.value,
    frontMatter,
  }
}

function bylineOf(
  { values, spans }: FrontMatter,
  text: string,
): readonly MetadataText[] | undefined {
  for (const key of ['byline', 'author', 'authors']) {
    const value = values[key]
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
    const names = entries.flatMap((entry) => scalarText(entry) ?? [])
    if (names.length > 0) return names.map((name) => placed(name, spans[key], text))
  }
  return undefined
}

function placed(value: string, within: Span | undefined, text: string): MetadataText {
  if (within === undefined) return { value }
  const slice = text.slice(within.start, within.end)
  if (normaliseSpace(slice) === value) return { value, span: within }
  const at = slice.indexOf(value)
  if (at < 0) return { value }
  const start = within.start + at
  return { value, span: { source: within.source, start, end: start + value.length } }
}

function scalarText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return normaliseSpace(String(value)) || undefined
}

/** The address when it is one a reader can open. */
function httpUrl(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/[^\s]+$/i.test(value) ? value : undefined
}
