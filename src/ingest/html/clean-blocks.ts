import type { DropRule } from '../../model/dropped-text.ts'
import { isAppeal } from '../line/is-appeal.ts'
import { isBoilerplate, isPostSignature } from '../line/is-boilerplate.ts'
import type { InBody } from './article-body.ts'
import { isAboutAuthor, isCreditLine, namesOffice, namesProfession } from './credit-lines.ts'
import { fold } from './fold.ts'
import { isLinked } from './is-linked.ts'
import { isPageLine } from './is-page-line.ts'
import type { PageBlock } from './page-blocks.ts'
import { attribute } from './parse-html.ts'
import { relatedBlocks } from './related-blocks.ts'
import { isRunningText, MIN_SENTENCE_WORDS } from './running-text.ts'

/** What the rules know beside the block itself. */
export interface CleanContext {
  readonly title: string
  /** Folded, as the title is; empty where the page states none. */
  readonly standfirst: string
  readonly byline: readonly string[]
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string | undefined
  /** How often each text stands in the article, by folded text; short texts only. */
  readonly counts: ReadonlyMap<string, number>
  /** Index of the title, or -1. */
  readonly titleIndex: number
  /** Indexes of the first and the last block of running text; -1 without any. */
  readonly firstText: number
  readonly lastText: number
  /** Index of the last block that is neither a heading nor a link. */
  readonly lastBlock: number
  /** Index of the first block with each longer text. */
  readonly firsts: ReadonlyMap<string, number>
  /** Labels such as "Related stories" and what they announce, by index. */
  readonly related: ReadonlySet<number>
  readonly isInBody: InBody | undefined
}

/** A rule of the clean-up: its name, and what it drops. */
export interface CleanRule {
  readonly rule: DropRule
  readonly drops: (block: PageBlock, context: CleanContext, index: number) => boolean
}

/** From how many times on a short line is furniture between the paragraphs. */
const MIN_REPEATS = 4
const MAX_REPEATED_LENGTH = 40

/** Shorter paragraphs are too short to be missed in the text that the page states. Words. */
const MIN_STATED_WORDS = 8

/** A longer text is no standfirst. UTF-16 units. */
export const MAX_STANDFIRST = 600

/** The context of the rules for the blocks of one page. */
export function cleanContext(
  blocks: readonly PageBlock[],
  {
    title,
    standfirst,
    byline,
    published,
    isInBody,
  }: Pick<CleanContext, 'title' | 'standfirst' | 'byline' | 'published' | 'isInBody'>,
): CleanContext {
  const counts = new Map<string, number>()
  const firsts = new Map<string, number>()
  blocks.forEach(({ map: { text } }, index) => {
    if (text.length <= MAX_REPEATED_LENGTH) counts.set(text, (counts.get(text) ?? 0) + 1)
    else if (!firsts.has(text)) firsts.set(text, index)
  })
  const related = relatedBlocks(blocks)
  const isProse = (block: PageBlock, index: number) =>
    isRunningText(block) && !related.has(index) && !isFurniture(block)
  return {
    title,
    standfirst,
    byline,
    published,
    isInBody,
    counts,
    firsts,
    related,
    titleIndex: blocks.findIndex(({ type }) => type === 'title'),
    firstText: blocks.findIndex(isProse),
    lastText: blocks.findLastIndex(isProse),
    lastBlock: blocks.findLastIndex(
      (block, index) => block.type !== 'heading' && !isLink(block) && !related.has(index),
    ),
  }
}

/** A block of links longer than this is running text with references. Words. */
const MAX_LINK_WORDS = 25
const MAX_NAME_WORDS = 2

