import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Evidence } from '../../../../src/model/evidence.ts'
import type { Theme } from '../../../../src/model/theme.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import { doc, h, p } from '../../../support/document.ts'
import { readPdfObjects } from '../../../support/pdf-objects.ts'
import { fonts, openPdf, theme } from '../support.ts'

const document = doc([h(1, 'a', 'Harbour pact'), p('Signed on Tuesday.')])

const source = (name: string, text: string) => ({ id: name, name, sha256: 'ab'.repeat(32), text })

const evidence: Evidence = {
  brief: '{\n  "title": "Harbour pact"\n}\n',
  sources: [source('articlé.txt', 'Il a dit : « oui ».\r\n'), source('note.docx', 'Read in it.')],
}

/** As pdfjs gives it. */
interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
  readonly description: string
}

async function attachmentsOf(given: Evidence | undefined, changes: Partial<Theme> = {}) {
  const result = await renderPdf(document, {
    theme: { ...theme, ...changes },
    fonts,
    evidence: given,
  })
  const { file } = await openPdf(result.value)
  const attachments: Attachment[] = Object.values((await file.getAttachments()) ?? {})
  return { ...result, attachments }
}

test('carries the facts, what its pages show and the text of each source', async () => {
  const { attachments, diagnostics } = await attachmentsOf(evidence)
  expect(diagnostics).toEqual([])
  const read = attachments.map(({ filename, content, description }) => ({
    filename,
    text: new TextDecoder().decode(content),
    description,
  }))
  expect(read).toEqual([
    { filename: 'brief.json', text: evidence.brief, description: expect.any(String) },
    {
      filename: 'ledger.json',
      text: expect.stringContaining('{"text":"Signed on Tuesday."}'),
      description: expect.any(String),
    },
    {
      filename: 'articlé.txt',
      text: 'Il a dit : « oui ».\r\n',
      description: `Text of source articlé.txt, sha256 ${'ab'.repeat(32)}`,
    },
    {
      filename: 'note.docx.txt',
      text: 'Read in it.',
      description: `Text of source note.docx, sha256 ${'ab'.repeat(32)}`,
    },
  ])
})

test('gives sources of one name names of their own', async () => {
  const twins = { ...evidence, sources: [source('a.txt', 'x'), source('a.txt', 'y')] }
  const { attachments } = await attachmentsOf(twins)
  const names = attachments.map(({ filename }) => filename)
  expect(names).toEqual(['brief.json', 'ledger.json', 'a.txt', 'a 2.txt'])
})

test('says size and checksum of what is attached, what it is, and no time of the clock', async () => {
  const { value } = await attachmentsOf(evidence)
  const { dictionary, list, trailer } = readPdfObjects(value)
  const files = list(dictionary(trailer.get('Root')).get('AF')).map(dictionary)
  expect(files.map((file) => file.get('AFRelationship'))).toEqual([
    '/Data',
    '/Data',
    '/Source',
    '/Source',
  ])
  const embedded = dictionary(dictionary(files[0]?.get('EF')).get('F'))
  const parameters = dictionary(embedded.get('Params'))
  expect(Object.fromEntries(parameters)).toEqual({
    Size: Buffer.byteLength(evidence.brief),
    CheckSum: { text: createHash('md5').update(evidence.brief).digest('hex') },
    ModDate: { text: 'D:20260102000000Z' },
  })
})

test('has another identifier when only what is attached is another', async () => {
  const identifierOf = async (given: Evidence) => {
    const { value } = await attachmentsOf(given)
    return Buffer.from(value)
      .toString('latin1')
      .match(/\/ID\[<\w+>/u)?.[0]
  }
  expect(await identifierOf(evidence)).toBeDefined()
  expect(await identifierOf(evidence)).not.toBe(await identifierOf({ ...evidence, brief: '{}' }))
})

test('carries nothing where PDF/A-2a forbids it, and says so', async () => {
  const { attachments, diagnostics } = await attachmentsOf(evidence, { conformance: 'pdf/a-2a' })
  expect(attachments).toEqual([])
  expect(diagnostics).toMatchObject([{ severity: 'info', code: 'render/no-evidence' }])
  const silent = await attachmentsOf(undefined, { conformance: 'pdf/a-2a' })
  expect(silent.diagnostics).toEqual([])
})
