import { cardTest } from './card-test.ts'
import { MIN_OWN_LENGTH } from './other-articles.ts'
import type { PageBlock } from './page-blocks.ts'
import type { Zone } from './page-zones.ts'
import type { HtmlElement } from './parse-html.ts'
import { isRunningText, widthOf } from './running-text.ts'

/** Share of the running text of a page from which what one word names is the article, whatever that word is. */
export const MAX_ASIDE_SHARE = 0.4

/** Share of an element's characters in links from which it points elsewhere, when it holds more than one block. */
export const MIN_POINTER_SHARE = 0.5

/** What an element named as the article's body is worth more than one around it. */
export const BODY_NAME_BONUS = 1.2

/** How much of their cost links keep where they will be left out anyway. */
const ASIDE_COST = 0.25

/** What a short line takes from the element it stands in, in characters of running text. */
const SHORT_LINE_COST = 10

const BODY_NAME =
  /(?:^|[-_ ])(?:(?:article|story|post|entry|news|page|main|content)[-_]*(?:body|content|text|copy|main)|articlebody|story|entry|bodytext|body-copy|rich-?text|prose)(?:$|[-_ ])/

/**
 * The blocks of the article: those in the element of the page that holds most running text for least links, without
 * parts that by their names, or by being mostly links, are something else.
 */
export function articleBlocks(
  blocks: readonly PageBlock[],
  zones: ReadonlyMap<HtmlElement, Zone>,
): readonly PageBlock[] {
  const weights = new Map(blocks.map((block) => [block, weightOf(block)]))
  const isAsideZone = asideTest(blocks, weights, zones)
  const isAside = ({ element }: PageBlock) => isAsideZone(zones.get(element))
  const own = new Map<HtmlElement, number>()
  for (const block of blocks) {
    const weight = weights.get(block) ?? 0
    const counted = isAside(block) ? Math.min(0, weight) * ASIDE_COST : weight
    own.set(block.element, (own.get(block.element) ?? 0) + counted)
  }
  const elements = [...zones.keys()]
  const container = bestElement(own, elements)
  if (container === undefined) return []
  const inside = elementsWithin(container, elements)
  const candidates = blocks.filter((block) => inside.has(block.element) && !isAside(block))
  const isPointer = pointerTest(candidates, [...inside])
  const rest = candidates.filter(
    (block) => !isPointer(block) && !isAsideZone(inlineZone(block, zones)),
  )
  const length = rest.reduce((sum, { map }) => sum + map.text.length, 0)
  const isCard = cardTest(rest, length * MAX_ASIDE_SHARE)
  return rest.filter((block) => block.type === 'title' || !isCard(block))
}

type Weights = ReadonlyMap<PageBlock, number>

/** What the inline elements around all of a block's words say: `<div><span class="hidden">…</span></div>` is hidden. */
function inlineZone(
  { texts, type }: PageBlock,
  zones: ReadonlyMap<HtmlElement, Zone>,
): Zone | undefined {
  // A credit in a caption is named so, and a part of the caption.
  if (type === 'caption') return undefined
  const [first, ...rest] = texts.map(({ parentNode }) =>
    parentNode !== null && isElementParent(parentNode) ? zones.get(parentNode) : undefined,
  )
  return rest.every((zone) => zone === first) ? first : undefined
}

/** Whether what stands in a zone is by its surroundings no part of the article, or is not shown. */
function asideTest(
  blocks: readonly PageBlock[],
  weights: Weights,
  zones: ReadonlyMap<HtmlElement, Zone>,
): (zone: Zone | undefined) => boolean {
  let total = 0
  let hidden = 0
  const byCue = new Map<string, number>()
  const shown = new Set(
    blocks.flatMap(({ element, map }) => (zones.get(element)?.isHidden ? [] : [opening(map.text)])),
  )
  for (const block of blocks) {
    const weight = Math.max(0, weights.get(block) ?? 0)
    const zone = zones.get(block.element)
    total += weight
    // A copy of what is shown is there for machines.
    if (zone?.isHidden === true && !shown.has(opening(block.map.text))) hidden += weight
    for (const cue of zone?.cues ?? []) byCue.set(cue, (byCue.get(cue) ?? 0) + weight)
  }
  const limit = total * MAX_ASIDE_SHARE
  return (zone) => {
    if (zone === undefined) return false
    if (zone.isHidden && hidden < total - limit) return true
    return zone.cues.some((cue) => {
      const weight = byCue.get(cue) ?? 0
      return weight < limit || (SURE_CUES.has(cue) && weight < total - MIN_OWN_LENGTH)
    })
  }
}

