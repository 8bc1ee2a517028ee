import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { MAX_UNPACKED_BYTES } from '../../../src/ingest/docx/open-package.ts'
import { ingest } from '../../../src/ingest/index.ts'
import type { Article } from '../../../src/model/article.ts'
import { BriefingError } from '../../../src/model/diagnostic.ts'
import { normaliseSpace } from '../../../src/model/fact.ts'
import { sourceFile } from '../../support/source-file.ts'
import { sweep } from '../../support/sweep.ts'
import {
  NAMESPACES,
  withPart,
  wordDocument,
  wordPackage,
  wordParagraph,
} from '../../support/word-document.ts'

const LEAD =
  'The port of Selm will close for six weeks from April, its authority said on Tuesday after a long inspection.'
const SECOND =
  'Harbour Master Ines Varga told the Selm Courier that the piles of the northern quay are a century old.'

/** Zeros, more of them than a document may unpack to. */
const bomb = zipSync({
  'word/document.xml': [new Uint8Array(MAX_UNPACKED_BYTES + 1), { level: 1 }],
})

async function read(bytes: Uint8Array) {
  return ingest(sourceFile(bytes, { name: 'harbour.docx' }))
}

function shape({ blocks }: Article): readonly string[] {
  return blocks.map(({ type, depth, map }) => `${type}${depth ?? ''}: ${map.text}`)
}

async function faultOf(bytes: Uint8Array): Promise<BriefingError> {
  const outcome = await read(bytes).catch((error: unknown) => error)
  if (outcome instanceof BriefingError) return outcome
  throw new Error('Bug: expected a BriefingError', { cause: outcome })
}

