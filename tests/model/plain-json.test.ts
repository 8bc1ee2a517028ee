import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceOf } from '../../src/model/evidence.ts'
import { formatEvidenceXml, parseEvidenceXml } from '../../src/model/evidence-xml.ts'
import { formatPlainJson } from '../../src/model/plain-json.ts'
import { briefOf, found } from '../support/brief.ts'
import { sweep } from '../support/sweep.ts'

const UNSEEN = /[\p{Format}\p{Private_Use}\u2028\u2029]/u

test('is read as the value it was made of, whatever characters it has', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const json = formatPlainJson({ texts })
      expect(JSON.parse(json)).toEqual({ texts })
      expect(json).not.toMatch(UNSEEN)
    }),
    sweep(50, 3),
  )
}, 60_000)

test('is the JSON everybody writes where all characters are seen', () => {
  const value = { a: ['“é” 日本 سلام', 1, null] }
  expect(formatPlainJson(value, 2)).toBe(JSON.stringify(value, undefined, 2))
})

test('evidence in files turns no words around, and is read back whole', () => {
  const words = 'pay \u202e001\u202c now \u{e0041}\uE000\u200b'
  const brief = briefOf({ title: { text: found(words), method: 'given', isGiven: true } })
  const source = { id: 'a', name: `${words}.txt`, sha256: '00', text: words }
  const evidence = evidenceOf(brief, [source])
  const xml = formatEvidenceXml({ ...evidence, paragraphs: [words] })
  expect(xml).not.toMatch(UNSEEN)
  expect(parseEvidenceXml(xml)?.sources).toEqual([source])
  expect(JSON.parse(parseEvidenceXml(xml)?.brief ?? '').title.text.value).toBe(words)
})
