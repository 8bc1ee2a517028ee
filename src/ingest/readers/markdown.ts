import type { Result } from '../../model/diagnostic.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { frontMatterMetadata } from '../front-matter-metadata.ts'
import { droppedNodes } from '../markdown/dropped-nodes.ts'
import { typeHead } from '../markdown/head-of-markdown.ts'
import { markdownBlocks } from '../markdown/markdown-blocks.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'

/** Reads Markdown: CommonMark with tables, footnotes and strikethrough of GFM, and YAML front matter. */
export function readMarkdown(source: DecodedSource): Result<Reading> {
  const { text, id } = source
  const { frontMatter, bodyStart } = splitFrontMatter(source)
  const positionOf = createPositions(text)
  const { root, definitions } = parseMarkdown(text, bodyStart, positionOf)
  const context = { source: text, definitions }
  const blocks = typeHead(markdownBlocks(root, context))
  return {
    value: {
      metadata: mergeMetadata(frontMatterMetadata(frontMatter, text), metadataOfBlocks(blocks, id)),
      root: { ...root, position: positionOf(0, text.length) },
      blocks,
      dropped: droppedNodes(root, context),
    },
    diagnostics: [],
  }
}
