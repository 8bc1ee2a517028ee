import type { DropRule } from '../../model/dropped-text.ts'
import type { HtmlElement } from './parse-html.ts'
import { attribute, UNREAD_ELEMENTS } from './parse-html.ts'

/** What elements are for, by their tag or ARIA role. */
const RULE_OF_NAME: ReadonlyMap<string, DropRule> = new Map([
  ['nav', 'navigation'],
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['header', 'page-header'],
  ['banner', 'page-header'],
  ['footer', 'page-footer'],
  ['contentinfo', 'page-footer'],
  ['aside', 'aside'],
  ['complementary', 'aside'],
  ['form', 'form'],
  ['search', 'form'],
  ['button', 'form'],
  ['fieldset', 'form'],
  ['label', 'form'],
])

/** What the words of a class or id say an element is for; the first that is found. */
const RULE_OF_WORD: readonly (readonly [word: RegExp, rule: DropRule])[] = [
  [/^(?:cookies?|consent|gdpr|onetrust|didomi)$/, 'cookie-notice'],
  [/^(?:comments?|disqus|respond|kommentare?|commentaires?)$/, 'comments'],
  [/^(?:share|sharing|shares|social|sharedaddy|addthis|follow)$/, 'share-bar'],
  [
    /^(?:related|recommended|recommendations?|promo|promos|teasers?|newsletters?|subscribe|signup|paywall|ads?|advert|adverts|advertisement|sponsored|sponsor|trending|popular|outbrain|taboola)$/,
    'promotion',
  ],
  [/^(?:nav|navbar|navigation|menu|menus|submenu|breadcrumbs?|toc|pagination|skip)$/, 'navigation'],
  [/^(?:footer|colophon|copyright)$/, 'page-footer'],
  [/^(?:header|masthead)$/, 'page-header'],
  [/^(?:sidebar|aside|widget|widgets)$/, 'aside'],
]

/** Class names longer than this are made by machines and read no further. UTF-16 units. */
const MAX_NAMES = 400

/** The rule that an element which holds none of the article goes by, or undefined when it does not say what it is. */
export function regionRule(element: HtmlElement): DropRule | undefined {
  if (UNREAD_ELEMENTS.has(element.tagName)) return 'embedded'
  if (isHidden(element)) return 'hidden'
  const words = wordsOf(element)
  const said = RULE_OF_WORD.find(([word]) => words.some((each) => word.test(each)))?.[1]
  return (
    RULE_OF_NAME.get(attribute(element, 'role')?.toLowerCase() ?? '') ??
    said ??
    RULE_OF_NAME.get(element.tagName)
  )
}

/** Whether the page says that nobody sees the element. */
export function isHidden(element: HtmlElement): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden')?.toLowerCase() === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
      attribute(element, 'style')?.slice(0, MAX_NAMES) ?? '',
    )
  )
}

/** `site-footer relatedStories` as `site`, `footer`, `related`, `stories`. */
function wordsOf(element: HtmlElement): readonly string[] {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return names
    .slice(0, MAX_NAMES)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
