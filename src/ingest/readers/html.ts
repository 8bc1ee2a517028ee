import type { ArticleBlock } from '../../model/article.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { articleBlocks } from '../html/article-blocks.ts'
import type { InBody } from '../html/article-body.ts'
import { bodyTest, sharedLength } from '../html/article-body.ts'
import { cleanContext } from '../html/clean-blocks.ts'
import type { CleanBlocks, DroppedBlock } from '../html/clean-up.ts'
import { cleanUp } from '../html/clean-up.ts'
import { droppedTexts } from '../html/dropped-texts.ts'
import { fallbackContent } from '../html/fallback-content.ts'
import { fold } from '../html/fold.ts'
import type { RuleOf } from '../html/fragment-content.ts'
import { fragmentContent } from '../html/fragment-content.ts'
import { withoutOtherArticles } from '../html/other-articles.ts'
import type { PageBlock } from '../html/page-blocks.ts'
import { pageBlocks } from '../html/page-blocks.ts'
import type { PageMetadata } from '../html/page-metadata.ts'
import { pageMetadata } from '../html/page-metadata.ts'
import { pageZones } from '../html/page-zones.ts'
import type { HtmlDocument } from '../html/parse-html.ts'
import { findBody, parseHtml } from '../html/parse-html.ts'
import { typeHeadings } from '../html/type-headings.ts'
import { typePageBlocks } from '../html/type-page-blocks.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'

/** Main content shorter than this is some line of the page, not an article. UTF-16 units. */
export const MIN_MAIN_LENGTH = 140

/** Share of the text the page states that the chosen content must hold, lest the stated text choose. */
export const MIN_STATED_SHARE = 0.5

interface ReadHtmlOptions {
  /** Whether all of the page is the article, as in a mail, and main content need not be found. */
  readonly isFragment?: boolean
  /** By which rule an element of a fragment holds none of the article. */
  readonly ruleOf?: RuleOf | undefined
}

/**
 * Reads a saved web page: its main content without navigation, advertisements and the like, and what it says of itself.
 * Every word keeps its place in the page.
 *
 * @throws BriefingError `ingest/too-deep`
 */
export function readHtml(
  source: DecodedSource,
  { isFragment = false, ruleOf }: ReadHtmlOptions = {},
): Result<Reading> {
  const { text, id, name } = source
  const page = parseHtml(text, name)
  const pageFacts = pageMetadata(page, id, text)
  const { metadata } = pageFacts
  const found = isFragment
    ? { blocks: allContent(page, source, ruleOf), isMain: true }
    : chooseContent(page, source, pageFacts)
  const { isMain, isInBody } = found
  const context = cleanContext(found.blocks, {
    title: fold(metadata.title?.value ?? ''),
    standfirst: fold(metadata.standfirst?.value ?? ''),
    byline: metadata.byline?.map(({ value }) => value) ?? [],
    published: metadata.published?.iso,
    isInBody,
  })
  const clean = cleanUp(found.blocks, context)
  const { kept, dropped: misplaced } = inOrder(clean.kept)
  const blocks = typeHeadings(kept).map(
    ({ type, depth, map, marks, guess }): ArticleBlock => ({
      type,
      start: map.start,
      end: map.end,
      map,
      marks,
      ...(depth !== undefined && { depth }),
      ...(guess !== undefined && { guess }),
    }),
  )
  return {
    value: {
      metadata: mergeMetadata(withTitleSpan(metadata, blocks, id), metadataOfBlocks(blocks, id)),
      root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
      blocks,
      dropped: droppedTexts(page, { kept, dropped: [...clean.dropped, ...misplaced] }, ruleOf),
    },
    diagnostics: isMain ? [] : [noMainContent(name)],
  }
}

function allContent(
  page: HtmlDocument,
  { text }: DecodedSource,
  ruleOf: RuleOf = () => undefined,
): readonly PageBlock[] {
  const body = findBody(page)
  if (body === undefined) return []
  const kept = fragmentContent(page, ruleOf)
  return pageBlocks(body, text, { keeps: (node) => kept.has(node), baseUrl: undefined })
}

interface Content {
  readonly blocks: readonly PageBlock[]
  /** Whether it was told from the rest of the page. */
  readonly isMain: boolean
  /** Given when the text the page states is sure enough to judge single paragraphs by. */
  readonly isInBody?: InBody | undefined
}

/**
 * What looks like the article; where that misses most of the text that the page states in JSON-LD, what is stated; where
 * neither gives anything, all paragraphs.
 */
function chooseContent(
  page: HtmlDocument,
  { text }: DecodedSource,
  { metadata, titleElement, descriptions, body: stated }: PageMetadata,
): Content {
  const body = findBody(page)
  if (body === undefined) return { blocks: [], isMain: false }
  const everything = typePageBlocks(pageBlocks(body, text, { baseUrl: metadata.url }), {
    titleElement,
    descriptions,
  })
  const withTitle = (chosen: ReadonlySet<PageBlock>) =>
    everything.filter((block) => block.type === 'title' || chosen.has(block))
  const ofArticle = withoutOtherArticles(everything, titleElement)
  const blocks = withTitle(new Set(articleBlocks(ofArticle, pageZones(body))))
  const paragraphs = () => {
    const texts = fallbackContent(page)
    return withTitle(
      new Set(everything.filter((block) => block.texts.some((node) => texts.has(node)))),
    )
  }
  const isInBody = bodyTest(stated)
  if (isInBody !== undefined && stated !== undefined) {
    const shared = sharedLength(blocks, isInBody)
    if (shared >= textLength(blocks) * MIN_STATED_SHARE) return { blocks, isMain: true, isInBody }
    if (shared < stated.length * MIN_STATED_SHARE) {
      const all = paragraphs()
      if (sharedLength(all, isInBody) >= stated.length * MIN_STATED_SHARE)
        return { blocks: all, isMain: true, isInBody }
    }
  }
  if (textLength(blocks) >= MIN_MAIN_LENGTH) return { blocks, isMain: true }
  const all = paragraphs()
  return textLength(all) > textLength(blocks)
    ? { blocks: all, isMain: all.length === everything.length }
    : { blocks, isMain: textLength(blocks) > 0 }
}

function textLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { type, map }) => (type === 'title' ? sum : sum + map.text.length), 0)
}

function withTitleSpan(
  metadata: Reading['metadata'],
  blocks: readonly ArticleBlock[],
  source: string,
): Reading['metadata'] {
  const title = blocks.find(({ type }) => type === 'title')
  if (title === undefined || metadata.title === undefined) return metadata
  return {
    ...metadata,
    title: { value: title.map.text, span: { source, start: title.start, end: title.end } },
  }
}

/** Misplaced markup, such as text in a table outside of its cells, moves; blocks are in source order and never overlap. */
function inOrder(blocks: readonly PageBlock[]): CleanBlocks {
  const sorted = [...blocks].sort((a, b) => a.map.start - b.map.start || a.map.end - b.map.end)
  const kept: PageBlock[] = []
  const dropped: DroppedBlock[] = []
  for (const block of sorted) {
    if (block.map.start < (kept.at(-1)?.map.end ?? 0))
      dropped.push({ block, rule: 'misplaced-markup' })
    else kept.push(block)
  }
  return { kept, dropped }
}

function noMainContent(name: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'ingest/no-main-content',
    message: `\`${name}\` has no main content that could be told from the rest of the page: all its paragraphs are taken.`,
    place: { file: name },
    hint: 'Check the briefing for words of the page around the article.',
  }
}
