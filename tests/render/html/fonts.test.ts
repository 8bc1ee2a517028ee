import { create } from 'fontkit'
import { expect, test, vi } from 'vitest'
import { renderHtml } from '../../../src/render/html/index.ts'
import { cite, doc, em, p, strong, text } from '../../support/document.ts'
import { fonts, theme } from '../pdf/support.ts'
import { render } from './support.ts'

vi.setConfig({ testTimeout: 60_000 })

const FACE =
  /@font-face \{\nfont-family: "([^"]+)";\nfont-weight: (\d+);\nfont-style: (\w+);\nsrc: url\(data:font\/woff2;base64,([^)]+)\)/g

/** The faces of a page, each with the characters it can show. */
function facesOf(page: string) {
  return [...page.matchAll(FACE)].map(([, family, weight, style, data = '']) => {
    const font = create(Buffer.from(data, 'base64'))
    const all = 'characterSet' in font ? font.characterSet : []
    // U+FFFF ends the table of characters in every font.
    const characters = all.filter((character) => character !== 0xffff)
    return { name: `${family} ${weight} ${style}`, characters: String.fromCodePoint(...characters) }
  })
}

test('a page brings the faces it shows, with the characters it shows in them', async () => {
  const page = await render(
    doc([p('cab ', em('fed'), ' ', strong('hi'), ' ', cite('k', 's', 'https://example.org/'))]),
  )
  expect(facesOf(page)).toEqual([
    { name: 'Source Serif 4 400 normal', characters: ' abc\u00a0' },
    { name: 'Source Serif 4 400 italic', characters: 'def' },
    { name: 'Source Serif 4 700 normal', characters: 'hi' },
    { name: 'Source Sans 3 400 normal', characters: 'k' },
  ])
})

test('what a family lacks comes from the fallback that has it', async () => {
  const page = await render(doc([p('ab سل')]))
  const faces = facesOf(page)
  expect(faces.map(({ name }) => name)).toEqual(['Source Serif 4 400 normal', 'Amiri 400 normal'])
  expect(faces[1]?.characters).toContain('س')
  expect(page.match(/(?<!text-)size-adjust: \d+%/gu)).toEqual(['size-adjust: 108%'])
})

test('words in capitals have the letters they are shown in', async () => {
  const [face] = facesOf(
    await render(doc([{ type: 'paragraph', role: 'kicker', children: [text('brief')] }])),
  )
  expect(face?.characters).toBe('BEFIRbefir')
})

test('the words in the margins of printed pages count as well', async () => {
  const footer = { start: [text('xyz')], center: [], end: [] }
  const faces = facesOf(await render(doc([p('a')], { footer })))
  expect(faces.find(({ name }) => name.startsWith('Source Sans'))?.characters).toContain('xyz')
})

test('a theme may leave the fonts to the reader', async () => {
  const page = await render(doc([p('x')]), { html: { ...theme.html, fonts: 'system' } })
  expect(page).not.toContain('@font-face')
  expect(page).toContain('font-family: "Source Serif 4", "Amiri", "Noto Serif Hebrew", ')
})

test('a font that is not there is an error, unless the reader is to have it', async () => {
  const document = doc([p('x')])
  await expect(renderHtml(document, { theme, fonts: new Map() })).rejects.toMatchObject({
    code: 'render/missing-font',
  })
  const system = { ...theme, html: { ...theme.html, fonts: 'system' as const } }
  await expect(renderHtml(document, { theme: system, fonts: new Map() })).resolves.toBeDefined()
})

test('a file that is no font is an error that names it', async () => {
  const broken = new Map([...fonts.keys()].map((name) => [name, new Uint8Array([1, 2, 3, 4])]))
  await expect(renderHtml(doc([p('x')]), { theme, fonts: broken })).rejects.toMatchObject({
    code: 'render/bad-font',
    message: expect.stringContaining('SourceSerif4_400Regular.ttf'),
  })
})
