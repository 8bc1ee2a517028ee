import type { DropRule } from '../../model/dropped-text.ts'
import type { HtmlDocument, HtmlElement, HtmlText } from './parse-html.ts'
import { descendants, isText, UNREAD_ELEMENTS } from './parse-html.ts'
import { isHidden } from './region-rule.ts'

/** By which rule an element holds none of the article, or undefined. */
export type RuleOf = (element: HtmlElement) => DropRule | undefined

/** The texts of a page that is the article and nothing else, such as a mail's: all that are shown and go by no rule. */
export function fragmentContent(page: HtmlDocument, ruleOf: RuleOf): ReadonlySet<HtmlText> {
  const opens = (element: HtmlElement) =>
    !UNREAD_ELEMENTS.has(element.tagName) && !isHidden(element) && ruleOf(element) === undefined
  return new Set([...descendants(page, opens)].filter(isText))
}
