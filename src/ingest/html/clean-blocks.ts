import type { DropRule } from '../../model/dropped-text.ts'
import { findByline } from '../line/find-byline.ts'
import { isBoilerplate } from '../line/is-boilerplate.ts'
import { isDateLine } from '../line/is-date-line.ts'
import type { InBody } from './article-body.ts'
import { fold } from './fold.ts'
import type { PageBlock } from './page-blocks.ts'

/** What the rules know beside the block itself. */
export interface CleanContext {
  readonly title: string
  readonly byline: readonly string[]
  /** How often each text stands in the article, by folded text; short texts only. */
  readonly counts: ReadonlyMap<string, number>
  /** Index of the last block that is neither a heading nor a link. */
  readonly lastText: number
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

/** The context of the rules for the blocks of one page. */
export function cleanContext(
  blocks: readonly PageBlock[],
  { title, byline, isInBody }: Pick<CleanContext, 'title' | 'byline' | 'isInBody'>,
): CleanContext {
  const counts = new Map<string, number>()
  for (const { map } of blocks) {
    if (map.text.length > MAX_REPEATED_LENGTH) continue
    counts.set(map.text, (counts.get(map.text) ?? 0) + 1)
  }
  const lastText = blocks.findLastIndex((block) => block.type !== 'heading' && !isLink(block))
  return { title, byline, isInBody, counts, lastText }
}

/** A block of links longer than this is running text with references. Words. */
const MAX_LINK_WORDS = 25
const MAX_NAME_WORDS = 2

/** Share of a block's characters in links from which it is a pointer to other pages. */
const MIN_LINK_SHARE = 0.9

/** In the order they are tried; the first that drops a block is the reason. */
export const cleanRules: readonly CleanRule[] = [
  {
    rule: 'repeated-title',
    drops: ({ map, type }, { title }) =>
      title !== '' && type !== 'title' && map.text.length < 400 && fold(map.text) === title,
  },
  {
    rule: 'line-of-links',
    drops: isLink,
  },
  {
    rule: 'furniture-line',
    drops: ({ map }) => isBoilerplate(map.text),
  },
  {
    rule: 'date-or-byline',
    drops: ({ map, type }, { byline }) =>
      type !== 'heading' &&
      (isDateLine(withoutNames(map.text, byline)) ||
        (findByline(map.text)?.stated ?? false) ||
        isBylineOf(map.text, byline)),
  },
  {
    rule: 'about-author',
    drops: ({ map, type }, { byline }) =>
      type !== 'heading' &&
      map.text.length < 500 &&
      byline.some(
        (name) =>
          name.includes(' ') &&
          ABOUT.test(map.text.startsWith(name) ? map.text.slice(name.length) : ''),
      ),
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
    drops: ({ type }, { lastText }, index) =>
      type === 'heading' && lastText >= 0 && index > lastText,
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

/** A short block that is all link; an entry of a list with a word or two may be the name of something. */
function isLink({ map, linkLength, type }: PageBlock): boolean {
  const words = map.text.split(' ').length
  const isShort = words < MAX_LINK_WORDS && (type !== 'listitem' || words > MAX_NAME_WORDS)
  return (
    isShort &&
    type !== 'heading' &&
    type !== 'table' &&
    linkLength >= map.text.length * MIN_LINK_SHARE
  )
}

const ABOUT =
  /^,? (?:is|was|has|covers|writes|reports|joined|works|ist|arbeitet|schreibt|est|es|è)\b/u

function withoutNames(text: string, names: readonly string[]): string {
  return text.length > 160
    ? text
    : names.reduce((rest, name) => rest.replace(name, ' '), text).trim()
}

function isBylineOf(text: string, byline: readonly string[]): boolean {
  if (text.length > 120 || byline.length === 0) return false
  const rest = byline.reduce((left, name) => left.replace(fold(name), ' '), fold(text))
  return (
    rest !== fold(text) &&
    rest.replace(/\b(?:by|and|von|und|par|et|por|y|di|e|text|photos?)\b/gu, '').trim() === ''
  )
}
