import type { MetadataText } from '../model/article.ts'
import type { TextFact } from '../model/fact.ts'

/** What the source says of itself. Without a verbatim place (a web page's hidden data) it counts as computed. */
export function metadataFact({ value, span }: MetadataText): TextFact {
  return span === undefined
    ? { value, origin: 'computed', spans: [] }
    : { value, origin: 'extracted', spans: [span] }
}
