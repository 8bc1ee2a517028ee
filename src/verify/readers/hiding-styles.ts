import type { HtmlElement } from '../../ingest/html/parse-html.ts'
import { attribute } from '../../ingest/html/parse-html.ts'

/** Says why nobody sees what is in an element, or undefined where its styles let it be seen. */
export type Hides = (element: HtmlElement) => string | undefined

/** Declarations that leave words unseen. */
const HIDING: readonly (readonly [how: string, declaration: RegExp])[] = [
  ['display: none', /(?:^|[;{\s])display\s*:\s*none/iu],
  ['visibility: hidden', /(?:^|[;{\s])visibility\s*:\s*(?:hidden|collapse)/iu],
  ['opacity: 0', /(?:^|[;{\s])opacity\s*:\s*0?\.?0*%?\s*(?:;|!|\}|$)/iu],
  [
    'no size',
    /(?:^|[;{\s])font(?:-size)?\s*:\s*[^;}]*(?<![\d.])(?:(?:0?\.\d+|[01](?:\.\d+)?)(?:px|pt)?|0?\.[01]\d*(?:em|rem)|0(?:em|rem)|\d(?:\.\d+)?%)\s*(?:;|!|\}|$|\/)/iu,
  ],
  [
    'white on white',
    /(?:^|[;{\s])(?:color|-webkit-text-fill-color)\s*:\s*(?:white|#fff(?:fff)?\b|#f[a-f][fa-f][a-f]f[a-f]\b|transparent|rgba?\(\s*255[\s,]+255[\s,]+255|rgba\([^)]*,\s*0\s*\))/iu,
  ],
  [
    'off the page',
    /(?:left|top|right|text-indent|margin[\w-]*|translate[XY]?\()\s*:?\s*\(?-\s*\d{3,}/iu,
  ],
  [
    'no size',
    /(?:^|[;{\s])(?:(?:max-)?(?:height|width|block-size|inline-size)\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|\}|$)|(?:transform\s*:[^;}]*scale[XY]?\(\s*0?\.?0*\s*[,)]|zoom\s*:\s*0?\.?0*\s*(?:;|!|\}|$)))/iu,
  ],
  ['content-visibility: hidden', /content-visibility\s*:\s*hidden/iu],
  ['filtered away', /filter\s*:[^;}]*opacity\(\s*0?\.?0*%?\s*\)/iu],
  ['struck out', /text-decoration(?:-line)?\s*:[^;}]*line-through/iu],
  ['letters in another order', /unicode-bidi\s*:\s*(?:bidi|isolate)-override/iu],
  ['clipped', /clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%|circle\(\s*0)/iu],
]

/**
 * The styles of a page that hide words. Rules for print and other media, and the parts of a selector before its last
 * element, are passed over: what one rule hides somewhere counts as hidden wherever its last element stands. Ours hide
 * nothing.
 */
export function hidingStyles(css: string): Hides {
  const rules = rulesOf(withoutMedia(css))
  return (element) => {
    const own = howDeclared(attribute(element, 'style') ?? '')
    if (own !== undefined) return own
    return rules.find(({ matches }) => matches(element))?.how
  }
}

/** What rules for the screen put on the page that its text does not say: each as `words that its styles add (“not”)`. */
export function wordsOfStyles(css: string): readonly string[] {
  const contents = withoutMedia(css).matchAll(/(?:^|[;{\s])content\s*:([^;}]*)/giu)
  return [...contents].flatMap(([, value = '']) =>
    /["'][^"']*[\p{L}\p{N}][^"']*["']|attr\(|url\(/u.test(
      value.replace(/\\[0-9a-f]{1,6}\s?/giu, ''),
    )
      ? [`words that its styles add (${value.trim().slice(0, 60)})`]
      : [],
  )
}

interface Rule {
  readonly how: string
  readonly matches: (element: HtmlElement) => boolean
}

function rulesOf(css: string): readonly Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selectors = '', body = '']) => {
    const how = howDeclared(body)
    if (how === undefined || /background(?:-color)?\s*:/iu.test(body)) return []
    return selectors.split(',').flatMap((selector) => {
      const last =
        selector
          .trim()
          .split(/[\s>+~]+/u)
          .at(-1) ?? ''
      return last === '' || /::?(?:before|after|target|marker)/u.test(last)
        ? []
        : [{ how, matches: (element: HtmlElement) => matchesLast(element, last) }]
    })
  })
}

function howDeclared(declarations: string): string | undefined {
  return HIDING.find(([, pattern]) => pattern.test(declarations))?.[0]
}

function matchesLast(element: HtmlElement, selector: string): boolean {
  const [tag = ''] = /^[a-z][a-z0-9-]*|^\*/iu.exec(selector) ?? []
  if (tag !== '' && tag !== '*' && tag.toLowerCase() !== element.tagName) return false
  const classes = (attribute(element, 'class') ?? '').split(/\s+/u)
  const named = [...selector.matchAll(/\.([\w-]+)/gu)].every(([, name = '']) =>
    classes.includes(name),
  )
  const [, id] = /#([\w-]+)/u.exec(selector) ?? []
  const isPlain = tag !== '' || /[.#]/u.test(selector)
  return isPlain && named && (id === undefined || id === attribute(element, 'id'))
}

/** The style sheet without blocks for media other than the screen. */
function withoutMedia(css: string): string {
  let text = ''
  let at = 0
  for (const match of css.matchAll(/@(?:media\s+print|font-face|page)[^{]*\{/giu)) {
    if (match.index < at) continue
    text += css.slice(at, match.index)
    at = blockEnd(css, match.index + match[0].length)
  }
  return text + css.slice(at)
}

function blockEnd(css: string, from: number): number {
  let depth = 1
  for (let at = from; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    else if (css[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return css.length
}
