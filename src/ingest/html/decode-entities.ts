import { parseFragment } from 'parse5'

/** A character reference of HTML; none is longer. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/** A value without character references: content systems often write `&amp;oacute;` where one `ó` is meant. */
export function decodeEntities(value: string): string {
  return value.replace(REFERENCE, (reference) => {
    const [node] = parseFragment(reference).childNodes
    return node !== undefined && 'value' in node ? node.value : reference
  })
}
