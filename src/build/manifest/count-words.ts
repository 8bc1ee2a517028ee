import type { Document, Format } from '../../model/document.ts'

/** Letters and digits in a row, with what joins them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu

/** How many words the pages of a document have in one format, notes included, headers and footers not. */
export function countWords({ children, footnotes }: Document, format: Format): number {
  return textOf([children, footnotes], format).match(WORD)?.length ?? 0
}

/** Nodes that stand inside a word, perhaps. */
const INSIDE_WORDS: readonly unknown[] = ['text', 'inlineCode', 'emphasis', 'strong', 'link']

const WITH_WORDS: readonly unknown[] = ['text', 'inlineCode', 'code']

function textOf(node: unknown, format: Format): string {
  if (Array.isArray(node)) return node.map((each) => textOf(each, format)).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { type, value, formats }: { type?: unknown; value?: unknown; formats?: unknown } = node
  if (type === 'only' && Array.isArray(formats) && !formats.includes(format)) return ''
  const words =
    WITH_WORDS.includes(type) && typeof value === 'string'
      ? value
      : Object.values(node)
          .map((each) => textOf(each, format))
          .join('')
  return INSIDE_WORDS.includes(type) ? words : ` ${words} `
}
