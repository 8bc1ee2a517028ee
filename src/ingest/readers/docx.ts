import type { ArticleBlock, ArticleMetadata, SourceFile } from '../../model/article.ts'
import type { Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { blocksOfStory } from '../docx/blocks-of-story.ts'
import { createFindings } from '../docx/findings.ts'
import type { DocxPackage } from '../docx/open-package.ts'
import { openPackage } from '../docx/open-package.ts'
import { readProperties } from '../docx/read-properties.ts'
import { readRelationships } from '../docx/read-relationships.ts'
import { readStory } from '../docx/read-story.ts'
import { readStyles } from '../docx/read-styles.ts'
import { walkXml } from '../docx/walk-xml.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { createPositions } from '../positions.ts'
import type { UnpackedReading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'
import { typeStyledBlocks } from '../type-styled-blocks.ts'
import { writeBlocks } from '../written-blocks.ts'

/** Where nearly every Word file has its text; else the package's own relationships say. */
const MAIN_PART = 'word/document.xml'

/**
 * Reads a Word document (.docx). The article's text is the document's words: paragraphs apart by an empty line, cells by
 * tabs, notes at the end. Deleted, hidden and boxed text is left out and told; nothing is run, followed or fetched.
 *
 * @throws BriefingError `ingest/broken`, `ingest/encrypted`, `ingest/too-large`, `ingest/too-deep`
 */
export async function readDocx({ id, name, bytes }: SourceFile): Promise<Result<UnpackedReading>> {
  const docx = openPackage(bytes, name)
  const mainPart = findMainPart(docx, name)
  const main = docx.part(mainPart)
  if (main === undefined) throw noMainPart(name)
  const findings = createFindings()
  const styles = readStyles(docx.part('word/styles.xml'), name)
  const notes = new Map<string, string>()
  const noteOf = (kind: string, noteId: string) => {
    const key = `${kind} ${noteId}`
    const identifier = notes.get(key) ?? String(notes.size + 1)
    notes.set(key, identifier)
    return identifier
  }
  const storyOf = (part: string, xml: string) =>
    readStory(xml, {
      file: name,
      part,
      styles,
      findings,
      noteOf,
      links: readRelationships(docx.part(relationshipsOf(part)), {
        file: name,
        part: relationshipsOf(part),
      }),
    })
  const written = [
    ...blocksOfStory(storyOf(mainPart, main), { styles, findings, noteOf: () => undefined }),
    ...['footnote', 'endnote'].flatMap((kind) => {
      const part = `word/${kind}s.xml`
      const xml = docx.part(part)
      if (xml === undefined) return []
      const findNote = (noteId: string) => notes.get(`${kind} ${noteId}`)
      return blocksOfStory(storyOf(part, xml), { styles, findings, noteOf: findNote })
    }),
  ]
  countHeaders(docx, findings.add)
  const { text, blocks: plain } = writeBlocks(written)
  const isBold = (index: number) => written[index]?.isBold === true
  const blocks = typeStyledBlocks(plain, { text, isBold })
  return {
    value: {
      text,
      encoding: 'utf-8',
      metadata: mergeMetadata(
        metadataOfBlocks(blocks, id),
        standfirstOf(blocks, {
          source: id,
          isSubtitle: (index) => written[index]?.isSubtitle === true,
        }),
        readProperties(docx.part('docProps/core.xml'), name),
      ),
      root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
      blocks,
      // What is left out is not in the text, so it has no place there: the findings tell of it.
      dropped: [],
    },
    diagnostics: findings.diagnostics(name),
  }
}

function findMainPart(docx: DocxPackage, file: string): string {
  if (docx.names.includes(MAIN_PART)) return MAIN_PART
  const part = '_rels/.rels'
  let found = MAIN_PART
  walkXml(
    docx.part(part) ?? '<Relationships/>',
    { file, part },
    {
      open(_, attribute) {
        if (/\/officeDocument$/.test(attribute('Type') ?? ''))
          found = (attribute('Target') ?? MAIN_PART).replace(/^\/+/, '')
      },
    },
  )
  return found
}

function relationshipsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

function countHeaders(docx: DocxPackage, add: (kind: 'header') => void): void {
  for (const part of docx.names) {
    if (/^word\/(?:header|footer)\d*\.xml$/.test(part) && /<\w+:t[ >]/.test(docx.part(part) ?? ''))
      add('header')
  }
}

function standfirstOf(
  blocks: readonly ArticleBlock[],
  {
    source,
    isSubtitle,
  }: { readonly source: string; readonly isSubtitle: (index: number) => boolean },
): ArticleMetadata {
  const block = blocks.find((_, index) => isSubtitle(index))
  if (block === undefined) return {}
  const { start, end, map } = block
  return { standfirst: { value: map.text, span: { source, start, end } } }
}

function noMainPart(file: string): BriefingError {
  return new BriefingError(
    'ingest/broken',
    `Cannot read \`${file}\`: found a ZIP archive without a document part, expected a Word document.`,
    { place: { file }, hint: 'Save it as `.docx` in a word processor.' },
  )
}
