import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { PDFPage } from 'pdf-lib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Format } from '../../../src/model/document.ts'
import type { Verification } from '../../../src/verify/verdict.ts'
import { verify } from '../../../src/verify/verify.ts'
import type { Finished } from '../../support/finished.ts'
import { bytesOf, finish, pierArticle, readBack } from '../../support/finished.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** The beginning of a sentence of the source that every file shows once in this length. */
const SENTENCE = '“My members have not been asked, and they do'

let finished: Finished
const files = new Map<Format, Uint8Array>()

beforeAll(async () => {
  finished = await finish(pierArticle)
  for (const format of ['docx', 'html', 'pdf', 'markdown'] as const) {
    files.set(format, await bytesOf(finished, format))
  }
})

async function verdictOf(format: Format, bytes: Uint8Array): Promise<Verification> {
  return verify(await readBack(bytes, finished, format))
}

/** The reasons a file fails for. */
function reasons({ checked, faults }: Verification): readonly string[] {
  return [
    ...faults.map(({ message }) => message),
    ...checked
      .filter(({ passes }) => !passes)
      .map(({ note = '', verdict }) => `${verdict} ${note}`),
  ]
}

describe('in a Word file', () => {
  const edit = (part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(files.get('docx') ?? new Uint8Array())
    const xml = strFromU8(parts[part] ?? new Uint8Array())
    const changed = change(xml)
    expect(changed).not.toBe(xml)
    return zipSync({ ...parts, [part]: strToU8(changed) })
  }
  /** The run that shows the sentence, with properties more. */
  const withProperties = (properties: string) => (xml: string) =>
    xml.replace(
      new RegExp(`<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(<w:t[^>]*>${SENTENCE})`, 'u'),
      (_, known: string | undefined, rest: string) =>
        `<w:r><w:rPr>${known ?? ''}${properties}</w:rPr>${rest}`,
    )
  const around = (before: string, after: string) => (xml: string) =>
    xml.replace(
      new RegExp(`<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>${SENTENCE}.*?</w:r>`, 'u'),
      (run) => `${before}${run}${after}`,
    )

  test.each([
    ['<w:vanish/>', 'hidden text'],
    ['<w:color w:val="FFFFFF"/>', 'the colour of its background'],
    [
      '<w:color w:val="112233"/><w:shd w:val="clear" w:fill="112234"/>',
      'the colour of its background',
    ],
    ['<w:sz w:val="2"/>', 'letters too small to read'],
    ['<w:strike/>', 'struck out'],
  ])('words with %s are not shown', async (properties, how) => {
    const result = await verdictOf('docx', edit('word/document.xml', withProperties(properties)))
    expect(reasons(result).join()).toContain(how)
  })

  test.each([
    ['w:del', 'a deletion that is tracked'],
    ['w:moveFrom', 'a deletion that is tracked'],
  ])('words in %s are not shown', async (name, how) => {
    const change = around(`<${name} w:id="900" w:author="X">`, `</${name}>`)
    expect(reasons(await verdictOf('docx', edit('word/document.xml', change))).join()).toContain(
      how,
    )
  })

  test('of two alternatives the one Word takes is read', async () => {
    const change = (xml: string) =>
      around(
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:r><w:t>Nobody came.</w:t></w:r></mc:Choice><mc:Fallback>',
        '</mc:Fallback></mc:AlternateContent>',
      )(xml)
    expect((await verdictOf('docx', edit('word/document.xml', change))).passes).toBe(false)
  })

  test.each([
    ['<w:altChunk r:id="rId99"/>', 'another document that Word puts in'],
    [
      '<w:p><w:fldSimple w:instr=" INCLUDETEXT other.docx "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
      'a field (INCLUDETEXT)',
    ],
    [
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE no </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      'a field (QUOTE)',
    ],
  ])('%s is a fault', async (xml, what) => {
    const change = (document: string) => document.replace('<w:body>', `<w:body>${xml}`)
    expect(reasons(await verdictOf('docx', edit('word/document.xml', change))).join()).toContain(
      what,
    )
  })

  test.each([
    [
      'a header',
      'word/header1.xml',
      (xml: string) =>
        xml.replace(
          /<\/w:hdr>/u,
          '<w:p><w:r><w:t>“Nobody will pay for it,” she said.</w:t></w:r></w:p></w:hdr>',
        ),
    ],
    [
      'a footnote',
      'word/footnotes.xml',
      (xml: string) =>
        xml.replace(
          /<\/w:footnotes>/u,
          '<w:footnote w:id="99"><w:p><w:r><w:t>“Nobody will pay for it,” she said.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        ),
    ],
    [
      'a text box',
      'word/document.xml',
      (xml: string) =>
        xml.replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>“Nobody will pay for it,” she said.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>',
        ),
    ],
  ] as const)('a quotation that nobody said is found in %s', async (_, part, change) => {
    expect(reasons(await verdictOf('docx', edit(part, change))).join()).toContain('not-found')
  })
})