/** Elements that never are the article, as long as the page holds an article outside of them. */
const SURE_CUES: ReadonlySet<string> = new Set([
  'aside',
  'footer',
  'nav',
  'cookie',
  'cookies',
  'consent',
  'gdpr',
])

function opening(text: string): string {
  return text.slice(0, OPENING_LENGTH)
}

/** Texts that begin alike for so long are copies. UTF-16 units. */
const OPENING_LENGTH = 40

/** Characters of running text; less than nothing for links and short lines. Scripts without spaces count double. */
function weightOf(block: PageBlock): number {
  const { map, linkLength, type, element } = block
  if (type === 'caption' || type === 'footnote') return 0
  if (isRunningText(block))
    return (widthOf(map.text) - linkLength) * (TAG_WORTH.get(element.tagName) ?? 1)
  // A heading right above the rest makes the element that holds both the better one.
  if (type === 'heading') return linkLength === 0 ? 1 : -linkLength / 2
  return type === 'listitem' && linkLength === 0
    ? map.text.length * LIST_WORTH
    : -linkLength - SHORT_LINE_COST
}

/** How much a short entry of a list is worth, compared with running text: articles may be little more than a list. */
const LIST_WORTH = 0.2

/** How much running text in these elements says of an article. */
const TAG_WORTH: ReadonlyMap<string, number> = new Map([
  ['li', 0.3],
  ['td', 0.5],
  ['a', 0],
])

/** The element with the greatest sum of what is in it; of equal ones the innermost. */
function bestElement(
  own: ReadonlyMap<HtmlElement, number>,
  elements: readonly HtmlElement[],
): HtmlElement | undefined {
  const sums = new Map(own)
  let best: HtmlElement | undefined
  let bestSum = 0
  // Children come behind their parents in the order of the walk.
  for (const element of [...elements].reverse()) {
    const sum = sums.get(element) ?? 0
    addToParent(sums, element, sum)
    const value = isNamedBody(element) ? sum * BODY_NAME_BONUS : sum
    if (value > bestSum) {
      best = element
      bestSum = value
    }
  }
  return best
}

function isNamedBody({ attrs }: HtmlElement): boolean {
  return attrs.some(({ name, value }) =>
    name === 'itemprop'
      ? value === 'articleBody'
      : (name === 'class' || name === 'id') && BODY_NAME.test(value.toLowerCase()),
  )
}

/** Whether a block stands in a list, section or the like that points to other pages. */
function pointerTest(
  blocks: readonly PageBlock[],
  elements: readonly HtmlElement[],
): (block: PageBlock) => boolean {
  const lengths = new Map<HtmlElement, number>()
  const links = new Map<HtmlElement, number>()
  const counts = new Map<HtmlElement, number>()
  const add = (sums: Map<HtmlElement, number>, element: HtmlElement, value: number) =>
    sums.set(element, (sums.get(element) ?? 0) + value)
  for (const block of blocks) {
    add(lengths, block.element, block.map.text.length)
    add(links, block.element, block.linkLength)
    add(counts, block.element, 1)
  }
  for (const element of [...elements].reverse())
    for (const sums of [lengths, links, counts]) addToParent(sums, element, sums.get(element) ?? 0)
  const [container] = elements
  const limit = (container === undefined ? 0 : (lengths.get(container) ?? 0)) * MAX_ASIDE_SHARE
  const pointers = new Set<HtmlElement>()
  for (const element of elements) {
    const parent = element.parentNode
    const length = lengths.get(element) ?? 0
    if (
      (parent !== null && isElementParent(parent) && pointers.has(parent)) ||
      (length < limit &&
        (counts.get(element) ?? 0) > 1 &&
        (links.get(element) ?? 0) >= length * MIN_POINTER_SHARE)
    )
      pointers.add(element)
  }
  return ({ element, type }) => type !== 'title' && pointers.has(element)
}

/** The element and all below it, parents before children. */
function elementsWithin(
  container: HtmlElement,
  elements: readonly HtmlElement[],
): ReadonlySet<HtmlElement> {
  const inside = new Set<HtmlElement>([container])
  for (const element of elements) {
    const parent = element.parentNode
    if (parent !== null && isElementParent(parent) && inside.has(parent)) inside.add(element)
  }
  return inside
}

function addToParent(sums: Map<HtmlElement, number>, element: HtmlElement, value: number): void {
  const parent = element.parentNode
  if (value !== 0 && parent !== null && isElementParent(parent))
    sums.set(parent, (sums.get(parent) ?? 0) + value)
}

function isElementParent(node: NonNullable<HtmlElement['parentNode']>): node is HtmlElement {
  return 'tagName' in node
}