/** In the order they are tried; the first that drops a block is the reason. */
export const cleanRules: readonly CleanRule[] = [
  {
    rule: 'furniture-line',
    drops: ({ map }) => !/[\p{L}\p{N}]/u.test(map.text),
  },
  {
    rule: 'above-title',
    drops: ({ map }, { titleIndex, firstText }, index) =>
      index < titleIndex && (titleIndex < firstText || map.text.length < MAX_ABOVE_LENGTH),
  },
  {
    rule: 'repeated-title',
    drops: ({ map, type }, { title }) =>
      title !== '' && type !== 'title' && map.text.length < 400 && fold(map.text) === title,
  },
  {
    rule: 'standfirst',
    drops: ({ map, element, type }, { standfirst, firstText }, index) =>
      standfirst !== '' &&
      index <= firstText &&
      map.text.length < MAX_STANDFIRST &&
      (type === 'heading' || STANDFIRST_NAME.test(attribute(element, 'class') ?? '')) &&
      fold(map.text) === standfirst,
  },
  {
    rule: 'line-of-links',
    drops: isLink,
  },
  {
    rule: 'furniture-line',
    drops: isFurniture,
  },
  {
    rule: 'related-list',
    drops: (_, { related }, index) => related.has(index),
  },
  {
    rule: 'date-or-byline',
    drops: ({ map, type }, { byline, published }) =>
      type === 'heading'
        ? byline.includes(map.text)
        : isCreditLine(map.text, { byline, published }),
  },
  {
    rule: 'about-author',
    drops: (block, { byline, lastText }, index) =>
      block.type !== 'heading' &&
      block.map.text.length < 500 &&
      (isAboutAuthor(block.map.text, byline) ||
        (index >= lastText - MAX_CLOSING && namesProfession(block.map.text)) ||
        (index === lastText && isItalicBiography(block))),
  },
  {
    rule: 'repeated-paragraph',
    drops: ({ map }, { firsts }, index) => (firsts.get(map.text) ?? index) < index,
  },
  {
    rule: 'short-line',
    drops: (block, { firstText }, index) =>
      index < firstText &&
      (block.type === 'paragraph' || block.type === 'listitem') &&
      isShortLine(block),
  },
  {
    rule: 'short-line',
    drops: (block, { lastText }, index) =>
      lastText >= 0 && index > lastText && block.type === 'paragraph' && isShortLine(block),
  },
  {
    rule: 'repeated-line',
    drops: ({ map, type }, { counts }) =>
      type === 'paragraph' &&
      /[\p{L}\p{N}]$/u.test(map.text) &&
      (counts.get(map.text) ?? 0) >= MIN_REPEATS,
  },
  {
    rule: 'trailing-heading',
    drops: ({ type }, { lastBlock }, index) =>
      type === 'heading' && lastBlock >= 0 && index > lastBlock,
  },
  {
    rule: 'not-in-stated-text',
    drops: ({ map, type }, { isInBody }) =>
      isInBody !== undefined &&
      (type === 'paragraph' || type === 'listitem') &&
      map.text.split(' ').length >= MIN_STATED_WORDS &&
      !isInBody(map.text),
  },
]

function isFurniture({ map, type }: PageBlock): boolean {
  return (
    (isBoilerplate(map.text) && !(type === 'quote' && isPostSignature(map.text))) ||
    (type !== 'table' && (isPageLine(map.text) || isAppeal(map.text)))
  )
}

/** A last paragraph all in italics that says who somebody is. */
function isItalicBiography({ map, marks, type }: PageBlock): boolean {
  return (
    type === 'paragraph' &&
    namesOffice(map.text) &&
    marks.some(
      (mark) => mark.type === 'emphasis' && mark.start === 0 && mark.end >= map.text.length - 1,
    )
  )
}

/** A description often repeats the first paragraph; only a heading and what is named so is a standfirst. */
const STANDFIRST_NAME =
  /(?:^|[-_ ])(?:standfirst|dec?k|sub-?(?:title|head(?:line)?)|strapline|summary)(?:$|[-_ ])/i

/** What stands above the title is dropped up to this length; more is an article whose title stands late. UTF-16 units. */
const MAX_ABOVE_LENGTH = 600

/** How many blocks before the last running text a line about the author may stand. */
const MAX_CLOSING = 2

/** A line of fewer words that does not end like a sentence. */
const MAX_SHORT_LINE_WORDS = 10

function isShortLine({ map, isBold }: PageBlock): boolean {
  const words = map.text.split(' ').length
  return (
    !isBold &&
    words <= MAX_SHORT_LINE_WORDS &&
    !/[.!?:,。！？…，،"”»]$/u.test(map.text) &&
    !(words >= MIN_SENTENCE_WORDS && /\s[\p{L}\p{N}-]+\.\p{Ll}{2,12}$/u.test(map.text))
  )
}

/** A short block that is all link; an entry of a list with a word or two may be the name of something. */
export function isLink(block: PageBlock): boolean {
  const { map, type } = block
  const words = map.text.split(' ').length
  const isShort = words < MAX_LINK_WORDS && (type !== 'listitem' || words > MAX_NAME_WORDS)
  return isShort && type !== 'heading' && type !== 'table' && isLinked(block)
}
