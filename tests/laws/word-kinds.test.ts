import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertToHtml } from 'mammoth'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { withoutDirectionMarks } from '../../src/model/direction-marks.ts'
import type { Document, Inline } from '../../src/model/document.ts'
import { inlineText } from '../../src/model/document.ts'
import { publish, read } from '../../src/pipeline.ts'
import { mapBlock } from '../../src/render/resolve/map-block.ts'
import { resolve } from '../../src/render/resolve.ts'
import { openPdf } from '../render/pdf/support.ts'
import { PROJECT } from '../support/built.ts'
import { canCheckDocx, checkDocx, hasProgram } from '../support/check-docx.ts'
import { localHouse, stylesHouse, themedHouse, wholeHouse } from '../support/house-documents.ts'
import { kinds } from '../support/kinds.ts'
import { convertToPdf } from '../support/office.ts'
import { taggedText } from '../support/tagged-text.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const ARABIC = `إغلاق ميناء سلم لإصلاح الأرصفة

سلم - قالت سلطة ميناء سلم يوم الثلاثاء 4 مارس 2031 إن الميناء سيغلق ستة أسابيع ابتداء من أبريل.

"ليس أمامنا خيار سوى إغلاق الرصيف الشمالي"، قالت مديرة الميناء إيناس فارغا لصحيفة كوريير سلم.

