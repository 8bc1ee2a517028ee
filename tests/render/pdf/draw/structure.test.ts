import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../src/model/document.ts'
import { resolve } from '../../../../src/render/resolve.ts'
import { arbitraryDocument } from '../../../support/arbitrary-document.ts'
import { hasCommand } from '../../../support/check-pdf.ts'
import { doc, everyNode, h, link, note, p, row, table, text } from '../../../support/document.ts'
import { EXPECTED_ROLES, expectedStructure } from '../../../support/expected-structure.ts'
import { assets } from '../../../support/pictures.ts'
import { annotationsOf, elementsOf, structureOf, textOf } from '../../../support/structure-tree.ts'
import { patience, sweep } from '../../../support/sweep.ts'
import { render, textOfPdf } from '../support.ts'

/** What no layout changes and every font has, whatever its case. A hyphen may stand at the end of a line. */
const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z\d]/gu, '')
    .toUpperCase()

async function expectComplete(document: Document) {
  const root = await structureOf(await render(document))
  const { value } = resolve(document, 'pdf', assets)
  const plain = ({ role, text }: { readonly role: string; readonly text: string }) =>
    `${role} ${letters(text)}`
  expect(elementsOf(root, EXPECTED_ROLES).map(plain)).toEqual(expectedStructure(value).map(plain))
  return root
}

/** Its spans. */
async function spansOf(document: Document) {
  const root = await structureOf(await render(document))
  return elementsOf(root, ['Span']).map(({ element }) => element)
}

describe('the structure tree', () => {
  test('holds every heading, list, cell, note and link, with its text, in order', async () => {
    await expectComplete(everyNode())
  })

  test('holds them over page breaks', async () => {
    const cells = Array.from({ length: 60 }, (_, index) =>
      row(`Actor ${index}`, [`said ${index}`, note(`n${index}`)]),
    )
    const footnotes = cells.map((_, index) => ({
      identifier: `n${index}`,
      children: [
        p(
          `Note ${index}, `,
          link('https://example.org/a', 'with a link'),
          ' and more words.'.repeat(20),
        ),
      ],
    }))
    await expectComplete(
      doc(
        [h(1, 'a', 'Title'), p('word '.repeat(900)), table('Who', row('Actor', 'Words'), ...cells)],
        { footnotes },
      ),
    )
  })

  test('holds notes behind what cites them, also where that has no words of its own', async () => {
    const bar = {
      type: 'chartBar' as const,
      amount: 1,
      value: [note('a'), note('a')],
      children: [],
    }
    await expectComplete(
      doc([{ type: 'chart', caption: [], children: [bar] }], {
        footnotes: [{ identifier: 'a', children: [p('Note.')] }],
      }),
    )
  })

  test('holds them for any document', { timeout: patience(120_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        await expectComplete(document)
      }),
      sweep(25, 1),
    )
  })

  test('is in the order in which readers without it copy the text', async () => {
    // Notes stand at the foot of the page, and in the tree where they are cited.
    const none = { start: [], center: [], end: [] }
    const banner = { marking: [], tlp: [] }
    const bytes = await render({
      ...everyNode(),
      footnotes: [],
      header: none,
      footer: none,
      banner,
    })
    const inTree = letters(textOf(await structureOf(bytes)))
    expect(letters((await textOfPdf(bytes)).join(''))).toBe(inTree)
    if (hasCommand('pdftotext')) {
      const copied = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes })
      expect(letters(copied.toString('utf8'))).toBe(inTree)
    }
  })

  test('says how words from right to left are read, and which are not in the language of the page', async () => {
    const spans = await spansOf(doc([p('He said «مرحبا (بالعالم)» twice.')]))
    expect(spans).toMatchObject([{ actualText: 'مرحبا (بالعالم)', language: 'und-Arab' }])
    const arabic = { ...doc([p('قال Ana Morel هذا')]), language: 'ar', direction: 'rtl' as const }
    expect(await spansOf(arabic)).toMatchObject([
      { actualText: 'قال ', language: '' },
      { actualText: '', language: 'und-Latn' },
      { actualText: ' هذا', language: '' },
    ])
  })

  test('says what a table is about where it has a caption', async () => {
    const rows = [row('Actor', 'Words'), row('Quillan', 'No')] as const
    const root = await structureOf(
      await render(doc([table('Who says what', ...rows), table('', ...rows)])),
    )
    const tables = elementsOf(root, ['Table']).map(({ element }) => element.summary)
    expect(tables).toEqual(['Who says what', ''])
  })

  test('says the language of words that are not in the document\u2019s, of whole paragraphs on their node', async () => {
    const said = (value: string) => ({ ...text(value), origin: 'extracted' as const })
    const french =
      'Les gouvernements de la région ont dit que le port est fermé pour les navires qui sont là.'
    const blocks = [
      p(said('The harbour is shut.')),
      p('Le port'),
      p('Selon le journal : ', said('The harbour is shut.')),
      p(said(french)),
    ]
    const bytes = await render({ ...doc(blocks, { language: 'en' }), labelLanguage: 'fr' })
    const elements = elementsOf(await structureOf(bytes), ['P', 'Span'])
    expect(
      elements.map(({ role, text, element }) => [role, text.trim(), element.language]),
    ).toEqual([
      ['P', 'The harbour is shut.', ''],
      ['P', 'Le port', 'fr'],
      ['P', 'Selon le journal : The harbour is shut.', ''],
      ['Span', 'Selon le journal :', 'fr'],
      ['P', french, 'fr'],
    ])
  })

  test('gives notes identifiers, header cells a scope, lists a numbering and links a description', async () => {
    const root = await structureOf(await render(everyNode()))
    const notes = elementsOf(root, ['Note']).map(({ element }) => element.identifier)
    expect(new Set(notes).size).toBe(notes.length)
    expect(notes).not.toContain('')
    expect(elementsOf(root, ['TH']).map(({ element }) => element.scope)).not.toContain('')
    expect(elementsOf(root, ['L']).map(({ element }) => element.listNumbering)).not.toContain('')
    for (const { text, element } of elementsOf(root, ['Link'])) {
      const [first] = annotationsOf(element)
      expect(first?.description).toContain(text.trim())
    }
  })
})