describe('in a web page', () => {
  const edit = (change: (html: string) => string): Uint8Array => {
    const html = strFromU8(files.get('html') ?? new Uint8Array())
    const changed = change(html)
    expect(changed).not.toBe(html)
    return strToU8(changed)
  }
  const within = (open: string, close: string) => (html: string) =>
    html.replace(new RegExp(`${SENTENCE}[^<]*`, 'u'), (text) => `${open}${text}${close}`)

  test.each([
    ['<span hidden>', '</span>'],
    ['<span style="display:none">', '</span>'],
    ['<span style="visibility: hidden">', '</span>'],
    ['<span style="opacity:0">', '</span>'],
    ['<span style="font-size:0">', '</span>'],
    ['<span style="font-size: 0.1em">', '</span>'],
    ['<span style="font-size:.05rem">', '</span>'],
    ['<span style="font-size:5%">', '</span>'],
    ['<span style="font-size:1px">', '</span>'],
    ['<span style="color:#fff">', '</span>'],
    ['<span style="color:transparent">', '</span>'],
    ['<span style="position:absolute;left:-9999px">', '</span>'],
    ['<span style="clip-path:inset(100%)">', '</span>'],
    ['<span style="display:inline-block;max-height:0;overflow:hidden">', '</span>'],
    ['<span style="display:inline-block;transform:scale(0)">', '</span>'],
    ['<span style="content-visibility:hidden">', '</span>'],
    ['<span style="text-decoration:line-through">', '</span>'],
    ['<span style="unicode-bidi:bidi-override;direction:rtl">', '</span>'],
    ['<bdo dir="rtl">', '</bdo>'],
    ['<s>', '</s>'],
    ['<details><summary>More</summary>', '</details>'],
    ['<dialog>', '</dialog>'],
    ['<template>', '</template>'],
    ['<!--', '-->'],
  ])('words in %s are not shown', async (open, close) => {
    const result = await verdictOf('html', edit(within(open, close)))
    expect(result.passes).toBe(false)
    expect(reasons(result).join()).not.toBe('')
  })

  test.each([
    '<span style="font-size: 0.9em">',
    '<span style="font-size:.8rem">',
    '<span style="font-size:1em;color:#333">',
    '<span style="font: italic 1rem/1.5 serif">',
    '<span style="font-size:80%">',
  ])('words in %s are shown', async (open) => {
    const result = await verdictOf('html', edit(within(open, '</span>')))
    expect(reasons(result)).toEqual([])
    expect(result.passes).toBe(true)
  })

  test.each([
    ['<script>document.title = 1</script>', 'a script'],
    ['<p onclick="x()">More</p>', 'a script'],
    ['<a href="javascript:x()">More</a>', 'a script'],
    ['<iframe srcdoc="No"></iframe>', 'a frame or field (<iframe>)'],
    ['<input value="No">', 'a frame or field (<input>)'],
    ['<style>p::after { content: " not" }</style>', 'words that its styles add'],
    ['<link rel="stylesheet" href="x.css">', 'a style sheet from elsewhere'],
  ])('%s is a fault', async (markup, what) => {
    const result = await verdictOf(
      'html',
      edit((html) => html.replace(/<main[^>]*>/u, (tag) => `${tag}${markup}`)),
    )
    expect(reasons(result).join()).toContain(what)
  })
})

