import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractRawText } from 'mammoth'
import { describe, expect, test, vi } from 'vitest'
import type { BriefingError } from '../../../src/model/diagnostic.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { briefOf, written } from '../../support/brief.ts'
import { canCheckDocx, checkDocx, hasProgram } from '../../support/check-docx.ts'
import { doc, everyNode, h, ol, p, ul } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { localHouse, stylesHouse, themedHouse, wholeHouse } from '../../support/house-documents.ts'
import { assets } from '../../support/pictures.ts'
import { withPart, wordPackage, wordParagraph } from '../../support/word-document.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 120_000 })

interface InHouse {
  readonly document?: Document
  readonly docx?: Partial<Theme['docx']>
}

const facts = briefOf({
  date: written('3 May 2031'),
  handling: {
    ...briefOf().handling,
    marking: written('RESTRICTED'),
    reference: written('REF-7'),
    addressee: written('the Board'),
  },
})

const renderIn = async (bytes: Uint8Array, { document = everyNode(), docx = {} }: InHouse = {}) =>
  renderDocx(document, {
    theme: { ...theme, docx: { ...theme.docx, ...docx } },
    assets,
    facts,
    reference: { file: 'house.docx', bytes },
  })

const inHouse = async (bytes: Uint8Array, options: InHouse = {}) =>
  inspectDocx((await renderIn(bytes, options)).value)

const fault = async (bytes: Uint8Array, options: InHouse = {}): Promise<BriefingError> =>
  renderIn(bytes, options).then(
    () => Promise.reject(new Error('was taken')),
    (error) => error,
  )

const stylesOf = async (bytes: Uint8Array, document: Document, docx = {}) =>
  (await inHouse(bytes, { document, docx })).paragraphs.map(({ style, text }) => [style, text])

const simple = doc([h(1, 'a', 'Title'), h(2, 'b', 'Section'), p('Text'), ul('one'), ol(3, 'three')])

describe('the styles of a house', () => {
  test('stand for ours, headings one below its title', async () => {
    expect(await stylesOf(await stylesHouse(), simple)).toEqual([
      ['Title', 'Title'],
      ['Heading1', 'Section'],
      ['Normal', 'Text'],
      ['Bullets', 'one'],
      ['ListParagraph', 'three'],
    ])
  })

  test('are found by name under ids of another language, and by the names of that', async () => {
    for (const names of ['english', 'german'] as const) {
      const made = await inHouse(await localHouse(names), { document: simple })
      expect(made.paragraphs.map(({ style }) => style)).toEqual([
        'Titel',
        'berschrift1',
        'Standard',
        'Listenabsatz',
        'Listenabsatz',
      ])
      expect(made.part('word/styles.xml')).toContain('<w:name w:val="heading 1"/>')
    }
  })

  test('bring their page, fonts and lists; what they lack comes along in their fonts', async () => {
    const { part } = await inHouse(await stylesHouse())
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"')
    expect(part('word/document.xml')).toContain('w:left="1800"')
    expect(part('word/numbering.xml')).toContain('»')
    expect(part('word/styles.xml')).toContain('w:ascii="Georgia"')
    const callout = /<w:style [^>]*w:styleId="CalloutText".*?<\/w:style>/s.exec(
      part('word/styles.xml'),
    )
    expect(callout?.[0]).toContain('<w:pBdr>')
    expect(callout?.[0]).not.toContain('w:rFonts')
    expect(part('word/header1.xml')).toContain('OFFICIAL')
  })

  test('keep the fonts and the accent of their theme', async () => {
    const { part } = await inHouse(await themedHouse())
    expect(part('word/theme/theme1.xml')).toContain('7A1F3D')
    expect(part('word/styles.xml')).toContain('w:asciiTheme="minorHAnsi"')
    expect(part('word/styles.xml')).toMatch(/w:styleId="CalloutTitle".*?w:themeColor="accent1"/s)
  })

  test('are named in the theme where names do not tell', async () => {
    const house = await stylesHouse()
    const styles = { body: 'HouseQuote', heading2: 'heading 3' }
    expect(await stylesOf(house, simple, { styles })).toMatchObject([
      ['Title', 'Title'],
      ['Heading3', 'Section'],
      ['HouseQuote', 'Text'],
      {},
      {},
    ])
  })

  test('that are missing are told one by one', async () => {
    const bare = withPart(await localHouse('english'), 'word/styles.xml', (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="(?:Titel|berschrift\d)".*?<\/w:style>/gs, ''),
    )
    const error = await fault(bare, { document: simple, docx: { styles: { table: 'Grid' } } })
    expect(
      [error, ...error.others].map(({ code, message, place }) => [code, message, place?.file]),
    ).toEqual([
      [
        'render/missing-style',
        'Cannot find the style for `table` in `house.docx`: found no style `Grid`, which the theme names, expected one.',
        'house.docx',
      ],
      [
        'render/missing-style',
        'Cannot find the style for `title` in `house.docx`: found none named “heading 1” and none of outline level 1, expected one.',
        'house.docx',
      ],
      [
        'render/missing-style',
        'Cannot find the style for `heading2` in `house.docx`: found none named “heading 2” and none of outline level 2, expected one.',
        'house.docx',
      ],
    ])
    expect(error.hint).toContain('"docx": { "styles": { "table": "…" } }')
  })
})

