import type { Article } from '../../model/article.ts'
import type { AnalystInput } from './analyst-reader.ts'

/**
 * What the front matter of an article says; nothing where it has none. What has no place of its own, since an alias
 * brought it, has that of the value it stands in.
 */
export function frontMatterInput({ metadata, source, text }: Article): AnalystInput {
  const { frontMatter } = metadata
  const spanOf: AnalystInput['spanOf'] = (path) =>
    path.length === 0
      ? frontMatter?.span
      : (frontMatter?.spans[path.join('.')] ?? spanOf(path.slice(0, -1)))
  return {
    title: 'the front matter',
    file: source.name,
    text,
    values: frontMatter?.values ?? {},
    spanOf,
    code: 'extract/bad-front-matter',
  }
}
