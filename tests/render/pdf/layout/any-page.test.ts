import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document } from '../../../../src/model/document.ts'
import { openFontBook } from '../../../../src/render/pdf/font-book.ts'
import { layoutPages } from '../../../../src/render/pdf/layout/layout.ts'
import type { Pages } from '../../../../src/render/pdf/layout/page.ts'
import { mapInnerBlocks } from '../../../../src/render/resolve/map-block.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import { arbitraryDocument } from '../../../support/arbitrary-document.ts'
import { overlaps, stranded } from '../../../support/page-faults.ts'
import { patience, sweep } from '../../../support/sweep.ts'
import { fonts, isText, layout, theme } from '../support.ts'

/** Documents in which only the pages end pages, and headings stand above what they head, not in a column beside it. */
const flowing = arbitraryDocument.map((document) => ({
  ...document,
  children: withoutPageBreaks(document.children),
}))

const RUNS = sweep(20, 11)

test('no words stand on other words', { timeout: patience(120_000) }, () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(overlaps(layout(document))).toEqual([])
      expect(overlaps(layoutReal(document))).toEqual([])
    }),
    RUNS,
  )
})

test('a heading is on the page of what it heads', { timeout: patience(120_000) }, () => {
  fc.assert(
    fc.property(flowing, (document) => {
      expect(stranded(layout(document))).toEqual([])
    }),
    RUNS,
  )
})

test('no frame ends before the words in it', { timeout: patience(120_000) }, () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { pages, width } = layoutReal(document)
      const { marginInner, marginOuter } = theme.page
      const [left, right] =
        document.direction === 'rtl'
          ? [marginOuter, width - marginInner]
          : [marginInner, width - marginOuter]
      const outside = pages
        .flatMap(({ boxes }) => boxes.filter(isText))
        .filter(({ x, width }) => x < left - 0.01 || x + width > right + 0.01)
        .map(({ text, x, width }) => ({ text, x, width }))
      expect(outside).toEqual([])
    }),
    RUNS,
  )
})

function withoutPageBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.type === 'pageBreak' ? [] : withoutHeadings(mapInnerBlocks(block, withoutPageBreaks)),
  )
}

function withoutHeadings(block: Block): Block {
  return block.type === 'columns' ? mapInnerBlocks(block, headless) : block
}

function headless(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [] : mapInnerBlocks(block, headless),
  )
}

function layoutReal(document: Document): Pages {
  const measure = openFontBook(theme, fonts, document.language)
  return layoutPages(resolve(document, 'pdf').value, {
    theme,
    measure,
    hyphenate: (word) => [word],
  }).value
}