describe('a whole house', () => {
  test('keeps its cover, logo, headers and back page, with our parts where it asks for them', async () => {
    const { value, diagnostics } = await renderIn(await wholeHouse())
    expect(diagnostics).toEqual([])
    const { paragraphs, part, names } = inspectDocx(value)
    const texts = paragraphs.map(({ text }) => text.trim()).filter((text) => text !== '')
    expect(texts.slice(0, 2)).toEqual([
      'Harbour pact leaves the ferry question open',
      'Ref. REF-7 of 3 May 2031, for the Board',
    ])
    expect(texts.at(-1)).toBe('Printed by the house.')
    expect(texts.filter((text) => text === texts[0])).toHaveLength(1)
    expect(names.filter((name) => /media\/house-.*png$/.test(name))).toHaveLength(1)
    const header = names.filter((name) => /house-header/.test(name)).map(part)
    expect(header.join()).toContain('RESTRICTED')
    expect(part('word/document.xml')).not.toContain('{{')
    expect((await extractRawText({ buffer: Buffer.from(value) })).value).toContain('Key messages')
  })

  test('with `use: styles` gives its styles alone', async () => {
    const { paragraphs } = await inHouse(await wholeHouse(), { docx: { use: 'styles' } })
    expect(paragraphs.map(({ text }) => text)).not.toContain('Printed by the house.')
  })

  test('that asks for what there is not is refused with all it may ask for', async () => {
    const house = withPart(await wholeHouse(), 'word/document.xml', (xml) =>
      xml.replace('{{reference}}', '{{refrence}}'),
    )
    expect((await fault(house)).message).toMatch(
      /^Cannot fill `\{\{refrence\}\}` of `house\.docx`: found it in “Ref\. .*”, expected one of `\{\{title\}\}`/,
    )
  })

  test('with other words beside the briefing is refused', async () => {
    const house = withPart(await wholeHouse(), 'word/document.xml', (xml) =>
      xml.replace('{{body}}', 'Here: {{body}}'),
    )
    expect((await fault(house)).message).toContain('expected it alone in a paragraph')
  })

  test('without a place for the marking is told of', async () => {
    const house = withPart(await wholeHouse(), 'word/header1.xml', (xml) =>
      xml.replace('{{mark', '').replace('ing}} {{tlp}}', ''),
    )
    expect((await renderIn(house)).diagnostics).toMatchObject([
      { code: 'render/unshown-marking', severity: 'warning' },
    ])
  })
})

