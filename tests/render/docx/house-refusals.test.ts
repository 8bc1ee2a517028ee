import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { canCheckDocx, checkDocx } from '../../support/check-docx.ts'
import { everyNode } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { stylesHouse, wholeHouse } from '../../support/house-documents.ts'
import { assets } from '../../support/pictures.ts'
import { withPart } from '../../support/word-document.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 120_000 })

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What is put into a house, and what of it must not be found in a briefing. */
interface Danger {
  /** At the head of its text. */
  readonly text?: string
  readonly relation?: readonly [type: string, target: string, mode?: 'External']
  readonly settings?: readonly [type: string, target: string]
  readonly parts?: Readonly<Record<string, string>>
  /** Told of it. */
  readonly told: RegExp
  readonly gone: RegExp
}

const paragraph = (content: string) => `<w:p>${content}</w:p>`
const run = (content: string) => `<w:r>${content}</w:r>`
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const instruction = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`)
const words = (text: string) => run(`<w:t>${text}</w:t>`)
const complexField = (...instructions: readonly string[]) =>
  paragraph(
    mark('begin') +
      instructions.join('') +
      mark('separate') +
      words('what it last showed') +
      mark('end'),
  )
const vml = (content: string) =>
  paragraph(run(`<w:pict xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:pict>`))
const drawing = (attribute: string) =>
  paragraph(
    run(
      `<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ${attribute}/></w:drawing>`,
    ),
  )

const dangers: Readonly<Record<string, Danger>> = {
  'a macro project in a file that calls itself a document': {
    parts: { 'word/vbaProject.bin': 'macro' },
    relation: ['vbaProject', 'vbaProject.bin'],
    told: /macros and controls/,
    gone: /vbaProject/,
  },
  'a macro that a form field runs': {
    text: paragraph(
      run(
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:entryMacro w:val="Evil"/></w:ffData></w:fldChar>',
      ) +
        instruction(' FORMTEXT ') +
        mark('separate') +
        mark('end'),
    ),
    parts: { 'word/vbaData.xml': '<a/>' },
    told: /macros and controls/,
    gone: /Evil/,
  },
  'an attached template': {
    settings: ['attachedTemplate', 'file:///share/evil.dotm'],
    told: /attached template/,
    gone: /evil\.dotm/,
  },
  'a source of addresses for letters': {
    settings: ['mailMergeSource', 'file:///share/people.odc'],
    told: /data source/,
    gone: /people\.odc/,
  },
  'a picture outside the file': {
    text: drawing('r:link="danger"'),
    relation: ['image', 'http://example.org/spy.png', 'External'],
    told: /picture outside/,
    gone: /spy\.png|r:link/,
  },
  'an old picture outside the file': {
    text: vml('<v:shape><v:imagedata r:href="danger"/></v:shape>'),
    relation: ['image', 'http://example.org/spy.png', 'External'],
    told: /picture outside/,
    gone: /spy\.png|imagedata/,
  },
  'an old picture with its address in the drawing': {
    text: vml('<v:shape><v:imagedata src="http://example.org/spy.png"/></v:shape>'),
    told: /picture or object outside/,
    gone: /spy\.png/,
  },
  'an embedded object': {
    text: paragraph(
      run(
        '<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" r:id="danger"/></w:object>',
      ),
    ),
    relation: ['oleObject', 'embeddings/oleObject1.bin'],
    parts: { 'word/embeddings/oleObject1.bin': 'object' },
    told: /embedded or linked object/,
    gone: /oleObject/i,
  },
  'an object in an old drawing': {
    text: vml('<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link"/>'),
    told: /picture or object outside/,
    gone: /OLEObject/,
  },
  'an ActiveX control': {
    text: paragraph(run('<w:control r:id="danger" w:name="Button"/>')),
    relation: ['control', 'activeX/activeX1.xml'],
    parts: { 'word/activeX/activeX1.xml': '<a/>' },
    told: /control \(ActiveX\)/,
    gone: /activeX|w:control/i,
  },
  'an embedded document': {
    text: '<w:altChunk r:id="danger"/>',
    relation: ['aFChunk', 'evil.html'],
    parts: { 'word/evil.html': '<script>1</script>' },
    told: /embedded document/,
    gone: /altChunk|evil\.html/,
  },
  'a subdocument': {
    text: '<w:subDoc r:id="danger"/>',
    relation: ['subDocument', 'file:///share/part.docx', 'External'],
    told: /link to another document/,
    gone: /subDoc|part\.docx/,
  },
  'a DDE field': {
    text: complexField(instruction(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')),
    told: /field that reaches outside/,
    gone: /DDEAUTO|cmd\.exe/,
  },
  'a DDE field cut into runs': {
    text: complexField(instruction(' DD'), instruction('E'), instruction(' cmd.exe "/k calc" ')),
    told: /field that reaches outside/,
    gone: /cmd\.exe/,
  },
  'a field whose name another field makes up': {
    text: complexField(
      mark('begin') + instruction(' QUOTE 68 68 69 ') + mark('end'),
      instruction(' cmd.exe '),
    ),
    told: /field that reaches outside/,
    gone: /cmd\.exe/,
  },
  'a simple field that fetches a file': {
    text: `<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;\\\\\\\\host\\\\x.docx&quot; ">${words('what it last showed')}</w:fldSimple></w:p>`,
    told: /field that reaches outside/,
    gone: /INCLUDETEXT/,
  },
  'a field that leads to a file': {
    text: complexField(instruction(' HYPERLINK "file:///share/x.exe" ')),
    told: /field that reaches outside/,
    gone: /x\.exe/,
  },
  'a link to a file': {
    text: `<w:p><w:hyperlink r:id="danger" w:anchor="a">${words('what it last showed')}</w:hyperlink></w:p>`,
    relation: ['hyperlink', 'file:///share/x.exe', 'External'],
    told: /link that a briefing must not have/,
    gone: /x\.exe|danger/,
  },
  'buttons and menus': {
    parts: { 'customUI/customUI14.xml': '<customUI onLoad="Evil"/>' },
    told: /custom UI/,
    gone: /customUI/,
  },
  'keys of its own': {
    relation: ['keyMapCustomizations', 'customizations.xml'],
    parts: { 'word/customizations.xml': '<a/>' },
    told: /custom UI/,
    gone: /customizations/,
  },
}

