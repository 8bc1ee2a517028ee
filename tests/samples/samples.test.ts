import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import { falseDates, missedDates, missedFigures } from './check-facts.ts'
import {
  leftOpen,
  misattributed,
  missed,
  ofWrongKind,
  shareFound,
  wrongCircumstances,
  wrongSpeakers,
} from './check-speech.ts'
import { readExpectation } from './expectation.ts'
import { matchStatements } from './match-statements.ts'

/** Of the reported statements. Direct and mixed quotations must all be found. */
const MIN_INDIRECT_FOUND = 0.9

/** Of the reported statements in the brief: more than that, and the list is no help. */
const MAX_INDIRECT_INVENTED = 0.1

/** An honest gap: the speaker is named in the article, but left open in the brief. */
const MAX_LEFT_OPEN = 2

const slugs = [
  'ashin-water-protocol',
  'barrage-de-corvane',
  'ferry-crew-hours',
  'school-lunch-contracts',
]

const samples = await Promise.all(slugs.map(readSample))

describe.each(samples)('the sample $slug', ({ expected, article, brief }) => {
  const { metadata } = article
  const matching = matchStatements(article, brief, expected)

  it('is known by what it says of itself', () => {
    expect({
      title: metadata.title?.value ?? null,
      standfirst: metadata.standfirst?.value ?? null,
      byline: (metadata.byline ?? []).map(({ value }) => value),
      published: metadata.published?.iso ?? null,
      dateline: metadata.dateline?.value ?? null,
    }).toEqual({
      title: expected.title,
      standfirst: expected.standfirst,
      byline: expected.byline,
      published: expected.published,
      dateline: expected.dateline,
    })
  })

  it('has its headings, in order', () => {
    const headings = article.blocks.filter(({ type }) => type === 'heading')
    expect(headings.map(({ map }) => map.text)).toEqual(expected.headings)
  })

  it('has none of the page around it', () => {
    const body = article.blocks.filter(({ type }) => type !== 'boilerplate' && type !== 'caption')
    const text = body.map(({ map }) => map.text).join('\n')
    expect(expected.absent.filter((words) => text.includes(words))).toEqual([])
  })

  it('has every direct quotation', () => {
    expect(missed(matching, 'direct')).toEqual([])
  })

  it('has every half-quoted statement', () => {
    expect(missed(matching, 'mixed')).toEqual([])
  })

  it('has nine in ten of the reported statements', () => {
    const share = shareFound(matching, 'indirect')
    expect(share, missed(matching, 'indirect').join('\n')).toBeGreaterThanOrEqual(
      MIN_INDIRECT_FOUND,
    )
  })

  it('puts nothing into the wrong mouth', () => {
    expect(misattributed(matching, brief)).toEqual([])
  })

  it('knows who speaks, but for a case or two', () => {
    const open = leftOpen(matching)
    expect(open.length, open.join('\n')).toBeLessThanOrEqual(MAX_LEFT_OPEN)
  })

  it('tells direct, half-quoted and reported speech, titles and distancing marks apart', () => {
    expect(ofWrongKind(matching)).toEqual([])
  })

  it('has the titles and the words kept at a distance', () => {
    expect([...missed(matching, 'title'), ...missed(matching, 'scare')]).toEqual([])
  })

  it('invents no quotation, and of reported statements one in ten at most', () => {
    const invented = (kinds: readonly string[]) =>
      matching.invented.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
    const reported = brief.quotes.filter(({ kind }) => kind === 'indirect')
    expect(invented(['direct', 'mixed'])).toEqual([])
    expect(invented(['indirect']).length, invented(['indirect']).join('\n')).toBeLessThanOrEqual(
      MAX_INDIRECT_INVENTED * reported.length,
    )
  })

  it('knows the words that signal speech, to whom it was said and through whom it is known', () => {
    expect(wrongCircumstances(matching)).toEqual([])
  })

  it('knows the speakers by full name, other names and role', () => {
    expect(wrongSpeakers(brief, expected)).toEqual([])
  })

  it('lists who is named but not quoted', () => {
    const named = brief.sourceBase.namedNotQuoted.map(({ name }) => name)
    expect(named).toEqual(expect.arrayContaining(expected.namedNotQuoted))
  })

  it('has every date, as precise as it is written', () => {
    expect(missedDates(article, brief, expected)).toEqual([])
  })

  it('has no false date', () => {
    expect(falseDates(article, brief, expected)).toEqual([])
  })

  it('has the figures with their units', () => {
    expect(missedFigures(article, brief, expected)).toEqual([])
  })

  it('accounts for every quotation mark', () => {
    const { total, accounted } = brief.sourceBase.quotationMarks
    expect(accounted).toBe(total)
  })
})

async function readSample(slug: string) {
  const expected = readExpectation(slug)
  const bytes = readFileSync(new URL(`../../source/${expected.source}`, import.meta.url))
  const { value: article } = await ingest({ id: 'source', name: expected.source, bytes })
  return { slug, expected, article, brief: extract(article).value }
}
