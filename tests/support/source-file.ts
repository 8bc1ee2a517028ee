import type { SourceFile, SourceFormat } from '../../src/model/article.ts'

/** A source with the given text or bytes; its id is `s1` unless given. */
export function sourceFile(
  content: string | Uint8Array,
  { name = 'article', format, id = 's1' }: SourceFileOptions = {},
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { id, name, bytes, format }
}

interface SourceFileOptions {
  readonly name?: string
  readonly format?: SourceFormat
  readonly id?: string
}
