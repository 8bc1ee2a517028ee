import { selfAndAncestors } from './ancestors.ts'
import type { PageBlock } from './page-blocks.ts'
import type { HtmlElement } from './parse-html.ts'
import { isRunningText } from './running-text.ts'

/** With less running text in its `article` element, the text of the title stands elsewhere. UTF-16 units. */
export const MIN_OWN_LENGTH = 500

/**
 * The blocks without those of the articles that pages show below the one they are about, to be read on: what stands in
 * an `article` element with a main heading of its own beside the one with the title, where that one holds a text. The
 * entries of a live report are `article` elements as well, without such headings.
 */
export function withoutOtherArticles(
  blocks: readonly PageBlock[],
  titleElement: HtmlElement | undefined,
): readonly PageBlock[] {
  if (titleElement === undefined) return blocks
  const around = new Set([...selfAndAncestors(titleElement)].filter(isArticle))
  const [own] = around
  if (own === undefined) return blocks
  const headed = new Set<HtmlElement>()
  for (const { element } of blocks)
    if (element.tagName === 'h1')
      for (const each of selfAndAncestors(element)) if (isArticle(each)) headed.add(each)
  const places = new Map<HtmlElement, Place>()
  const placeOf = (element: HtmlElement) => {
    const known = places.get(element)
    if (known !== undefined) return known
    const place = findPlace(element, own, (each) => headed.has(each) && !around.has(each))
    places.set(element, place)
    return place
  }
  const ownLength = blocks.reduce(
    (sum, block) =>
      placeOf(block.element) === 'own' && isRunningText(block) ? sum + block.map.text.length : sum,
    0,
  )
  if (ownLength < MIN_OWN_LENGTH) return blocks
  return blocks.filter(({ element }) => placeOf(element) !== 'other')
}

/** In the article of the title, in one beside it, or in neither. */
type Place = 'own' | 'other' | 'around'

function findPlace(
  element: HtmlElement,
  own: HtmlElement,
  isOther: (element: HtmlElement) => boolean,
): Place {
  let isInOther = false
  for (const each of selfAndAncestors(element)) {
    if (each === own) return 'own'
    if (isOther(each)) isInOther = true
  }
  return isInOther ? 'other' : 'around'
}

function isArticle({ tagName }: HtmlElement): boolean {
  return tagName === 'article'
}
