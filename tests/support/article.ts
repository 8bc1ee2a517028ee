import type { Article, ArticleBlock, ArticleMetadata, BlockType } from '../../src/model/article.ts'

const PREFIXES: readonly (readonly [prefix: string, type: BlockType])[] = [
  ['# ', 'heading'],
  ['> ', 'quote'],
  ['- ', 'listitem'],
]

/**
 * An Article of a text whose lines are its blocks: `# ` a heading of depth 2, `## ` one of depth 3, `> ` a quotation,
 * `- ` a list entry, all else a paragraph. The offsets are those of the text as given.
 */
export function articleOf(
  text: string,
  metadata: ArticleMetadata = {},
  source: Partial<Article['source']> = {},
): Article {
  return {
    source: {
      id: 'source',
      name: 'harbour-pact.txt',
      format: 'text',
      encoding: 'utf-8',
      sha256: 'ab54c1'.padEnd(64, '0'),
      ...source,
    },
    text,
    metadata,
    root: { type: 'root', children: [] },
    dropped: [],
    blocks: [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => blockOf(line[0], line.index)),
  }
}

function blockOf(line: string, offset: number): ArticleBlock {
  const hashes = /^#+(?= )/.exec(line)?.[0].length
  const type =
    hashes === undefined
      ? (PREFIXES.find(([prefix]) => line.startsWith(prefix))?.[1] ?? 'paragraph')
      : 'heading'
  const body = type === 'paragraph' ? line : line.replace(/^\S+ /, '')
  const value = body.trim()
  const start = offset + line.length - body.trimStart().length
  const end = start + value.length
  return {
    type,
    start,
    end,
    map: { text: value, pieces: [[0, start, value.length]], start, end },
    marks: [],
    ...(hashes !== undefined && { depth: hashes + 1 }),
  }
}
