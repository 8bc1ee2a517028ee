import type { Article } from '../../model/article.ts'
import type { AnalystInput } from './analyst-reader.ts'

/** What the front matter of an article says; nothing where it has none. A place is that of the top-level value. */
export function frontMatterInput({ metadata, source, text }: Article): AnalystInput {
  const { frontMatter } = metadata
  return {
    title: 'the front matter',
    file: source.name,
    text,
    values: frontMatter?.values ?? {},
    spanOf: ([key = '']) => frontMatter?.spans[key] ?? frontMatter?.span,
    code: 'extract/bad-front-matter',
  }
}
