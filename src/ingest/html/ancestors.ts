import type { HtmlElement } from './parse-html.ts'

/** The element itself and those around it, inner before outer. */
export function* selfAndAncestors(element: HtmlElement): Generator<HtmlElement> {
  let node: HtmlElement | undefined = element
  while (node !== undefined) {
    yield node
    const parent: HtmlElement['parentNode'] = node.parentNode
    node = parent !== null && 'tagName' in parent ? parent : undefined
  }
}

/** Whether an element is `ancestor`, or stands in it. */
export function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (const each of selfAndAncestors(element)) if (each === ancestor) return true
  return false
}
