import { articleBlocks } from './article-blocks.ts'
import type { InBody } from './article-body.ts'
import { bodyTest, sharedLength } from './article-body.ts'
import type { CleanContext } from './clean-blocks.ts'
import { MAX_STANDFIRST } from './clean-blocks.ts'
import type { DroppedBlock } from './clean-up.ts'
import type { Notes } from './collect-notes.ts'
import { fallbackContent } from './fallback-content.ts'
import { fold } from './fold.ts'
import { withoutOtherArticles } from './other-articles.ts'
import type { PageBlock } from './page-blocks.ts'
import { pageBlocks } from './page-blocks.ts'
import type { PageMetadata } from './page-metadata.ts'
import { pageZones } from './page-zones.ts'
import type { HtmlDocument, HtmlElement } from './parse-html.ts'
import { findBody } from './parse-html.ts'
import { typePageBlocks } from './type-page-blocks.ts'

/** Main content shorter than this is some line of the page, not an article. UTF-16 units. */
export const MIN_MAIN_LENGTH = 140

/** Share of the text the page states that the chosen content must hold, lest the stated text choose. */
export const MIN_STATED_SHARE = 0.5

/** What of a page is the article, before the clean-up. */
export interface Content {
  readonly blocks: readonly PageBlock[]
  /** What of the page is none of them. */
  readonly others?: readonly PageBlock[]
  /** Whether it was told from the rest of the page. */
  readonly isMain: boolean
  /** Given when the text the page states is sure enough to judge single paragraphs by. */
  readonly isInBody?: InBody | undefined
}

/**
 * What looks like the article; where that misses most of the text that the page states in JSON-LD, what is stated; where
 * neither gives anything, all paragraphs.
 */
export function chooseContent(
  page: HtmlDocument,
  { text, notes }: { readonly text: string; readonly notes: Notes },
  pageFacts: PageMetadata,
): Content {
  const { metadata, titleElement, descriptions } = pageFacts
  const body = findBody(page)
  if (body === undefined) return { blocks: [], isMain: false }
  const everything = typePageBlocks(pageBlocks(body, text, { baseUrl: metadata.url, notes }), {
    titleElement,
    descriptions,
  })
  const content = chooseBlocks(page, everything, { body, pageFacts })
  const chosen = new Set(content.blocks)
  return { ...content, others: everything.filter((block) => !chosen.has(block)) }
}

function chooseBlocks(
  page: HtmlDocument,
  everything: readonly PageBlock[],
  { body, pageFacts }: { readonly body: HtmlElement; readonly pageFacts: PageMetadata },
): Content {
  const { titleElement, body: stated } = pageFacts
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

/** What says the standfirst of the metadata, apart from the article: above it on most pages. */
export function standfirsts(
  blocks: readonly PageBlock[],
  { standfirst }: Pick<CleanContext, 'standfirst'>,
): readonly DroppedBlock[] {
  if (standfirst === '') return []
  return blocks
    .filter(({ map }) => map.text.length < MAX_STANDFIRST && fold(map.text) === standfirst)
    .map((block) => ({ block, rule: 'standfirst' }))
}

function textLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { type, map }) => (type === 'title' ? sum : sum + map.text.length), 0)
}
