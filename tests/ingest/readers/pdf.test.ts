import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ingest } from '../../../src/ingest/index.ts'
import { MAX_PAGES } from '../../../src/ingest/pdf/open-pdf.ts'
import type { Article } from '../../../src/model/article.ts'
import { BriefingError } from '../../../src/model/diagnostic.ts'
import { normaliseSpace } from '../../../src/model/fact.ts'
import type { PdfDrawing } from '../../support/pdf-document.ts'
import { pdfDocument } from '../../support/pdf-document.ts'
import { sourceFile } from '../../support/source-file.ts'
import { sweep } from '../../support/sweep.ts'

// The first test of a file waits for pdf.js.
vi.setConfig({ testTimeout: 60_000 })

const PARAGRAPHS = [
  'The port of Selm will close for six weeks from April, its authority said on Tuesday after a long inspection of the quays. Ferries will call at Orlec instead, and freight will go by rail.',
  'Harbour Master Ines Varga told the Selm Courier that the piles of the northern quay are a century old. “We have no choice but to close it,” she said, “and we should have done so years ago.”',
  'Transport Minister Odo Brandt warned that freight prices may rise in May. The works will cost 4.2 million crowns, of which the region pays one half and the port the other.',
] as const

async function read(bytes: Uint8Array) {
  return ingest(sourceFile(bytes, { name: 'harbour.pdf' }))
}

function shape({ blocks }: Article): readonly string[] {
  return blocks.map(({ type, depth, map }) => `${type}${depth ?? ''}: ${map.text}`)
}

async function faultOf(bytes: Uint8Array): Promise<BriefingError> {
  const outcome = await read(bytes).catch((error: unknown) => error)
  if (outcome instanceof BriefingError) return outcome
  throw new Error('Bug: expected a BriefingError', { cause: outcome })
}

function drawArticle(document: PdfDrawing): void {
  document.font('Helvetica-Bold').fontSize(20).text('Port of Selm to close for repairs')
  document.moveDown(0.5).font('Helvetica').fontSize(11).text('By Mara Lind')
  document.moveDown().text(PARAGRAPHS[0])
  document.moveDown().font('Helvetica-Bold').fontSize(14).text('What it costs')
  document.font('Helvetica').fontSize(11).text(PARAGRAPHS[1]).moveDown()
  document.font('Helvetica-Bold').text('Who pays')
  document.font('Helvetica').text(PARAGRAPHS[2])
}

