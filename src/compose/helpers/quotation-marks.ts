const pairs = [
  ['“', '”'],
  ['«', '»'],
] as const

/** The mark that closes a quotation that begins in a text and ends behind it, else nothing. */
export function closingMark(text: string): string {
  return pairs.find(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))?.[1] ?? ''
}

/** The mark that opens a quotation that ends in a text and begins before it, else nothing. */
export function openingMark(text: string): string {
  return (
    pairs.find(([open, close]) => text.includes(close) && isBefore(text, close, open))?.[0] ?? ''
  )
}

function isBefore(text: string, first: string, second: string): boolean {
  const at = text.indexOf(second)
  return at < 0 || text.indexOf(first) < at
}
