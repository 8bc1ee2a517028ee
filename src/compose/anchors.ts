/** Gives each heading an anchor no other place of the document has. */
export interface Anchors {
  readonly take: (text: string) => string
}

// `p7` and `s2-p7` belong to paragraphs of the sources.
const RESERVED = /^(?:s\d+-)?p\d+$/

/** Longest anchor, in characters; Word allows 40 for a bookmark. */
const MAX_LENGTH = 36

export function createAnchors(): Anchors {
  const counts = new Map<string, number>()
  const take = (text: string): string => {
    const slug = slugOf(text)
    const base =
      slug === '' || /^\d/.test(slug) || RESERVED.test(slug)
        ? `section-${slug}`.replace(/-$/, '')
        : slug
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return count === 1 ? base : take(`${base}-${count}`)
  }
  return { take }
}

/** Lower-case ASCII letters and digits with single hyphens between words; empty for text that has none. */
export function slugOf(text: string): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= MAX_LENGTH) return whole
  const cut = whole.slice(0, MAX_LENGTH + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : whole.slice(0, MAX_LENGTH)
}
