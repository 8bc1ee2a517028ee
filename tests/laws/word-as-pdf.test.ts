import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertToHtml } from 'mammoth'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { renderDocx } from '../../src/render/docx/index.ts'
import { renderPdf } from '../../src/render/pdf/index.ts'
import { fonts, theme } from '../render/pdf/support.ts'
import { hasProgram } from '../support/check-docx.ts'
import {
  cite,
  doc,
  everyNode,
  h,
  li,
  link,
  note,
  ol,
  p,
  row,
  table,
  text,
  ul,
} from '../support/document.ts'
import { convertToPdf } from '../support/office.ts'
import { assets } from '../support/pictures.ts'
import { taggedText } from '../support/tagged-text.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** Headings, notes, cells and links, in both directions of writing. */
const rich = doc(
  [
    h(1, 'top', 'A brief & its title'),
    p('One', note('n1'), ' and ', link('https://example.org/b?c=1&d=2', 'two'), note('n2'), '.'),
    h(2, 'second', 'Second'),
    ul(li(p('entry'), ol(4, 'fourth', 'fifth')), 'last'),
    table('Who', row('Name', 'Said'), row('Ana', 'yes'), row('Beo', 'no')),
    h(3, 'third', 'Third'),
    p(link('#second', 'above'), ' ', cite('¶ 1', 's1')),
    {
      type: 'slot',
      id: 'implications',
      status: 'open',
      prompt: [text('What follows?')],
      author: [],
      children: [],
    },
    {
      type: 'sourceList',
      children: [{ type: 'sourceEntry', anchor: 's1', label: '¶ 1', children: [text('there')] }],
    },
  ],
  {
    footnotes: ['n1', 'n2'].map((identifier) => ({
      identifier,
      children: [p(`note ${identifier}`)],
    })),
  },
)

const arabic = doc(
  [
    h(1, 'a', 'اتفاق الميناء'),
    p('قال الوزير إن المرفأ سيغلق.'),
    table('', row('من', 'ماذا'), row('الوزير', 'نعم')),
  ],
  { language: 'ar', direction: 'rtl' },
)

const documents: Readonly<Record<string, Document>> = { rich, arabic, every: everyNode() }

describe.skipIf(!hasProgram('soffice', '--version'))(
  'LibreOffice (skipped where it is missing)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-pages-'))

    beforeAll(async () => {
      const files: string[] = []
      for (const [name, document] of Object.entries(documents)) {
        files.push(join(folder, `${name}.docx`))
        const { value } = await renderDocx(document, { theme, assets })
        writeFileSync(join(folder, `${name}.docx`), value)
      }
      convertToPdf(folder, files)
    })

    test.each(Object.keys(documents))(
      'shows the text of our own PDF in its order: %s',
      async (name) => {
        const document = documents[name] ?? rich
        const ours = await taggedText((await renderPdf(document, { theme, fonts, assets })).value)
        const theirs = await taggedText(readFileSync(join(folder, `${name}.pdf`)))
        expect(theirs.body).toBe(ours.body)
      },
    )

    test('loses no heading, cell, note or link', async () => {
      const { structure, notes } = await taggedText(readFileSync(join(folder, 'rich.pdf')))
      const count = (...roles: string[]) => structure.filter((role) => roles.includes(role)).length
      expect(count('H1', 'H2', 'H3')).toBe(3)
      expect(count('TD', 'TH')).toBe(6)
      expect(count('Link')).toBeGreaterThanOrEqual(3)
      expect(notes).toContain('noten1')
      expect(notes).toContain('noten2')
    })
  },
)

const READ_BACK = {
  headings: ['A brief & its title', 'Second', 'Third'],
  cells: ['Name', 'Said', 'Ana', 'yes', 'Beo', 'no'],
  notes: 2,
  links: ['https://example.org/b?c=1&d=2'],
}

test('mammoth reads back every heading, cell, note and link', async () => {
  const { value } = await renderDocx(rich, { theme })
  const html = (await convertToHtml({ buffer: Buffer.from(value) })).value
  expect(factsOfHtml(html, /<li id="footnote-/g)).toEqual(READ_BACK)
})

test.skipIf(!hasProgram('pandoc', '--version'))(
  'pandoc does too (skipped where it is missing)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-pandoc-'))
    writeFileSync(join(folder, 'a.docx'), (await renderDocx(rich, { theme })).value)
    const options = ['-f', 'docx', '-t', 'html', join(folder, 'a.docx')]
    const html = execFileSync('pandoc', options, { encoding: 'utf8' })
    expect(factsOfHtml(html, /<li id="fn\d/g)).toEqual(READ_BACK)
  },
)

function factsOfHtml(html: string, noteMark: RegExp): typeof READ_BACK {
  const words = (xml: string) =>
    xml
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .trim()
  const within = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, inner = '']) => words(inner))
  const links = [...html.matchAll(/href="(http[^"]*)"/g)].map(([, url = '']) => words(url))
  return {
    headings: within(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs),
    cells: within(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs),
    notes: html.match(noteMark)?.length ?? 0,
    links: [...new Set(links)],
  }
}
