const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * The URL as it may stand in a file, every character that RFC 3986 reserves to nobody percent-encoded, or undefined
 * when it is no absolute URL or its scheme is none of `http`, `https`, `mailto`.
 */
export function normaliseUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href, origin } = new URL(url)
  if (!SCHEMES.has(protocol)) return undefined
  // A host may hold brackets (IPv6); elsewhere the URL parser lets some characters through that no URI may have.
  const start = href.startsWith(origin) ? origin.length : 0
  const rest = href.slice(start).replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)
  return href.slice(0, start) + rest.replace(/%(?![0-9a-f]{2})/gi, '%25')
}
