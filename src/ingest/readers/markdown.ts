import { placeIn } from '../../model/code-frame.ts'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { frontMatterMetadata } from '../front-matter-metadata.ts'
import { droppedNodes } from '../markdown/dropped-nodes.ts'
import { typeHead } from '../markdown/head-of-markdown.ts'
import { markdownBlocks } from '../markdown/markdown-blocks.ts'
import type { UnreadMarkup } from '../markdown/parse-markdown.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { refuseCostlyMarkdown } from '../markdown/refuse-costly-markdown.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'

/**
 * Reads Markdown: CommonMark with tables, footnotes and strikethrough of GFM, and YAML front matter.
 *
 * @throws BriefingError `ingest/too-deep`, `ingest/too-large`, `ingest/bad-front-matter`
 */
export function readMarkdown(source: DecodedSource): Result<Reading> {
  const { text, id } = source
  const { frontMatter, bodyStart } = splitFrontMatter(source)
  const positionOf = createPositions(text)
  refuseCostlyMarkdown(source, bodyStart)
  const { root, definitions, unread } = parseMarkdown(text, bodyStart, positionOf)
  const context = { source: text, definitions }
  const blocks = typeHead(markdownBlocks(root, context))
  return {
    value: {
      metadata: mergeMetadata(frontMatterMetadata(frontMatter, text), metadataOfBlocks(blocks, id)),
      root: { ...root, position: positionOf(0, text.length) },
      blocks,
      dropped: droppedNodes(root, context),
    },
    diagnostics: unreadDiagnostics(source, unread),
  }
}

function unreadDiagnostics(
  { name, text }: DecodedSource,
  unread: readonly UnreadMarkup[],
): readonly Diagnostic[] {
  const [first] = unread
  if (first === undefined) return []
  const what = [...new Set(unread.map((each) => each.what))].join(', ')
  return [
    {
      severity: 'warning',
      code: 'ingest/unread-markup',
      message: `Read parts of \`${name}\` as plain words: found paragraphs with too much markup, or longer than any. All words are there; not read were: ${what}.`,
      place: { ...placeIn(name, text, first.start), length: 0 },
      hint: 'Put blank lines between the paragraphs.',
    },
  ]
}
