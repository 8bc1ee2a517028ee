/** The address of a link a briefing may carry: `http:`, `https:` or `mailto:`; undefined for all others. */
export function safeUrl(url: string): string | undefined {
  const trimmed = url.trim()
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(trimmed) ? trimmed : undefined
}
