import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compiledParts } from '../../../../src/render/docx/package/compiled-parts.ts'

test('the parts are those that `docx` itself packs, with ours in place of its own', async () => {
  const document = () =>
    new Document({
      sections: [{ children: [new Paragraph({ children: [new TextRun('Grüße & “يوم”')] })] }],
    })
  const core = '<coreProperties/>'
  const parts = compiledParts(document(), { 'docProps/core.xml': core })
  const packed = unzipSync(new Uint8Array(await Packer.toBuffer(document())))
  expect([...parts.keys()].sort()).toEqual(Object.keys(packed).sort())
  expect(parts.get('docProps/core.xml')).toBe(core)
  expect(parts.get('word/document.xml')).toBe(
    strFromU8(packed['word/document.xml'] ?? new Uint8Array()),
  )
})
