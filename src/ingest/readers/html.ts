import type { ArticleBlock } from '../../model/article.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import type { Content } from '../html/choose-content.ts'
import { chooseContent, standfirsts } from '../html/choose-content.ts'
import { cleanContext } from '../html/clean-blocks.ts'
import type { CleanBlocks, DroppedBlock } from '../html/clean-up.ts'
import { cleanUp } from '../html/clean-up.ts'
import type { Notes } from '../html/collect-notes.ts'
import { collectNotes } from '../html/collect-notes.ts'
import { droppedTexts } from '../html/dropped-texts.ts'
import { fold } from '../html/fold.ts'
import type { RuleOf } from '../html/fragment-content.ts'
import { fragmentContent } from '../html/fragment-content.ts'
import { linesAtTitle } from '../html/lines-at-title.ts'
import { openPreformatted } from '../html/open-preformatted.ts'
import { openTemplates } from '../html/open-templates.ts'
import type { PageBlock } from '../html/page-blocks.ts'
import { pageBlocks } from '../html/page-blocks.ts'
import { pageMetadata } from '../html/page-metadata.ts'
import type { HtmlDocument } from '../html/parse-html.ts'
import { findBody, parseHtml } from '../html/parse-html.ts'
import { typeHeadings } from '../html/type-headings.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'

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
  openTemplates(page, text, name)
  openPreformatted(page, text)
  const pageFacts = pageMetadata(page, id, text)
  const notes = collectNotes(findBody(page) ?? page)
  const ruleOfElement: RuleOf = (element) =>
    notes.references.has(element) || notes.labels.has(element)
      ? 'note-reference'
      : ruleOf?.(element)
  const found: Content = isFragment
    ? { blocks: allContent(page, { text, notes }, ruleOf), isMain: true }
    : chooseContent(page, { text, notes }, pageFacts)
  const { isMain, isInBody, others = [] } = found
  const standfirst = fold(pageFacts.metadata.standfirst?.value ?? '')
  const metadata = mergeMetadata(
    pageFacts.metadata,
    isFragment
      ? {}
      : linesAtTitle(inPageOrder([...found.blocks, ...others]), { source: id, standfirst }),
  )
  const context = cleanContext(found.blocks, {
    title: fold(metadata.title?.value ?? ''),
    standfirst,
    byline: metadata.byline?.map(({ value }) => value) ?? [],
    published: metadata.published?.iso,
    isInBody,
  })
  const clean = cleanUp(found.blocks, context)
  const { kept, dropped: misplaced } = inOrder(clean.kept)
  const blocks = typeHeadings(kept).map(
    ({ type, depth, identifier, map, marks, guess }): ArticleBlock => ({
      type,
      start: map.start,
      end: map.end,
      map,
      marks,
      ...(depth !== undefined && { depth }),
      ...(identifier !== undefined && { identifier }),
      ...(guess !== undefined && { guess }),
    }),
  )
  return {
    value: {
      metadata: mergeMetadata(withTitleSpan(metadata, blocks, id), metadataOfBlocks(blocks, id)),
      root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
      blocks,
      dropped: droppedTexts(
        page,
        { kept, dropped: [...standfirsts(others, context), ...clean.dropped, ...misplaced] },
        ruleOfElement,
      ),
    },
    diagnostics: isMain ? [] : [noMainContent(name)],
  }
}

function allContent(
  page: HtmlDocument,
  { text, notes }: { readonly text: string; readonly notes: Notes },
  ruleOf: RuleOf = () => undefined,
): readonly PageBlock[] {
  const body = findBody(page)
  if (body === undefined) return []
  const kept = fragmentContent(page, ruleOf)
  return pageBlocks(body, text, { keeps: (node) => kept.has(node), baseUrl: undefined, notes })
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

function inPageOrder(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return [...blocks].sort((a, b) => a.map.start - b.map.start)
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
