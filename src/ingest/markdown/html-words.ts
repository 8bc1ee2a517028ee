/** What opens a stretch of HTML without words for a reader, and what closes it. */
const WORDLESS: readonly (readonly [opening: RegExp, closing: string])[] = [
  [/<!--/y, '-->'],
  [/<script\b/iy, '</script'],
  [/<style\b/iy, '</style'],
  [/<[a-z/!?]/iy, '>'],
]

/** An address in angle brackets: a tag to HTML, which gives it no meaning, and a link to whoever wrote it in Markdown. */
const AUTOLINK = /<(?:[a-z][a-z\d+.-]+:\/\/|mailto:|[^\s<>@/]+@)/iy

/**
 * The words of a piece of HTML, without tags, comments, scripts and styles; addresses in angle brackets are words.
 * Linear, closed or not.
 */
export function htmlWords(html: string): string {
  const lower = html.toLowerCase()
  const parts: string[] = []
  const missing = new Set<string>()
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const closing = standsAt(AUTOLINK, html, at)
      ? undefined
      : WORDLESS.find(([opening]) => standsAt(opening, html, at))?.[1]
    const end = closing === undefined || missing.has(closing) ? -1 : lower.indexOf(closing, at)
    if (closing !== undefined && end < 0) missing.add(closing)
    if (closing !== undefined && end >= 0) {
      parts.push(html.slice(from, at))
      from = end + closing.length
    }
    at = html.indexOf('<', Math.max(from, at + 1))
  }
  return [...parts, html.slice(from)].join(' ')
}

function standsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}