async function houseWith({
  text = '',
  relation,
  settings,
  parts = {},
}: Danger): Promise<Uint8Array> {
  const link = (type: string, target: string, mode = '') =>
    `<Relationship Id="danger" Type="${OFFICE}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/></Relationships>`
  let house = withPart(await wholeHouse(), 'word/document.xml', (xml) =>
    xml.replace('<w:body>', () => `<w:body>${text}`),
  )
  const related = (name: string, added: string) => {
    house = withPart(house, name, (xml) => xml.replace('</Relationships>', () => added))
  }
  if (relation !== undefined) related('word/_rels/document.xml.rels', link(...relation))
  const packed = {
    ...unzipSync(house),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  }
  if (settings === undefined) return zipSync(packed)
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link(...settings, 'External')}`
  return zipSync({ ...packed, 'word/_rels/settings.xml.rels': strToU8(xml) })
}

const render = (bytes: Uint8Array) =>
  renderDocx(everyNode(), { theme, assets, reference: { file: 'houses/ours.docx', bytes } })

describe('of a house does not come along, and is told with the name of its file:', () => {
  test.each(Object.entries(dangers))('%s', async (_, danger) => {
    const { value, diagnostics } = await render(await houseWith(danger))
    const dropped = diagnostics.filter(({ code }) => code === 'render/reference-dropped')
    expect(dropped.map(({ message }) => message).join('\n')).toMatch(danger.told)
    expect(dropped.every(({ place }) => place?.file === 'houses/ours.docx')).toBe(true)
    expect(dropped.every(({ hint }) => hint !== undefined)).toBe(true)
    const { part, names } = inspectDocx(value)
    expect(names.join('\n')).not.toMatch(danger.gone)
    for (const name of names.filter((name) => /\.(?:xml|rels)$/.test(name))) {
      expect([name, danger.gone.exec(part(name))?.[0]]).toEqual([name, undefined])
    }
    if (danger.text?.includes('what it last showed') === true) {
      expect(part('word/document.xml')).toContain('what it last showed')
    }
    if (canCheckDocx) expect(checkDocx([value])).toBe('')
  })

  test('nothing of a house without such', async () => {
    const { diagnostics } = await render(await wholeHouse())
    expect(diagnostics.filter(({ code }) => code === 'render/reference-dropped')).toEqual([])
  })
})

test.each([
  'application/vnd.ms-word.document.macroEnabled.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
])('a document or template that may have macros is refused: %s', async (type) => {
  const house = withPart(await stylesHouse(), '[Content_Types].xml', (xml) =>
    xml.replace(/application\/[\w.-]+\.document\.main\+xml/, type),
  )
  await expect(render(house)).rejects.toMatchObject({
    code: 'render/bad-reference',
    place: { file: 'houses/ours.docx' },
    hint: expect.stringContaining('Word Document (.docx)'),
  })
})

test('links to the web, and fields that count pages, stay', async () => {
  const house = await houseWith({
    text:
      complexField(instruction(' HYPERLINK "https://example.org/press" ')) +
      complexField(instruction(' PAGE ')),
    told: /./,
    gone: /./,
  })
  const { value, diagnostics } = await render(house)
  expect(diagnostics.filter(({ code }) => code === 'render/reference-dropped')).toEqual([])
  const xml = inspectDocx(value).part('word/document.xml')
  expect(xml).toContain('https://example.org/press')
  expect(xml).toContain(' PAGE ')
})

test('notes of a house are told where its text is used, not where its styles are', async () => {
  const note = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
  const withNote = (bytes: Uint8Array) =>
    withPart(bytes, 'word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${note}`))
  const told = async (bytes: Uint8Array) =>
    (await render(withNote(bytes))).diagnostics.filter(
      ({ code }) => code === 'render/reference-dropped',
    )
  expect(await told(await stylesHouse())).toEqual([])
  expect(await told(await wholeHouse())).toMatchObject([
    { message: expect.stringContaining('the notes of its text'), severity: 'warning' },
  ])
})
