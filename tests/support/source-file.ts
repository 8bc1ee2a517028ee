import type { SourceFile, SourceFormat } from '../../src/model/article.ts'

/** A source with the given text or bytes; `s1` is its id. */
export function sourceFile(
  content: string | Uint8Array,
  { name = 'article', format }: { readonly name?: string; readonly format?: SourceFormat } = {},
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { id: 's1', name, bytes, format }
}
