import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawPages } from '../../../../src/render/pdf/draw/draw-pages.ts'
import { layOut } from '../../../../src/render/pdf/lay-out.ts'
import { hasCommand } from '../../../support/check-pdf.ts'
import { doc, everyNode, h, p } from '../../../support/document.ts'
import { countPages } from '../../../support/pdf-objects.ts'
import { fonts, render, textOfPdf, theme } from '../support.ts'

/** Enough for several object streams. */
const long = () =>
  doc(
    Array.from({ length: 800 }, (_, index) => [
      h(2, `h${index}`, `Part ${index}`),
      p('Word.'),
    ]).flat(),
  )

const objectsOf = (bytes: Uint8Array) =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\n\d+ 0 obj\n<<(.*)>>\n(\w+)/gu),
  ].map(([, dictionary = '', then]) => ({ dictionary, then }))

test('packs everything that is no stream, five hundred objects together', async () => {
  const objects = objectsOf(await render(long()))
  expect(objects.every(({ then }) => then === 'stream')).toBe(true)
  const counts = objects.flatMap(
    ({ dictionary }) => /\/ObjStm\/N (\d+)/u.exec(dictionary)?.[1] ?? [],
  )
  expect(counts.length).toBeGreaterThan(3)
  expect(counts.slice(0, -1).every((count) => count === '500')).toBe(true)
})

test('is read whole: pages, words, outline', async () => {
  const bytes = await render(long())
  const texts = await textOfPdf(bytes)
  expect(texts).toHaveLength(countPages(bytes))
  expect(texts.join('\n').match(/Part \d+/gu)).toHaveLength(800)
})

test.skipIf(!hasCommand('qpdf'))('has nothing qpdf would mend (needs qpdf)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-'))
  try {
    for (const document of [everyNode(), long(), doc([])]) {
      const file = join(folder, 'a.pdf')
      writeFileSync(file, await render(document))
      expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('shows the same words in fonts that are left to pdfkit, and beside them', async () => {
  const { document, book, pages } = await layOut(everyNode(), { theme, fonts })
  const draw = (isLeft: (name: string) => boolean) =>
    drawPages(pages, {
      document,
      conformance: 'pdf/ua-1',
      evidence: undefined,
      picture: () => undefined,
      face: (name) => ({ ...book.face(name), ...(isLeft(name) && { subset: undefined }) }),
    })
  const texts = await textOfPdf(draw(() => false))
  expect(await textOfPdf(draw(() => true))).toEqual(texts)
  expect(await textOfPdf(draw((name) => name.includes('Serif')))).toEqual(texts)
})
