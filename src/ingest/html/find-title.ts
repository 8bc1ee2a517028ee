import { normaliseSpace } from '../../model/fact.ts'
import { fold } from './fold.ts'
import type { PageFacts } from './page-facts.ts'
import { firstMeta } from './page-facts.ts'
import type { HtmlElement } from './parse-html.ts'
import { textContent } from './parse-html.ts'

/** The heading that says the same as the page's metadata; where none does, the metadata, and the only `h1` at last. */
export function findTitle(facts: PageFacts): {
  readonly title: string | undefined
  readonly titleElement: HtmlElement | undefined
} {
  const site = facts.linked.publisher ?? firstMeta(facts, 'og:site_name')
  const stated = [
    facts.linked.headline,
    firstMeta(
      facts,
      'og:title',
      'twitter:title',
      'dc.title',
      'parsely-title',
      'sailthru.title',
      'title',
    ),
    facts.pageTitle,
  ].flatMap((title) => (title === undefined ? [] : [withoutSite(title, site)]))
  const shown = facts.headings
    .map((element) => ({ element, title: normaliseSpace(textContent(element)) }))
    .filter(({ title }) => title !== '')
  const match = shown.find(({ title }) => stated.some((each) => isSame(each, title)))
  if (match !== undefined) return { title: match.title, titleElement: match.element }
  const mains = shown.filter(({ element }) => element.tagName === 'h1')
  const close = mains.find(({ title }) =>
    stated.some((each) => overlap(each, title) >= MIN_TITLE_OVERLAP),
  )
  if (close !== undefined) return { title: close.title, titleElement: close.element }
  const [only, ...moreMains] = mains
  // The one heading on top of the article is what the reader sees, whatever search engines are told.
  if (
    only !== undefined &&
    moreMains.length === 0 &&
    isInArticle(only.element) &&
    only.title.split(' ').length >= 3
  ) {
    return { title: only.title, titleElement: only.element }
  }
  const title = stated[0] ?? only?.title
  return { title, titleElement: stated.length === 0 ? only?.element : undefined }
}

function isInArticle(element: HtmlElement): boolean {
  for (let node = element.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'article' || node.tagName === 'main') return true
  }
  return false
}

/** Share of words in common from which two wordings of a title count as the same. */
export const MIN_TITLE_OVERLAP = 0.5

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function overlap(a: string, b: string): number {
  const left = new Set(fold(a).split(' '))
  const right = new Set(fold(b).split(' '))
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(1, Math.min(left.size, right.size), Math.max(left.size, right.size) / 2)
}

/** Without the name of the site at either end: `Harbour pact signed | The Courier`. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|\-–—·»:]+\s+/u)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const isSite = (part: string) =>
    site !== undefined &&
    fold(part) !== '' &&
    (fold(site).includes(fold(part)) || fold(part).includes(fold(site)))
  const cut = title.slice(0, title.length - last.length).replace(/\s+[|\-–—·»:]+\s+$/u, '')
  if (isSite(last)) return cut
  const head = parts[0] ?? ''
  if (isSite(head)) return title.slice(head.length).replace(/^\s+[|\-–—·»:]+\s+/u, '')
  return /[|»]\s+\S[^|»]*$/u.test(title) && last.split(' ').length <= 4 ? cut : title
}
