import { selfAndAncestors } from './ancestors.ts'
import type { PageBlock } from './page-blocks.ts'
import type { HtmlElement } from './parse-html.ts'
import { isRunningText } from './running-text.ts'

/** With less running text in its `article` element, the text of the title stands elsewhere. UTF-16 units. */
export const MIN_OWN_LENGTH = 500

/**
 * The blocks without those of the articles that pages show below the one they are about, to be read on: what stands in
 * an `article` element beside the one with the title, where that one holds a text of its own. An `article` inside that
 * one, such as an entry of a live report, belongs to it.
 */
export function withoutOtherArticles(
  blocks: readonly PageBlock[],
  titleElement: HtmlElement | undefined,
): readonly PageBlock[] {
  if (titleElement === undefined) return blocks
  const around = new Set([...selfAndAncestors(titleElement)].filter(isArticle))
  const [own] = around
  if (own === undefined) return blocks
  const places = new Map<HtmlElement, Place>()
  const placeOf = (element: HtmlElement) => {
    const known = places.get(element)
    if (known !== undefined) return known
    const place = findPlace(element, own, around)
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
  around: ReadonlySet<HtmlElement>,
): Place {
  let isInArticle = false
  for (const each of selfAndAncestors(element)) {
    if (each === own) return 'own'
    if (isArticle(each) && !around.has(each)) isInArticle = true
  }
  return isInArticle ? 'other' : 'around'
}

function isArticle({ tagName }: HtmlElement): boolean {
  return tagName === 'article'
}
