import type { SourceFile } from '../../model/article.ts'
import type { Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { mergeMetadata, metadataOfBlocks } from '../metadata-of-blocks.ts'
import { blocksOfPages } from '../pdf/blocks-of-pages.ts'
import { blocksOfTaggedPages } from '../pdf/blocks-of-tagged-pages.ts'
import { brokenPdf, openPdf } from '../pdf/open-pdf.ts'
import type { PageText } from '../pdf/page-text.ts'
import { pageText } from '../pdf/page-text.ts'
import { pdfFindings, refusePictures } from '../pdf/pdf-findings.ts'
import { pdfProperties } from '../pdf/pdf-properties.ts'
import { typePdfBlocks } from '../pdf/type-pdf-blocks.ts'
import { createPositions } from '../positions.ts'
import type { UnpackedReading } from '../reader.ts'
import { rootOfBlocks } from '../root-of-blocks.ts'
import { typeStyledBlocks } from '../type-styled-blocks.ts'
import { writeBlocks } from '../written-blocks.ts'

/**
 * Reads the text layer of a PDF. The article's text is the lines of the pages in reading order, paragraphs apart by an
 * empty line, running heads and page numbers left out; a word that a line's end breaks is read as one.
 *
 * @throws BriefingError `ingest/broken`, `ingest/encrypted`, `ingest/too-large`, `ingest/no-text`
 */
export async function readPdf({ id, name, bytes }: SourceFile): Promise<Result<UnpackedReading>> {
  const pdf = await openPdf(bytes, name)
  try {
    const properties = await pdfProperties(pdf)
    const pages: PageText[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await pageText(pdf, number))
    }
    refusePictures(pages, name)
    const tagged = blocksOfTaggedPages(pages)
    const found = tagged ?? blocksOfPages(pages, properties.title?.value)
    const { text, blocks: plain } = writeBlocks(found.written)
    const blocks =
      tagged === undefined
        ? typePdfBlocks(plain, text)
        : typeStyledBlocks(plain, { text, isBold: () => false })
    return {
      value: {
        text,
        encoding: 'utf-8',
        metadata: mergeMetadata(metadataOfBlocks(blocks, id), properties),
        root: rootOfBlocks(blocks, createPositions(text), { length: text.length }),
        blocks,
        dropped: [],
      },
      diagnostics: pdfFindings(pages, found, name),
    }
  } catch (error) {
    throw error instanceof BriefingError ? error : brokenPdf(name, error)
  } finally {
    await pdf.destroy()
  }
}
