import type { HtmlDocument, HtmlElement, HtmlNode } from './parse-html.ts'
import { attribute, isElement, UNREAD_ELEMENTS } from './parse-html.ts'

/** Which part of a page an element stands in, as its own name or that of one around it says. */
export interface Zone {
  /** Whether it is not shown. */
  readonly isHidden: boolean
  /** The words of the elements around it that say that what is in them is not the article, each once, outer before inner. */
  readonly cues: readonly string[]
}

const ARTICLE: Zone = { isHidden: false, cues: [] }

const ASIDE_ELEMENTS: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'dialog',
  'menu',
])

const ASIDE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'button',
])

/** Words in classes and ids, of several languages and content systems, for what surrounds an article. */
const ASIDE_WORDS =
  /(?:^|[-_ ])(?:comments?|commentlist|disqus|respond|replies|related|relatedposts|recommend(?:ed|ations?)?|recirc\w*|promos?|promo\w+|newsletters?|subscri\w+|sign-?up|share\w*|sharing|social\w*|sidebar|footer|breadcrumbs?|nav\w*|menu|advert\w*|ads?|adv|adsbygoogle|banner|sponsor\w*|cookies?|consent|gdpr|modal|popup|overlay|lightbox|regwall|login|tags?|taglist|tagcloud|keywords|topics?|author-?(?:bio|box|info|card|profile|description|about|content)|about-?(?:the-?)?author|bio|biography|read-?(?:more|next|also)|more-?(?:stories|on|from|news|articles)|most-?(?:read|popular)|trending|popular|teasers?|outbrain|taboola|toolbar|tools|byline|by-line|timestamp|dateline-?date|post-?meta|article-?meta|entry-?meta|meta(?:data|info)?|rat(?:e|ing)|poll|widgets?|copyright|print-?only|skip|sr-only|screen-reader\w*|visuallyhidden|gallery|slideshow|carousel|slider|player|pagination|pager|navigation|jp-relatedposts|yarpp\w*|wp-caption\w*|caption\w*|credits?|photo-?credit|image-?credit|figcaption|follow|donat\w+|infobox|fact-?box|callout|correction-?policy|disclaimer|disclosure|author vcard|vcard author)(?:$|[-_ ])/

/** What stands by a part of the page is not that part: `above-footer`, `has-sidebar`. */
const BESIDE = /(?:^|(?<=[-_ ]))(?:above|before|has|no|with|without)-[a-z]+/g

/** Alone or as what is hidden from eyes: `overflow-hidden` and `label-hidden` hide something else. */
const HIDDEN_WORD = /(?:^| )(?:(?:is|js|u|visually)-)?hidden(?:$| )/

const SLUG = /^(?:[^\s_-]+[_-]){5}/

/** The zone of each element below the root. */
export function pageZones(root: HtmlElement | HtmlDocument): ReadonlyMap<HtmlElement, Zone> {
  const zones = new Map<HtmlElement, Zone>()
  const open: (readonly [node: HtmlNode, zone: Zone])[] = []
  const openChildren = (element: { readonly childNodes: readonly HtmlNode[] }, zone: Zone) => {
    for (const child of element.childNodes) open.push([child, zone])
  }
  openChildren(root, ARTICLE)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const [node, outer] = step
    if (!isElement(node) || UNREAD_ELEMENTS.has(node.tagName)) continue
    const zone = zoneOf(node, outer)
    zones.set(node, zone)
    openChildren(node, zone)
  }
  return zones
}

function zoneOf(element: HtmlElement, outer: Zone): Zone {
  const isHidden = outer.isHidden || hides(element)
  const cue = asideCue(element)
  if (cue !== undefined && !outer.cues.includes(cue))
    return { isHidden, cues: [...outer.cues, cue] }
  return isHidden === outer.isHidden ? outer : { isHidden, cues: outer.cues }
}

/** Pages hide the paragraphs behind a paywall from screen readers, and show them to who may read them. */
const PROSE = /^(?:p|h[1-6]|blockquote|li)$/

function hides(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  if (attribute(element, 'aria-hidden') === 'true' && !PROSE.test(element.tagName)) return true
  const style = attribute(element, 'style')
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

/** Elements that hold the whole page or article, whatever their classes speak of. */
const WHOLE: ReadonlySet<string> = new Set([
  'html',
  'body',
  'main',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
])

function asideCue(element: HtmlElement): string | undefined {
  if (ASIDE_ELEMENTS.has(element.tagName)) return element.tagName
  const role = attribute(element, 'role')
  if (role !== undefined && ASIDE_ROLES.has(role)) return role
  if (WHOLE.has(element.tagName)) return undefined
  for (const name of ['class', 'id', 'data-component', 'data-testid', 'itemprop']) {
    const value = attribute(element, name)
    if (value === undefined) continue
    // An id of many words is made from a heading.
    if (name === 'id' && SLUG.test(value)) continue
    const words = value
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .replace(BESIDE, ' ')
    const found = ASIDE_WORDS.exec(words) ?? HIDDEN_WORD.exec(words)
    // `hidden md:block` is shown on all but small screens.
    if (
      found !== null &&
      !/:(?:block|flex|grid|inline)\b/.test(words) &&
      !isSummary(words) &&
      !isEmbeddedPost(words)
    )
      return found[0].replace(/^[-_ ]|[-_ ]$/g, '')
  }
  return undefined
}

/** What somebody posted, shown in the article: `social-embed` is no bar of buttons. */
function isEmbeddedPost(words: string): boolean {
  return /(?:^|[-_ ])social[-_ ](?:[a-z]+[-_ ])?embed/.test(words)
}

/** A box that sums the article up is a part of it. */
function isSummary(words: string): boolean {
  return (
    /(?:^|[-_ ])(?:callout|infobox|fact-?box)(?:$|[-_ ])/.test(words) &&
    /(?:^|[-_ ])(?:summary|key-?points|takeaways|at-a-glance)(?:$|[-_ ])/.test(words)
  )
}