describe('a PDF', () => {
  test('gives paragraphs of its lines, headings by size and by font, and its title', async () => {
    const { value, diagnostics } = await read(await pdfDocument(drawArticle))
    expect(shape(value)).toEqual([
      'title: Port of Selm to close for repairs',
      'byline: By Mara Lind',
      `paragraph: ${PARAGRAPHS[0]}`,
      'heading2: What it costs',
      `paragraph: ${PARAGRAPHS[1]}`,
      'heading3: Who pays',
      `paragraph: ${PARAGRAPHS[2]}`,
    ])
    expect(value.source).toMatchObject({ format: 'pdf' })
    expect(diagnostics).toEqual([])
    for (const { start, end, map } of value.blocks)
      expect(normaliseSpace(value.text.slice(start, end))).toBe(map.text)
  })

  test('reads columns one after the other, below a title that runs across both', async () => {
    const bytes = await pdfDocument((document) => {
      document.fontSize(20).text('Port of Selm to close for repairs of its northern quay', 72, 72)
      document.fontSize(9)
      const column = { width: 215, align: 'justify' }
      const [first, second, third] = PARAGRAPHS
      document.text(`${first} ${second}`, 72, 150, column)
      document.text(`${third} ${second}`, 308, 150, column)
    })
    const { value } = await read(bytes)
    expect(shape(value)).toEqual([
      'title: Port of Selm to close for repairs of its northern quay',
      `paragraph: ${PARAGRAPHS[0]} ${PARAGRAPHS[1]}`,
      `paragraph: ${PARAGRAPHS[2]} ${PARAGRAPHS[1]}`,
    ])
  })

  test('reads a word that a line’s end breaks as one, but keeps a hyphen of its own', async () => {
    const bytes = await pdfDocument((document) => {
      const lines = [
        'The authority said on Tuesday that the inspec-',
        'tion had taken six weeks longer than the har-',
        'bour master thought, and that a long-term re-',
        'pair would follow. Nobody asked for a long-',
        'term plan before the spring of that year 2031.',
      ]
      for (const [index, line] of lines.entries())
        document.text(line, 72, 72 + index * 13, { lineBreak: false })
    })
    const { value } = await read(bytes)
    expect(value.blocks.map(({ map }) => map.text)).toEqual([
      'The authority said on Tuesday that the inspection had taken six weeks longer than the harbour master thought, and that a long-term repair would follow. Nobody asked for a long-term plan before the spring of that year 2031.',
    ])
    const [block] = value.blocks
    for (const [index, offset, length] of block?.map.pieces ?? [])
      expect(block?.map.text.slice(index, index + length)).toBe(
        value.text.slice(offset, offset + length),
      )
    expect(value.text).toContain('inspec-\ntion')
  })

  test('keeps hyphen and blank where two words share their end, but not in a word with such a syllable', async () => {
    const bytes = await pdfDocument((document) => {
      const lines = [
        'The authority said on Tuesday that the two-',
        'and three-year plans for the har-',
        'bour were open to every visit-',
        'or of the city, as were the ten-',
        'or twelve-year plans for all of the bay.',
      ]
      for (const [index, line] of lines.entries())
        document.text(line, 72, 72 + index * 13, { lineBreak: false })
    })
    const { value } = await read(bytes)
    expect(value.blocks.map(({ map }) => map.text)).toEqual([
      'The authority said on Tuesday that the two- and three-year plans for the harbour were open to every visitor of the city, as were the ten- or twelve-year plans for all of the bay.',
    ])
  })

  test('goes on with a sentence on the next page, without running heads and page numbers, and says so', async () => {
    const bytes = await pdfDocument((document) => {
      const page = (number: number, text: string) => {
        document.fontSize(8).text('Selm Harbour Review · Spring 2031', 72, 30)
        document.text(`${number}`, 290, 760)
        document.fontSize(11).text(text, 72, 100, { width: 450 })
      }
      page(1, `${PARAGRAPHS[0]} And so the authority`)
      document.addPage()
      page(2, `decided to act. ${PARAGRAPHS[1]}`)
      document.addPage()
      page(3, PARAGRAPHS[2])
    })
    const { value, diagnostics } = await read(bytes)
    expect(value.blocks.map(({ map }) => map.text)).toEqual([
      `${PARAGRAPHS[0]} And so the authority decided to act. ${PARAGRAPHS[1]}`,
      PARAGRAPHS[2],
    ])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Left out of `harbour.pdf`: 6 running heads, feet and page numbers.',
    ])
  })

  test('knows lists, and the notes at the foot of a page', async () => {
    const bytes = await pdfDocument((document) => {
      document.text(PARAGRAPHS[0]).moveDown()
      document.text(
        '• Cranes go first, as they are the heaviest and the oldest things of all on the quay, and then',
      )
      document.text('• the sheds, which nobody has used for years.').moveDown()
      document.text('The rest is in the minutes of the authority', { continued: true })
      document.fontSize(7).text('1', { rise: 4, continued: true })
      document.fontSize(11).text(', which anybody may read.').moveDown()
      document.fontSize(8).text('1 Minutes of 3 March 2031, page 4.', 72, 700)
    })
    const { value } = await read(bytes)
    expect(shape(value).slice(1)).toEqual([
      'listitem: Cranes go first, as they are the heaviest and the oldest things of all on the quay, and then',
      'listitem: the sheds, which nobody has used for years.',
      'paragraph: The rest is in the minutes of the authority, which anybody may read.',
      'footnote: Minutes of 3 March 2031, page 4.',
    ])
    const marks = value.blocks.flatMap((block) => block.marks)
    expect(marks).toEqual([expect.objectContaining({ type: 'footnote', identifier: '1' })])
  })

  test('says in its properties what it is called, who wrote it and when', async () => {
    const info = {
      Title: 'Selm closes',
      Author: 'Mara Lind',
      CreationDate: new Date('2031-03-04T10:00:00Z'),
    }
    const { value } = await read(
      await pdfDocument((document) => document.text(PARAGRAPHS.join(' ')), { info, lang: 'en-GB' }),
    )
    expect(value.metadata).toMatchObject({
      title: { value: 'Selm closes' },
      byline: [{ value: 'Mara Lind' }],
      published: { iso: '2031-03-04' },
      language: 'en-GB',
    })
  })

  test('is read without text that is turned, which is told', async () => {
    const bytes = await pdfDocument((document) => {
      document.text(PARAGRAPHS[0])
      document
        .save()
        .rotate(90, { origin: [40, 300] })
        .text('DRAFT', 40, 300)
        .restore()
    })
    const { value, diagnostics } = await read(bytes)
    expect(value.text).not.toContain('DRAFT')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Left out of `harbour.pdf`: a text that is turned.',
    ])
  })

  test('gives the same article every time', async () => {
    const bytes = await pdfDocument(drawArticle)
    const [first, second] = [await read(bytes), await read(bytes)]
    expect(second).toEqual(first)
  })
})

describe('a PDF that cannot be read', () => {
  test('because it has a password says how to take it off', async () => {
    const bytes = await pdfDocument((document) => document.text(PARAGRAPHS[0]), {
      userPassword: 'selm',
      pdfVersion: '1.7',
    })
    const fault = await faultOf(bytes)
    expect(fault).toMatchObject({ code: 'ingest/encrypted', place: { file: 'harbour.pdf' } })
    expect(fault.hint).toContain('qpdf --decrypt')
  })

  test('because it is a picture says how to recognise its text', async () => {
    const bytes = await pdfDocument((document) => document.rect(72, 72, 200, 200).fill())
    const fault = await faultOf(bytes)
    expect(fault).toMatchObject({ code: 'ingest/no-text' })
    expect(fault.hint).toContain('ocrmypdf')
  })

  test('because it has too many pages says how to cut it', async () => {
    const bytes = await pdfDocument((document) => {
      for (let page = 0; page < MAX_PAGES; page += 1) document.addPage()
    })
    expect(await faultOf(bytes)).toMatchObject({ code: 'ingest/too-large' })
  })

  test('because it is cut off or not one says so', async () => {
    const bytes = await pdfDocument(drawArticle)
    expect(await faultOf(bytes.slice(0, 300))).toMatchObject({ code: 'ingest/broken' })
    expect(await faultOf(new TextEncoder().encode('%PDF-1.7\nno more'))).toMatchObject({
      code: 'ingest/broken',
    })
  })

  test('with any bytes changed ends as an article or as an error of ours', async () => {
    const bytes = await pdfDocument(drawArticle, { compress: false })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const changed = Uint8Array.from(bytes)
          for (const [at, value] of changes) changed[at % changed.length] = value
          const source = sourceFile(changed, { name: 'x.pdf', format: 'pdf' })
          const outcome = await ingest(source).catch((error: unknown) => error)
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BriefingError)
        },
      ),
      sweep(150, 1),
    )
  })
})
