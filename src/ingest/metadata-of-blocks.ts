import type { ArticleBlock, ArticleMetadata, MetadataDate, MetadataText } from '../model/article.ts'
import { sourceRange } from '../model/text-map.ts'
import { findByline } from './line/find-byline.ts'
import { findDate } from './line/find-date.ts'
import { findDateline } from './line/find-dateline.ts'

/** What the blocks themselves say: title, byline, date and the dateline of the first paragraph. */
export function metadataOfBlocks(blocks: readonly ArticleBlock[], source: string): ArticleMetadata {
  const title = blocks.find(({ type }) => type === 'title')
  const byline = blocks
    .filter(({ type }) => type === 'byline')
    .flatMap(
      (block) =>
        findByline(block.map.text)?.names.map(({ start, end }) =>
          part(block, start, end, source),
        ) ?? [],
    )
  const isDated = ({ type, map }: ArticleBlock) =>
    type === 'date' || (type === 'byline' && findDate(map.text)?.iso.length === 10)
  const dates = blocks.filter(isDated)
  // A line that says when the text was first published beats one about a later change.
  const date =
    dates.find(
      ({ map }) => !/^(?:last|updated|modified|aktualisiert|mis à jour)/iu.test(map.text),
    ) ?? dates[0]
  const iso = date && findDate(date.map.text)
  const opening = findOpening(blocks)
  const datelineEnd = opening && findDateline(opening.map.text)
  return {
    title: title && part(title, 0, title.map.text.length, source),
    byline: byline.length > 0 ? byline : undefined,
    published:
      (date && iso && { ...part(date, iso.start, iso.end, source), iso: iso.iso }) ??
      (opening && datelineDate(opening, datelineEnd ?? 0, source)),
    dateline:
      opening && datelineEnd !== undefined
        ? { ...part(opening, 0, datelineEnd, source), guess: DATELINE_GUESS }
        : undefined,
  }
}

const DATELINE_GUESS = { reason: 'a place and a dash before running text', confidence: 0.9 }

/** The day in a dateline with its year: `SELM, 4 March 2031 -`. */
function datelineDate(
  opening: ArticleBlock,
  end: number,
  source: string,
): MetadataDate | undefined {
  const date = findDate(opening.map.text.slice(0, end))
  if (date === undefined) return undefined
  const guess = { reason: 'the date in the dateline', confidence: 0.8 }
  return { ...part(opening, date.start, date.end, source), iso: date.iso, guess }
}

/** How many paragraphs may stand above the one with the dateline, such as a standfirst or a note. */
const MAX_ABOVE_DATELINE = 2

/** The first paragraph that opens with a dateline, among the first few. */
function findOpening(blocks: readonly ArticleBlock[]): ArticleBlock | undefined {
  return blocks
    .filter(({ type }) => type === 'paragraph')
    .slice(0, MAX_ABOVE_DATELINE + 1)
    .find(({ map }) => findDateline(map.text) !== undefined)
}

/** A stretch of a block's flat text as metadata, as sure as the block's type is. UTF-16 units into the flat text, end exclusive. */
function part(block: ArticleBlock, start: number, end: number, source: string): MetadataText {
  return {
    value: block.map.text.slice(start, end),
    span: { source, ...sourceRange(block.map, start, end) },
    ...(block.guess && { guess: block.guess }),
  }
}

/** The first of several sources of metadata that knows each field. */
export function mergeMetadata(...sources: readonly ArticleMetadata[]): ArticleMetadata {
  const first = <Key extends keyof ArticleMetadata>(key: Key) =>
    sources.find((metadata) => metadata[key] !== undefined)?.[key]
  return {
    title: first('title'),
    byline: first('byline'),
    outlet: first('outlet'),
    published: first('published'),
    dateline: first('dateline'),
    standfirst: first('standfirst'),
    url: first('url'),
    language: first('language'),
    frontMatter: first('frontMatter'),
  }
}
