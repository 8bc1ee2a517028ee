import type { Brief } from '../../model/brief.ts'
import type { TextFact } from '../../model/fact.ts'
import type { Overlay } from './parse-overlay.ts'

/** Who answers for the overlay, where it says so. */
export function overlayAuthor(overlay: Overlay | undefined): TextFact | null {
  return analystFact(overlay, 'author')
}

/** The analyst's title, where there is one. */
export function overlayTitle(overlay: Overlay | undefined): Brief['title'] | undefined {
  const text = analystFact(overlay, 'title')
  return text === null ? undefined : { text, method: 'analyst', isGiven: true }
}

/** What a briefing tells of its overlay: that there is one, whose, and what it changes in what the article says. */
export function describeOverlay(
  overlay: Overlay | undefined,
  author: TextFact | null,
): Brief['overlay'] {
  if (overlay === undefined) return null
  const { name, sha256, content } = overlay
  const spans = ['hide', 'quotes', 'speakers'].flatMap((key) => overlay.spanOf([key]) ?? [])
  return {
    name,
    sha256,
    author,
    hidden: [...(content.hide ?? [])],
    corrected: [...Object.keys(content.quotes ?? {}), ...Object.keys(content.speakers ?? {})],
    spans,
  }
}

function analystFact(overlay: Overlay | undefined, key: 'author' | 'title'): TextFact | null {
  const value = overlay?.content[key]
  const span = overlay?.spanOf([key])
  if (value === undefined || value === null) return null
  return { value, origin: 'analyst', spans: span === undefined ? [] : [span] }
}
