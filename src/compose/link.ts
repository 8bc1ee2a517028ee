/**
 * A link's address if it may be followed: `http:`, `https:`, `mailto:`, or `#anchor` for a place in the document.
 * Undefined for any other, relative ones included. Characters that no address has are percent-encoded.
 */
export function parseLink(url: string): string | undefined {
  const trimmed = url.trim()
  if (/^#[^\s#]+$/.test(trimmed)) return trimmed
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(trimmed)) return undefined
  return trimmed
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Cf} "<>\\^`{|}]/gu, encodeURIComponent)
}
