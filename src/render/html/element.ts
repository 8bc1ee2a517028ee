import type { Element, ElementContent, Properties } from 'hast'

/** An element with its content on one line. A property that is undefined is left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

/** An element of which each child stands on a line of its own. Only for what ignores white space between its children. */
export function stack(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return element(tagName, properties, onLines(children))
}

/** The nodes with a line end before each and one behind the last. */
export function onLines<Node extends ElementContent>(nodes: readonly Node[]): ElementContent[] {
  return nodes.length === 0 ? [] : [...nodes.flatMap((node) => [LINE_END, node]), LINE_END]
}

/** Words, escaped where they are written. */
export function words(value: string): ElementContent {
  return { type: 'text', value }
}

const LINE_END: ElementContent = { type: 'text', value: '\n' }
