import { placeIn } from '../../model/code-frame.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { frontMatterMetadata } from '../front-matter-metadata.ts'
import { typeHead } from '../markdown/head-of-markdown.ts'
import type { DroppedNode } from '../markdown/markdown-blocks.ts'
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
  const { blocks: found, dropped } = markdownBlocks(root, { source: text, definitions })
  const blocks = typeHead(found)
  return {
    value: {
      metadata: mergeMetadata(frontMatterMetadata(frontMatter, text), metadataOfBlocks(blocks, id)),
      root: { ...root, position: positionOf(0, text.length) },
      blocks,
    },
    diagnostics: [
      ...droppedDiagnostic(
        source,
        dropped.filter(({ kind }) => kind === 'image'),
        'an image',
        'images',
      ),
      ...droppedDiagnostic(
        source,
        dropped.filter(({ kind }) => kind === 'html'),
        'a block of HTML',
        'blocks of HTML',
      ),
    ],
  }
}

function droppedDiagnostic(
  { name, text }: DecodedSource,
  dropped: readonly DroppedNode[],
  one: string,
  many: string,
): readonly Diagnostic[] {
  const [first] = dropped
  if (first === undefined) return []
  return [
    {
      severity: 'info',
      code: 'ingest/dropped-block',
      message: `Left out of \`${name}\`: ${dropped.length === 1 ? one : `${dropped.length} ${many}`}.`,
      place: placeIn(name, text, first.start, first.end),
    },
  ]
}
