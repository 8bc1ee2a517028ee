import type { ArticleBlock } from '../../model/article.ts'
import type { Result } from '../../model/diagnostic.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { frontMatterMetadata } from '../front-matter-metadata.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'
import { candidateOf } from '../text/candidate.ts'
import { classify } from '../text/classify.ts'
import { paragraphsOfLines } from '../text/paragraphs-of-lines.ts'
import { sourceLines } from '../text/source-lines.ts'
import { plainTextMap } from '../text-map.ts'

/** Headings of plain text have no levels: all stand below the title. */
const HEADING_DEPTH = 2

/**
 * Reads plain text: first how its lines make blocks, then what each block is. Never goes through a Markdown parser, for
 * which "2024. A year" is a list and a bare line no heading. What is guessed keeps its reason. With `hasTitle` the title is known and none is looked for.
 */
export function readText(
  source: DecodedSource,
  { hasTitle = false }: { readonly hasTitle?: boolean } = {},
): Result<Reading> {
  const { text, id } = source
  const { frontMatter, bodyStart } = splitFrontMatter(source)
  const stated = frontMatterMetadata(frontMatter, text)
  const stretches = paragraphsOfLines(text, sourceLines(text, bodyStart))
  const guesses = classify(
    stretches.map((stretch) => candidateOf(text, stretch)),
    { hasTitle: hasTitle || stated.title !== undefined },
  )
  const blocks = stretches.flatMap(({ start, end }, index): readonly ArticleBlock[] => {
    const map = plainTextMap(text, start, end)
    const guess = guesses[index]
    if (map === undefined || guess === undefined) return []
    const { type, reason, confidence } = guess
    return [
      {
        type,
        start: map.start,
        end: map.end,
        map,
        marks: [],
        ...(type === 'heading' && { depth: HEADING_DEPTH }),
        guess: { reason, confidence },
      },
    ]
  })
  return {
    value: {
      metadata: mergeMetadata(stated, metadataOfBlocks(blocks, id)),
      root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
      blocks,
      dropped: [],
    },
    diagnostics: [],
  }
}