وقالت فارغا إن الأعمال ستكلف 4.2 مليون كورون. وحذر وزير النقل أودو براندت من أن أسعار الشحن قد ترتفع في مايو.
`

const fromFile = (path: string) => readFile(join(PROJECT, path))
const articles = {
  en: { name: 'a.md', bytes: () => fromFile('source/ferry-crew-hours.md') },
  fr: { name: 'a.md', bytes: () => fromFile('tests/samples/fr/bacs-d-osserande.md') },
  ar: { name: 'a.txt', bytes: async () => new TextEncoder().encode(ARABIC) },
}
const themes = ['chancery', 'bulletin'] as const

/** With WORD_SWEEP=1 each file is also made on each paper, with words of each language, and in each house. */
const isSweep = process.env['WORD_SWEEP'] === '1'
const sizes = isSweep ? (['A4', 'Letter'] as const) : (['A4'] as const)

interface Made {
  readonly name: string
  readonly document: Document
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
}

interface Housed extends Made {
  /** Whether the house shows the title in its own place, with words of its own around the briefing. */
  readonly isWhole: boolean
}

const made: Made[] = []
/** In the template of a house each. */
const housed: Housed[] = []
/** Those that differ in what `check-docx` looks at alone. */
const further: Uint8Array[] = []

beforeAll(async () => {
  const houses = [
    await stylesHouse(),
    await localHouse('german'),
    await themedHouse(),
    await wholeHouse(),
  ]
  for (const [language, { name, bytes }] of Object.entries(articles)) {
    const source = { id: name, name, bytes: await bytes(), format: undefined }
    const { brief } = (await read(source, { date: '2031-05-01' })).value
    for (const kind of kinds) {
      for (const theme of themes) {
        const { template } = await loadTemplate(kind, { theme })
        const fonts = await loadFonts(template.theme)
        for (const size of sizes) {
          const page = { ...template.theme.page, size }
          const sized = { ...template, theme: { ...template.theme, page } }
          const options = { template: sized, fonts, language, formats: ['docx', 'pdf'] as const }
          const { document, files } = (await publish(brief, options)).value
          const [docx, pdf] = files.map((file) => file.bytes)
          if (docx === undefined || pdf === undefined) throw new Error('Bug: two formats')
          made.push({ name: [kind, theme, size, language].join('-'), document, docx, pdf })
          const others = isSweep ? Object.keys(articles).filter((one) => one !== language) : []
          for (const other of others) {
            const made = await publish(brief, { ...options, formats: ['docx'], language: other })
            further.push(...made.value.files.map((file) => file.bytes))
          }
        }
        if (!isSweep && theme !== 'chancery') continue
        for (const [index, house] of houses.entries()) {
          if (!isSweep && index !== kinds.indexOf(kind) % houses.length) continue
          const reference = { file: 'house.docx', bytes: house }
          const options = {
            template,
            fonts,
            language,
            formats: ['docx', 'pdf'] as const,
            reference,
          }
          const { document, files } = (await publish(brief, options)).value
          const [docx, pdf] = files.map((file) => file.bytes)
          if (docx === undefined || pdf === undefined) throw new Error('Bug: two formats')
          const isWhole = index === houses.length - 1
          housed.push({ name: [kind, index, language].join('-'), document, docx, pdf, isWhole })
        }
      }
    }
  }
})

test.skipIf(!canCheckDocx)(
  'the independent check finds nothing in a file of any kind, theme, language and house (skipped where it is missing)',
  () => {
    expect(checkDocx([...[...made, ...housed].map(({ docx }) => docx), ...further])).toBe('')
  },
)

test('there are links to read back', () => {
  expect(made.some(({ document }) => shownIn(document).links.length > 0)).toBe(true)
})

test('mammoth reads back every heading, cell, link and note of every kind', async () => {
  for (const { name, document, docx } of made) {
    const html = (await convertToHtml({ buffer: Buffer.from(docx) })).value
    expect([name, readBack(html)]).toEqual([name, shownIn(document)])
  }
  for (const { name, document, docx } of housed) {
    const html = (await convertToHtml({ buffer: Buffer.from(docx) })).value
    expect([name, readBack(html)]).toEqual([name, shownInHouse(document)])
  }
})

test.skipIf(!hasProgram('pandoc', '--version'))(
  'pandoc does too (skipped where it is missing)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-pandoc-'))
    const all = [
      ...made.map((one) => ({ ...one, shown: shownIn(one.document) })),
      ...housed.map((one) => ({ ...one, shown: shownInHouse(one.document) })),
    ]
    for (const { name, shown, docx } of all) {
      writeFileSync(join(folder, 'a.docx'), docx)
      const options = ['-f', 'docx', '-t', 'html', '--wrap=none', join(folder, 'a.docx')]
      const html = execFileSync('pandoc', options, { encoding: 'utf8' })
      expect([name, readBack(html)]).toEqual([name, shown])
    }
  },
)

describe.skipIf(!hasProgram('soffice', '--version'))(
  'LibreOffice (skipped where it is missing)',
  () => {
    test('shows the text of our own PDF in its order, in every kind, theme and script', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'briefwright-kinds-'))
      const files = made.map(({ name, docx }) => {
        writeFileSync(join(folder, `${name}.docx`), docx)
        return join(folder, `${name}.docx`)
      })
      convertToPdf(folder, files)
      for (const { name, pdf } of made) {
        const ours = await taggedText(pdf)
        const theirs = await taggedText(readFileSync(join(folder, `${name}.pdf`)))
        expect([name, theirs.body]).toEqual([name, ours.body])
        expect([name, theirs.notes]).toEqual([name, ours.notes])
        expect([name, await linksOf(readFileSync(join(folder, `${name}.pdf`)))]).toEqual([
          name,
          await linksOf(pdf),
        ])
      }
    })

    test('shows all of it, in its order, in the template of a house too', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'briefwright-housed-'))
      // In the fonts of houses LibreOffice does not write down every Arabic ligature (see `convertToPdf`).
      const latin = housed.filter(({ name }) => !name.endsWith('-ar'))
      const files = latin.map(({ name, docx }) => {
        writeFileSync(join(folder, `${name}.docx`), docx)
        return join(folder, `${name}.docx`)
      })
      convertToPdf(folder, files)
      for (const { name, document, pdf, isWhole } of latin) {
        const file = readFileSync(join(folder, `${name}.pdf`))
        const ours = await taggedText(pdf)
        const theirs = await taggedText(file)
        const { headings, cells } = shownInHouse(document)
        const said = withoutBullets(theirs.body)
        for (const words of [...headings, ...cells]) {
          const bare = words.replace(/[\s\u00ad\u2010-]+/g, '')
          expect([name, said]).toEqual([name, expect.stringContaining(withoutBullets(bare))])
        }
        if (!isWhole) expect([name, said]).toEqual([name, withoutBullets(ours.body)])
        expect([name, theirs.notes]).toEqual([name, ours.notes])
        expect([name, await linksOf(file)]).toEqual([name, await linksOf(pdf)])
      }
    })
  },
)

/** A house has its own. */
function withoutBullets(text: string): string {
  return text.replace(/[•»]/g, '')
}

/** The addresses that the pages of a PDF file lead to, each once. */
async function linksOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { pages } = await openPdf(bytes)
  const found = await Promise.all(pages.map((page) => page.getAnnotations()))
  return [
    ...new Set(found.flat().flatMap(({ url }) => (typeof url === 'string' ? [url] : []))),
  ].sort()
}

interface Shown {
  /** Addresses on the web, each once. */
  readonly links: readonly string[]
  readonly notes: number
  readonly headings: readonly string[]
  readonly cells: readonly string[]
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The headings and the cells of tables of a document, in order. */
function shownIn(document: Document): Shown {
  const headings: string[] = []
  const cells: string[] = []
  const links = new Set<string>()
  const follow = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if ('url' in node && node.url?.startsWith('http') === true) links.add(new URL(node.url).href)
      if ('children' in node) follow(node.children)
    }
    return nodes
  }
  const visit = (blocks: Document['children']): Document['children'] => {
    for (const block of blocks) {
      if (block.type === 'heading') headings.push(plain(inlineText(block.children)))
      if (block.type === 'table') {
        const texts = block.children.flatMap((row) => row.children.map((cell) => cell.children))
        cells.push(...texts.map((words) => plain(inlineText(words))))
      }
      mapBlock(block, { blocks: visit, inlines: follow })
    }
    return blocks
  }
  const { children, notes } = resolve(document, 'docx').value
  visit(children)
  for (const note of notes) visit(note.children)
  return { headings, cells, links: [...links].sort(), notes: notes.length }
}

/** The same in a house, whose style of titles is above all headings, and whose key figures are a table. */
function shownInHouse(document: Document): Shown {
  const { children } = resolve(document, 'docx').value
  const cells: string[] = []
  const visit = (blocks: Document['children']): Document['children'] => {
    for (const block of blocks) {
      if (block.type === 'table') {
        for (const row of block.children)
          cells.push(...row.children.map((cell) => plain(inlineText(cell.children))))
      }
      if (block.type === 'keyFigures' && block.children.length > 1) {
        cells.push(
          ...block.children.map((one) =>
            plain(`${inlineText(one.value)} ${inlineText(one.children)}`),
          ),
        )
      }
      mapBlock(block, { blocks: visit, inlines: (nodes) => nodes })
    }
    return blocks
  }
  visit(children)
  const [, ...headings] = shownIn(document).headings
  return { ...shownIn(document), headings, cells }
}

function readBack(html: string): Shown {
  const within = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, inner = '']) =>
      plain(
        withoutDirectionMarks(inner)
          .replace(/<br ?\/?>|<\/p>\s*<p>/g, ' ')
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      ),
    )
  return {
    headings: within(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs),
    cells: within(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs),
    links: [...new Set(within(/href="(http[^"]*)"/g))].sort(),
    notes: html.match(/<li id="(?:footnote-|fn)\d/g)?.length ?? 0,
  }
}
