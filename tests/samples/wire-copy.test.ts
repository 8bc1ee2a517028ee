import { readFileSync } from 'node:fs'
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

/** Invented articles in the manner of news agencies; beside each what a careful reader finds, written by hand. */
const articles = await Promise.all(
  ['marsa-dredging', 'lighters-strike', 'hearing-grid'].map(readArticle),
)

describe.each(articles)('in $slug', ({ expected, article, brief }) => {
  const matching = matchStatements(article, brief, expected)

  it.each(['direct', 'mixed', 'indirect', 'title', 'scare'] as const)(
    'finds all that is said: %s',
    (kind) => {
      expect(missed(matching, kind)).toEqual([])
    },
  )

  it('puts nothing into the wrong mouth', () => {
    expect(misattributed(matching, brief)).toEqual([])
  })

  it('knows who speaks', () => {
    expect(leftOpen(matching)).toEqual([])
  })

  it('tells the kinds of speech apart', () => {
    expect(ofWrongKind(matching)).toEqual([])
  })

  it('invents nothing', () => {
    expect(matching.invented.map(({ text }) => text)).toEqual([])
  })

  it('knows the words that signal speech, to whom it was said and through whom it is known', () => {
    expect(wrongCircumstances(matching)).toEqual([])
  })

  it('knows the speakers by full name, other names and role', () => {
    expect(wrongSpeakers(brief, expected)).toEqual([])
  })

  it('accounts for every quotation mark', () => {
    const { total, accounted } = brief.sourceBase.quotationMarks
    expect(accounted).toBe(total)
  })
})

async function readArticle(slug: string) {
  const expected = readSpeechExpectation('en', slug)
  const bytes = readFileSync(new URL(`en/${expected.source}`, import.meta.url))
  const { value: article } = await ingest({ id: 'source', name: expected.source, bytes })
  return { slug, expected, article, brief: extract(article).value }
}