describe('a Word document', () => {
  test('gives its title, headings, lists, tables and notes by their styles', async () => {
    const bytes = await wordDocument(
      [
        new Paragraph({ text: 'Port of Selm to close', heading: HeadingLevel.TITLE }),
        new Paragraph('By Mara Lind'),
        new Paragraph({
          children: [
            new TextRun(LEAD),
            new FootnoteReferenceRun(1),
            new TextRun({ text: ' It is a blow.', bold: true }),
          ],
        }),
        new Paragraph({ text: 'Costs', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ text: SECOND }),
        new Paragraph({ text: 'Cranes first', bullet: { level: 0 } }),
        new Paragraph({ text: 'Then the sheds', bullet: { level: 0 } }),
        new Table({
          rows: [
            ['Year', 'Crowns'],
            ['2031', '4.2 million'],
          ].map(
            (cells) =>
              new TableRow({
                children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        }),
        new Paragraph({
          children: [
            new TextRun('More at '),
            new ExternalHyperlink({
              link: 'https://selm.example/port',
              children: [new TextRun('the port')],
            }),
            new TextRun('.'),
          ],
        }),
      ],
      { footnotes: { 1: { children: [new Paragraph('Minutes of 3 March 2031.')] } } },
    )
    const { value, diagnostics } = await read(bytes)
    expect(shape(value)).toEqual([
      'title: Port of Selm to close',
      'byline: By Mara Lind',
      `paragraph: ${LEAD} It is a blow.`,
      'heading2: Costs',
      `paragraph: ${SECOND}`,
      'listitem: Cranes first',
      'listitem: Then the sheds',
      'table: Year | Crowns | 2031 | 4.2 million',
      'paragraph: More at the port.',
      'footnote: Minutes of 3 March 2031.',
    ])
    expect(value.source).toMatchObject({ format: 'docx', encoding: 'utf-8' })
    expect(value.metadata.byline?.[0]?.value).toBe('Mara Lind')
    expect(value.blocks[2]?.marks).toEqual([
      { type: 'footnote', identifier: '1', start: LEAD.length, end: LEAD.length },
      { type: 'strong', start: LEAD.length + 1, end: LEAD.length + 14 },
    ])
    expect(value.blocks[8]?.marks).toEqual([
      { type: 'link', url: 'https://selm.example/port', start: 8, end: 16 },
    ])
    expect(diagnostics).toEqual([])
  })

  test('a note with a sign of its author’s choice: the sign is part of neither', async () => {
    const { value } = await read(
      wordPackage(
        `<w:p><w:r><w:t>${LEAD}</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r><w:r><w:t xml:space="preserve"> It is a blow.</w:t></w:r></w:p>`,
        {
          'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteCharacters"/></w:rPr><w:t>*</w:t></w:r><w:r><w:tab/><w:t>Minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
        },
      ),
    )
    expect(shape(value)).toEqual([`paragraph: ${LEAD} It is a blow.`, 'footnote: Minutes.'])
  })

  test('has a text in which every block is its slice, as mammoth reads it too', async () => {
    const bytes = await wordDocument([
      new Paragraph({ text: 'Selm', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [new TextRun('One\ttab '), new TextRun({ text: 'and', break: 1 })],
      }),
      new Paragraph(SECOND),
    ])
    const { value } = await read(bytes)
    for (const { start, end, map } of value.blocks) {
      expect(normaliseSpace(value.text.slice(start, end))).toBe(map.text)
    }
    const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(normaliseSpace(value.text)).toBe(normaliseSpace(raw.value))
  })

  test.each([
    ['a German name', 'Überschrift 2'],
    ['a French name', 'Titre 2'],
    ['a Japanese name', '見出し 2'],
    ['the name Word gives it in every language', 'heading 2'],
  ])('knows a heading style by %s, and styles based on it', async (_, name) => {
    const styles = `<w:styles ${NAMESPACES}>
      <w:style w:type="paragraph" w:styleId="x1"><w:name w:val="${name}"/></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="House"/><w:basedOn w:val="x1"/></w:style></w:styles>`
    const { value } = await read(
      wordPackage(
        [
          wordParagraph('Costs', { properties: '<w:pStyle w:val="own"/>' }),
          wordParagraph(LEAD),
        ].join(''),
        { 'word/styles.xml': styles },
      ),
    )
    expect(shape(value)[0]).toBe('heading2: Costs')
  })

  test('without styles is read by its looks: a bold line before running text is a heading', async () => {
    const { value } = await read(
      wordPackage(
        [
          wordParagraph('Port of Selm to close'),
          wordParagraph('By Mara Lind'),
          wordParagraph(LEAD),
          wordParagraph('What it costs, and who pays.', { run: '<w:b/>' }),
          wordParagraph(SECOND),
        ].join(''),
      ),
    )
    expect(shape(value).map((line) => line.split(':')[0])).toEqual([
      'title',
      'byline',
      'paragraph',
      'heading2',
      'paragraph',
    ])
  })

  test('is read with insertions and without deletions, and says so', async () => {
    const { value, diagnostics } = await read(
      wordPackage(`<w:p><w:r><w:t xml:space="preserve">The port </w:t></w:r>
        <w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del>
        <w:ins w:id="2"><w:r><w:t>will</w:t></w:r></w:ins>
        <w:r><w:t xml:space="preserve"> close for </w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">six </w:t></w:r></w:p>
        <w:p><w:r><w:t>weeks.</w:t></w:r></w:p>`),
    )
    expect(value.blocks.map(({ map }) => map.text)).toEqual([
      'The port will close for',
      'six weeks.',
    ])
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'ingest/tracked-changes',
        '`harbour.docx` has a tracked insertion that nobody has accepted: read as if accepted.',
      ],
      [
        'ingest/dropped-block',
        'Left out of `harbour.docx`: a deleted passage of the tracked changes.',
      ],
    ])
  })

  test('is read without hidden text, comments, text boxes and pictures, each told', async () => {
    const { value, diagnostics } = await read(
      wordPackage(
        `${wordParagraph('Not for readers.', { run: '<w:vanish/>' })}
        <w:p><w:r><w:t>${LEAD}</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
        <w:p><w:r><w:t>A box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>A box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>
        </mc:AlternateContent></w:r><w:r><w:drawing/></w:r></w:p>`,
      ),
    )
    expect(value.blocks.map(({ map }) => map.text)).toEqual([LEAD])
    expect(diagnostics.map(({ message }) => message.replace(/.*: /, ''))).toEqual([
      'a comment.',
      'a passage of hidden text.',
      'a text box.',
      'an image or drawing.',
    ])
  })

  test('warns of a text box that holds sentences, as it may be a part of the article', async () => {
    const box = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${wordParagraph(LEAD)}${wordParagraph(SECOND)}${wordParagraph(LEAD)}${wordParagraph(SECOND)}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`
    const { diagnostics } = await read(wordPackage(`${wordParagraph(LEAD)}${box}`))
    expect(diagnostics).toContainEqual({
      severity: 'warning',
      code: 'ingest/dropped-text',
      message:
        'What was left out of `harbour.docx` may be a part of the article: a text box of 4 sentences, which begin “The port of Selm will close for six weeks from April, its authority said on Tues…”.',
      place: { file: 'harbour.docx' },
      hint: 'If it is, move its words out of the box in a word processor.',
    })
  })

  test('is read without the reading aids above characters, which are told', async () => {
    const { value, diagnostics } = await read(
      wordPackage(
        '<w:p><w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>京</w:t></w:r></w:p>',
      ),
    )
    expect(value.blocks.map(({ map }) => map.text)).toEqual(['東京'])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Left out of `harbour.docx`: a reading aid above characters.',
    ])
  })

  test('says who wrote it and when, but not what programs fill in', async () => {
    const person = await wordDocument([new Paragraph(LEAD)], {
      title: 'Selm',
      creator: 'Mara Lind',
    })
    expect((await read(person)).value.metadata).toMatchObject({
      title: { value: 'Selm' },
      byline: [{ value: 'Mara Lind' }],
    })
    const program = await wordDocument([new Paragraph(LEAD)], {
      title: 'Microsoft Word - harbour.doc',
      creator: 'Microsoft Office User',
    })
    const { title, byline } = (await read(program)).value.metadata
    expect([title, byline]).toEqual([undefined, undefined])
  })

  test('is known by its content, whatever it is called', async () => {
    const bytes = await wordDocument([new Paragraph(LEAD)])
    const { value } = await ingest(sourceFile(bytes, { name: 'harbour.txt' }))
    expect(value.source.format).toBe('docx')
  })
})

describe('a document that cannot be read', () => {
  test('that unpacks to more than a document can have is refused', async () => {
    expect(bomb.length).toBeLessThan(4 * 1024 * 1024)
    expect((await faultOf(bomb)).code).toBe('ingest/too-large')
  })

  test('that lies about how large it is is refused too', async () => {
    const lie = Uint8Array.from(bomb)
    const view = new DataView(lie.buffer)
    for (let at = 0; at + 28 < lie.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    }
    expect((await faultOf(lie)).code).toBe('ingest/too-large')
  })

  test('with entities of its own is refused before they grow', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${NAMESPACES}><w:body>&b;</w:body></w:document>`
    const fault = await faultOf(wordPackage('', { 'word/document.xml': xml }))
    expect(fault).toMatchObject({ code: 'ingest/broken' })
    expect(fault.message).toContain('document type declaration')
  })

  test('with elements nested thousands deep is refused', async () => {
    const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)
    expect((await faultOf(wordPackage(deep))).code).toBe('ingest/too-deep')
  })

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'ingest/binary'],
    [
      'with broken XML',
      (bytes: Uint8Array) => withPart(bytes, 'word/document.xml', (xml) => xml.slice(0, -40)),
      'ingest/broken',
    ],
  ])('%s is an error that says what to do', async (_, harm, code) => {
    const fault = await faultOf(harm(await wordDocument([new Paragraph(LEAD)])))
    expect(fault.code).toBe(code)
    expect(fault.hint).toBeDefined()
  })

  test('with any bytes changed ends as an article or as an error of ours', {
    timeout: 60_000,
  }, async () => {
    const bytes = wordPackage(`${wordParagraph(LEAD)}${wordParagraph(SECOND)}`)
    const plain = wordPackage('<w:p/>')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(bytes, plain),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (original, changes) => {
          const changed = Uint8Array.from(original)
          for (const [at, value] of changes) changed[at % changed.length] = value
          const source = sourceFile(changed, { name: 'x.docx', format: 'docx' })
          const outcome = await ingest(source).catch((error: unknown) => error)
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BriefingError)
        },
      ),
      sweep(500, 1),
    )
  })

  test('with any markup in its body ends as an article or as an error of ours', {
    timeout: 60_000,
  }, async () => {
    const tags = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'pPr',
      'rPr',
      'del',
      'ins',
      'drawing',
      'br',
      'vanish',
      'b',
      'fldChar',
      'instrText',
      'footnoteReference',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<w:${tag} w:val="1" w:fldCharType="begin">`),
      fc.constantFrom(...tags).map((tag) => `<w:${tag} w:id="2" w:fldCharType="separate"/>`),
      fc.constantFrom('a word', ' ', '&amp;', LEAD),
      fc.constant('</>'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const open: string[] = []
        let body = ''
        for (const part of pieces) {
          const tag = /^<(w:\w+)[^/]*>$/.exec(part)?.[1]
          if (tag !== undefined) open.push(tag)
          const closing = open.at(-1)
          body += part !== '</>' ? part : closing === undefined ? '' : `</${open.pop()}>`
        }
        body += open
          .reverse()
          .map((tag) => `</${tag}>`)
          .join('')
        const { value } = await read(wordPackage(body))
        let last = 0
        for (const { start, end, map } of value.blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          for (const [index, offset, length] of map.pieces)
            expect(map.text.slice(index, index + length)).toBe(
              value.text.slice(offset, offset + length),
            )
          last = end
        }
      }),
      sweep(300, 1),
    )
  })
})