describe('in a PDF', () => {
  const edit = async (change: (page: PDFPage, pdf: PDFDocument) => void): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(files.get('pdf') ?? new Uint8Array(), {
      updateMetadata: false,
    })
    change(pdf.getPage(0), pdf)
    return pdf.save()
  }
  /** Changes what paints the page. */
  const repaint = (change: (operators: string) => string) => (page: PDFPage, pdf: PDFDocument) => {
    const contents = page.node.Contents()
    const streams =
      contents instanceof PDFArray
        ? contents.asArray().map((one) => pdf.context.lookup(one))
        : [contents]
    const operators = streams
      .map((stream) =>
        stream instanceof PDFRawStream
          ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
          : '',
      )
      .join('\n')
    const bytes = Uint8Array.from(change(operators), (letter) => letter.charCodeAt(0))
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(bytes)))
  }

  test('a page that is written anew with the same operators passes', async () => {
    expect(reasons(await verdictOf('pdf', await edit(repaint((operators) => operators))))).toEqual(
      [],
    )
  })

  test.each([
    ['without ink', (operators: string) => `3 Tr\n${operators}`, 'no ink'],
    [
      'off the page',
      (operators: string) => `1 0 0 1 3000 0 cm\n${operators}`,
      'no longer shows it',
    ],
    ['clipped away', (operators: string) => `0 0 1 1 re W n\n${operators}`, 'clipped'],
    [
      'too small',
      (operators: string) => `0.05 0 0 0.05 0 0 cm\n${operators}`,
      'letters too small to read',
    ],
    [
      'covered',
      (operators: string) => `q\n${operators}\nQ 1 g 0 0 2000 2000 re f`,
      'covered by what is painted over it',
    ],
    [
      'on a ground of its colour',
      (operators: string) =>
        operators
          .replace(/(?:\S+ ){1,4}(?:scn|sc|rg|g)\b/gu, '1 1 1 rg')
          .replace(/^/u, '/DeviceRGB cs 1 1 1 rg\n'),
      'the colour of its background',
    ],
  ])('words %s are not shown', async (_, change, how) => {
    expect(reasons(await verdictOf('pdf', await edit(repaint(change)))).join()).toContain(how)
  })

  test('words in a layer that is switched off are not shown', async () => {
    const bytes = await edit((page, pdf) => {
      const group = pdf.context.register(
        pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }),
      )
      pdf.catalog.set(
        PDFName.of('OCProperties'),
        pdf.context.obj({ OCGs: [group], D: { OFF: [group], Order: [] } }),
      )
      const resources = page.node.Resources()
      resources?.set(PDFName.of('Properties'), pdf.context.obj({ Off: group }))
      repaint((operators) => `/OC /Off BDC\n${operators}\nEMC`)(page, pdf)
    })
    expect(reasons(await verdictOf('pdf', bytes)).join()).toContain(
      'in a layer that is switched off',
    )
  })

  test.each(['Stamp', 'Square', 'FreeText', 'StrikeOut'])(
    'an annotation %s is a fault',
    async (subtype) => {
      const bytes = await edit((page, pdf) => {
        const annotation = pdf.context.register(
          pdf.context.obj({
            Type: 'Annot',
            Subtype: subtype,
            Rect: [0, 0, 600, 800],
            QuadPoints: [0, 800, 600, 800, 0, 0, 600, 0],
            F: 4,
          }),
        )
        page.node.addAnnot(annotation)
      })
      expect(reasons(await verdictOf('pdf', bytes)).join()).toContain(`an annotation (${subtype})`)
    },
  )

  test('a file that lost its tags is told so, and of nothing that follows from it', async () => {
    const pdf = await PDFDocument.load(files.get('pdf') ?? new Uint8Array())
    pdf.catalog.delete(PDFName.of('StructTreeRoot'))
    const result = await verdictOf('pdf', await pdf.save())
    expect(result).toMatchObject({ passes: false, against: 'source' })
    expect(reasons(result)).toEqual([expect.stringContaining('its pages have lost their tags')])
  })

  test('a script is a fault', async () => {
    const bytes = await edit((_, pdf) => pdf.addJavaScript('hide', 'this.getField("x")'))
    expect(reasons(await verdictOf('pdf', bytes)).join()).toContain('a script')
  })
})

describe('in Markdown', () => {
  const edit = (change: (text: string) => string): Uint8Array => {
    const text = strFromU8(files.get('markdown') ?? new Uint8Array())
    const changed = change(text)
    expect(changed).not.toBe(text)
    return strToU8(changed)
  }

  test.each([
    ['<!--', '-->'],
    ['<span hidden>', '</span>'],
    ['~~', '~~'],
  ])('words in %s are not shown', async (open, close) => {
    const change = (text: string) =>
      text.replace(
        new RegExp(`${SENTENCE}[^\\[\\n]*`, 'u'),
        (words) => `${open}${words.trim()}${close}`,
      )
    expect((await verdictOf('markdown', edit(change))).passes).toBe(false)
  })

  test('a letter written as an entity is that letter', async () => {
    const change = (text: string) =>
      text.replace(SENTENCE, SENTENCE.replace('members', 'm&#101;mbers'))
    expect((await verdictOf('markdown', edit(change))).passes).toBe(true)
    const other = (text: string) =>
      text.replace(SENTENCE, SENTENCE.replace('members', 'm&#1077;mbers'))
    expect((await verdictOf('markdown', edit(other))).passes).toBe(false)
  })
})