describe('what could run or reach outside', () => {
  const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'

  test('a document with macros is refused', async () => {
    const house = withPart(await stylesHouse(), '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        MACROS,
      ),
    )
    expect(await fault(house)).toMatchObject({
      code: 'render/bad-reference',
      message: expect.stringContaining('found a document with macros'),
    })
  })

  test('linked pictures, objects, controls, fields and templates are left out and told', async () => {
    const relation = (id: string, type: string, target: string, mode = ' TargetMode="External"') =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
    const drawing =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="p"/></w:drawing></w:r></w:p>'
    const object =
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="o"/></w:object></w:r></w:p>'
    const field =
      '<w:p><w:r><w:instrText>INCLUDETEXT "\\\\\\\\host\\\\x.docx"</w:instrText></w:r></w:p>'
    const link = '<w:p><w:hyperlink r:id="l"><w:r><w:t>press</w:t></w:r></w:hyperlink></w:p>'
    const house = withPart(await wholeHouse(), 'word/document.xml', (xml) =>
      xml.replace('<w:body>', `<w:body>${drawing}${object}${field}${link}`),
    )
    const related = withPart(house, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `${relation('p', 'image', 'http://example.org/p.png')}${relation('o', 'oleObject', 'embeddings/o.bin', '')}${relation('l', 'hyperlink', 'file:///etc/passwd')}${relation('t', 'attachedTemplate', 'file:///t.dotm')}</Relationships>`,
      ),
    )
    const { value, diagnostics } = await renderIn(related)
    expect(diagnostics.map(({ code }) => code)).toContain('render/reference-dropped')
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(
      /picture outside.*attached template|attached template.*picture/s,
    )
    const { part, names } = inspectDocx(value)
    const everything = names.map(part).join('')
    for (const gone of ['example.org/p.png', 'OLEObject', 'INCLUDETEXT', 'file:///', '.dotm']) {
      expect(everything).not.toContain(gone)
    }
    expect(part('word/document.xml')).toContain('press')
  })

  test('a file that is no Word file, or unpacks to too much, is refused', async () => {
    expect((await fault(Buffer.from('text'))).message).toContain('found no archive')
    expect((await fault(wordPackage(wordParagraph('x')))).message).toContain('found no styles')
    const bomb = wordPackage('', { 'word/media/a.bin': new Uint8Array(70 * 1024 * 1024) })
    expect((await fault(bomb)).message).toContain('more than 64 MB')
    const entities = wordPackage('', {
      'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>',
    })
    expect((await fault(entities)).message).toContain('a document type declaration')
  })
})

test('gives the same bytes again', async () => {
  const house = await wholeHouse()
  const [first, again] = [await renderIn(house), await renderIn(house)]
  expect(Buffer.compare(first.value, again.value)).toBe(0)
})

describe('houses that programs write (skipped where these or the independent check are missing)', () => {
  const HTML =
    '<html lang="en"><head><title>House</title></head><body><h1>One</h1><h2>Two</h2><h3>Three</h3><p>Text <em>and</em> more</p><ul><li>x</li></ul><blockquote>q</blockquote><table><tr><th>a</th></tr><tr><td>b</td></tr></table></body></html>'
  const convert = (run: (folder: string) => void): Uint8Array => {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-house-'))
    writeFileSync(join(folder, 'house.html'), HTML)
    run(folder)
    return readFileSync(join(folder, 'house.docx'))
  }

  test.skipIf(!canCheckDocx)(
    'of `docx`, in another language, with a theme, and whole, are sound',
    async () => {
      const houses = [
        await stylesHouse(),
        await localHouse('english'),
        await localHouse('german'),
        await themedHouse(),
        await wholeHouse(),
      ]
      const made = await Promise.all(houses.map(async (house) => (await renderIn(house)).value))
      const arabic: Document = { ...everyNode(), language: 'ar', direction: 'rtl' }
      made.push((await renderIn(await stylesHouse(), { document: arabic })).value)
      expect(checkDocx(made)).toBe('')
    },
  )

  test.skipIf(!canCheckDocx || !hasProgram('pandoc', '--version'))(
    'of pandoc are sound',
    async () => {
      const house = convert((folder) => {
        execFileSync('pandoc', [join(folder, 'house.html'), '-o', join(folder, 'house.docx')])
      })
      const { value } = await renderIn(house)
      expect(checkDocx([value])).toBe('')
      expect(inspectDocx(value).paragraphs.map(({ style }) => style)).toContain('BlockText')
    },
  )

  test.skipIf(!canCheckDocx || !hasProgram('soffice', '--version'))(
    'of LibreOffice are sound',
    async () => {
      const house = convert((folder) => {
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const options = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder]
        execFileSync('soffice', [profile, ...options, join(folder, 'house.html')], {
          stdio: 'ignore',
        })
      })
      const { value } = await renderIn(house)
      expect(checkDocx([value])).toBe('')
      expect(inspectDocx(value).paragraphs.map(({ style }) => style)).toContain('Heading2')
    },
  )
})
