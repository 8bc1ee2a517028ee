import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatEvidenceXml, parseEvidenceXml } from '../../src/model/evidence-xml.ts'

const text = fc.string({ unit: 'binary' })

test('brings back every text, whatever characters it has', () => {
  const source = fc.record({ id: text, name: text, sha256: text, text })
  const evidence = fc.record({
    brief: fc.json(),
    sources: fc.array(source),
    paragraphs: fc.array(text),
  })
  fc.assert(
    fc.property(evidence, (value) => {
      expect(parseEvidenceXml(formatEvidenceXml(value))).toEqual(value)
    }),
  )
})

test('keeps what XML cannot write or turns into something else', () => {
  const awkward = 'a\r\nb\u0000c\ufffe\uffff\ud800 ]]> <x> &amp; \u0085'
  const written = formatEvidenceXml({
    brief: '{}\n',
    sources: [{ id: 'a.txt', name: 'a.txt', sha256: '00', text: awkward }],
    paragraphs: [awkward],
  })
  expect(written).not.toMatch(/[\0\r\ufffe\uffff]/)
  expect(parseEvidenceXml(written)?.sources[0]?.text).toBe(awkward)
})

test('has no facts where the file carries none', () => {
  const bare = { brief: undefined, sources: [], paragraphs: ['One.'] }
  expect(parseEvidenceXml(formatEvidenceXml(bare))).toEqual(bare)
})

test.each([
  ['another root', '<b:Sources xmlns:b="http://example.org/b"/>'],
  ['broken XML', '<briefwright xmlns="urn:briefwright:docx:1"><brief>'],
  ['a document type', '<!DOCTYPE briefwright><briefwright xmlns="urn:briefwright:docx:1"/>'],
  [
    'a source of another shape',
    '<briefwright xmlns="urn:briefwright:docx:1"><source>[]</source></briefwright>',
  ],
])('gives nothing for %s', (_, xml) => {
  expect(parseEvidenceXml(xml)).toBeUndefined()
})
