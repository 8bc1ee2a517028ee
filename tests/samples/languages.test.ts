import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import {
  leftOpen,
  misattributed,
  missed,
  ofWrongKind,
  wrongCircumstances,
  wrongSpeakers,
} from './check-speech.ts'
import { readSpeechExpectation } from './expectation.ts'
import { matchStatements } from './match-statements.ts'

/** Languages other than English that are read at the level of quotations; a folder of articles each. */
const languages = ['fr']

const samples = await Promise.all(
  languages.flatMap((language) =>
    readdirSync(new URL(`${language}/`, import.meta.url))
      .filter((name) => name.endsWith('.expected.json'))
      .sort()
      .map((name) => readSample(language, name.replace('.expected.json', ''))),
  ),
)

describe.each(samples)(
  'the article $slug ($language)',
  ({ language, expected, article, brief }) => {
    const matching = matchStatements(article, brief, expected)

    it('is known for its language', () => {
      expect(brief.language).toBe(language)
    })

    it('has every quotation', () => {
      expect([...missed(matching, 'direct'), ...missed(matching, 'mixed')]).toEqual([])
      expect(missed(matching, 'scare')).toEqual([])
    })

    it('puts nothing into the wrong mouth', () => {
      expect(misattributed(matching, brief)).toEqual([])
    })

    it('knows who speaks wherever the article says so', () => {
      expect(leftOpen(matching)).toEqual([])
    })

    it('tells direct and half-quoted speech and distancing marks apart', () => {
      expect(ofWrongKind(matching)).toEqual([])
    })

    it('invents no quotation', () => {
      const invented = matching.invented.filter(({ kind }) => kind !== 'indirect')
      expect(invented.map(({ text }) => text)).toEqual([])
    })

    it('knows the words that signal speech and to whom it was said', () => {
      expect(wrongCircumstances(matching)).toEqual([])
    })

    it('knows the speakers by full name, other names and role', () => {
      expect(wrongSpeakers(brief, expected)).toEqual([])
    })

    it('accounts for every quotation mark', () => {
      const { total, accounted } = brief.sourceBase.quotationMarks
      expect(accounted).toBe(total)
    })
  },
)

async function readSample(language: string, slug: string) {
  const expected = readSpeechExpectation(language, slug)
  const bytes = readFileSync(new URL(`${language}/${expected.source}`, import.meta.url))
  const { value: article } = await ingest({ id: 'source', name: expected.source, bytes })
  return { language, slug, expected, article, brief: extract(article).value }
}
