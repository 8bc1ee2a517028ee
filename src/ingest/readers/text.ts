import type { ArticleBlock, HeadingRule } from '../../model/article.ts'
import type { Result } from '../../model/diagnostic.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { frontMatterMetadata } from '../front-matter-metadata.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { DecodedSource, Reading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'
import type { Candidate } from '../text/candidate.ts'
import { candidateOf } from '../text/candidate.ts'
import { classify } from '../text/classify.ts'
import { markedHeading, setHeadingsApart } from '../text/marked-heading.ts'
import { paragraphsOfLines } from '../text/paragraphs-of-lines.ts'
import type { SourceLine } from '../text/source-lines.ts'
import { sourceLines } from '../text/source-lines.ts'
import { statedHeadings } from '../text/stated-headings.ts'
import { plainTextMap } from '../text-map.ts'

/** Bare headings of plain text have no levels: all stand below the title. */
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
  const headings = statedHeadings(frontMatter, source) ?? source.headings ?? 'auto'
  const candidates = candidatesOf(text, sourceLines(text, bodyStart), headings)
  const guesses = classify(candidates, {
    hasTitle: hasTitle || stated.title !== undefined,
    guessesHeadings: headings === 'auto',
  })
  const blocks = candidates.flatMap(({ start, end, depth }, index): readonly ArticleBlock[] => {
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
        ...(type === 'heading' && { depth: Math.max(depth ?? 0, HEADING_DEPTH) }),
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

/** The blocks of the text before they have a type; marked headings without their marks where marks count. */
function candidatesOf(
  text: string,
  lines: readonly SourceLine[],
  headings: HeadingRule,
): readonly Candidate[] {
  if (headings !== 'markdown')
    return paragraphsOfLines(text, lines).map((stretch) => candidateOf(text, stretch))
  return paragraphsOfLines(text, setHeadingsApart(text, lines)).map((stretch) => {
    const heading = markedHeading(text, stretch)
    return { ...candidateOf(text, heading ?? stretch), depth: heading?.depth }
  })
}
