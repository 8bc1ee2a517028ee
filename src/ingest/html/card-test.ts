import { selfAndAncestors } from './ancestors.ts'
import { isLinked } from './is-linked.ts'
import type { PageBlock } from './page-blocks.ts'
import type { HtmlElement } from './parse-html.ts'
import { attribute } from './parse-html.ts'

/** A card with more text is a part of the article. UTF-16 units. */
export const MAX_CARD_LENGTH = 500

/** Fewer of them in one place could be anything. */
export const MIN_CARDS = 3

/** Elements further up hold more than a card. */
const MAX_CARD_LEVELS = 6

/**
 * Whether a block stands in a card: one of several elements beside each other, of one tag and class, each of which opens
 * with a linked headline and has a few words on where it leads. Pages point to other articles so. Less than `maxLength`
 * UTF-16 units of text stand in all cards; products or entries of a live report that are the article itself have more.
 */
export function cardTest(
  blocks: readonly PageBlock[],
  maxLength: number,
): (block: PageBlock) => boolean {
  const candidates = new Map<HtmlElement, Candidate>()
  for (const block of blocks) {
    let level = 0
    for (const element of selfAndAncestors(block.element)) {
      const known = candidates.get(element)
      if (known === undefined) {
        candidates.set(element, {
          opensLinked: isLinked(block),
          count: 1,
          length: block.map.text.length,
        })
      } else {
        known.count += 1
        known.length += block.map.text.length
      }
      level += 1
      if (level >= MAX_CARD_LEVELS) break
    }
  }
  const groups = new Map<unknown, Map<string, HtmlElement[]>>()
  for (const [element, { opensLinked, count, length }] of candidates) {
    if (!opensLinked || count < 2 || length > MAX_CARD_LENGTH) continue
    const siblings = groups.get(element.parentNode) ?? new Map<string, HtmlElement[]>()
    groups.set(element.parentNode, siblings)
    const look = `${element.tagName} ${attribute(element, 'class') ?? ''}`
    siblings.set(look, [...(siblings.get(look) ?? []), element])
  }
  const cards = new Set<HtmlElement>()
  for (const siblings of groups.values())
    for (const alike of siblings.values())
      if (alike.length >= MIN_CARDS) for (const each of alike) cards.add(each)
  const isCard = ({ element }: PageBlock) => {
    for (const each of selfAndAncestors(element)) if (cards.has(each)) return true
    return false
  }
  const length = blocks.reduce(
    (sum, block) => (isCard(block) ? sum + block.map.text.length : sum),
    0,
  )
  return length < maxLength ? isCard : () => false
}

/** What the first block of an element is, and how much is in it. */
interface Candidate {
  readonly opensLinked: boolean
  count: number
  length: number
}
