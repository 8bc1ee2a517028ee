import { normaliseSpace } from '../../model/fact.ts'
import { fold } from './fold.ts'
import { isOutletName } from './is-outlet-name.ts'
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
  const sites = [site, hostName(facts)].filter((each) => each !== undefined)
  const told = [
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
  ].filter((title) => title !== undefined)
  const stated = told
    .map((title) => withoutSite(title, sites))
    .filter((title) => !sites.some((each) => isOutletName(title, [each])))
  const shown = facts.headings
    .map((element) => ({ element, title: normaliseSpace(textContent(element)) }))
    .filter(({ title }) => title !== '')
  // What data for machines calls the headline goes before what is told to search engines.
  const [match] = [...stated, ...told].flatMap((each) =>
    shown.filter(({ title }) => isSame(each, title)),
  )
  if (match !== undefined) return { title: match.title, titleElement: match.element }
  const mains = shown.filter(({ element }) => element.tagName === 'h1')
  const close =
    mains.find(({ title }) => stated.some((each) => overlap(each, title) >= MIN_TITLE_OVERLAP)) ??
    mains.find(({ title }) => stated.some((each) => isPart(title, each)))
  if (close !== undefined) return { title: close.title, titleElement: close.element }
  const [only, ...moreMains] = mains
  // The one heading on top of the article is what the reader sees, whatever search engines are told.
  if (
    only !== undefined &&
    moreMains.length === 0 &&
    isInArticle(only.element) &&
    fold(only.title).split(' ').length >= 3
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

/** Whether a heading is what a stated title opens with: `Sails` of `Sails - Selm Boats - Boats and more`. */
function isPart(heading: string, stated: string): boolean {
  const [head, ...others] = stated.split(SEPARATORS)
  return others.length > 0 && head !== undefined && isSame(head, heading)
}

/** What has more words is a title that holds the name of the site. */
const MAX_SITE_WORDS = 5

/** Whether one name holds the other, or they are the same but for spaces. */
function isLike(site: string, part: string): boolean {
  return (
    fold(site).includes(fold(part)) ||
    (part.split(' ').length <= MAX_SITE_WORDS && fold(part).includes(fold(site))) ||
    isOutletName(part, [site])
  )
}

const MIN_TITLE_WORDS = 5

/** What stands between a title and the name of the site. */
const SEPARATORS = /\s+[|\-–—·»:]+\s+/u

/** The name in the address of a page, `courier` of `https://www.courier.co.uk/`. */
function hostName(facts: PageFacts): string | undefined {
  const address = facts.canonical ?? firstMeta(facts, 'og:url') ?? facts.linked.url
  if (address === undefined || !URL.canParse(address)) return undefined
  const labels = new URL(address).hostname.split('.').slice(0, -1)
  return labels.reduce<string | undefined>(
    (longest, label) => (label.length > (longest?.length ?? MIN_HOST_NAME) ? label : longest),
    undefined,
  )
}

/** Shorter parts of an address are `www`, `co` or `news`. */
const MIN_HOST_NAME = 4

/** Without the name of the site at either end: `Harbour pact signed | The Courier`. */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(SEPARATORS)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const isSite = (part: string) => fold(part) !== '' && sites.some((site) => isLike(site, part))
  const cut = title.slice(0, title.length - last.length).replace(/\s+[|\-–—·»:]+\s+$/u, '')
  if (isSite(last)) return cut
  const head = parts[0] ?? ''
  if (isSite(head)) return title.slice(head.length).replace(/^\s+[|\-–—·»:]+\s+/u, '')
  const words = last.split(' ').length
  const isEnd = /[|»]\s+\S[^|»]*$/u.test(title)
    ? words <= 4
    : // Where the page does not name its site, one or two words behind a long title do.
      sites.length === 0 && words <= 2 && cut.split(' ').length >= MIN_TITLE_WORDS
  return isEnd ? cut : title
}
