import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { confidenceOf, MIN_SPEAKER_CHANCE } from '../../../src/extract/speech/confidence.ts'
import { CONFIDENCE_TABLE } from '../../../src/extract/speech/confidence-table.ts'
import { readingOf } from '../../support/reading.ts'

const quotesOf = (...paragraphs: string[]) => collectSpeech(readingOf(paragraphs.join('\n'))).quotes

describe('the confidence of a quotation', () => {
  it('is the chance that words and speaker are right', () => {
    const [quote] = quotesOf('“The port is open,” Ada Morn said.')
    const { words, speaker } = confidenceOf('direct', 'name')
    expect(quote?.confidence).toBeCloseTo(words * speaker, 1)
    expect(quote?.confidence).toBeGreaterThan(0.9)
  })

  it('without a speaker is the chance that somebody said it', () => {
    const [quote] = quotesOf('“The port is open and stays so for years.”')
    expect(quote?.speaker).toBeNull()
    expect(quote?.confidence).toBeCloseTo(confidenceOf('direct', 'no-cue').words, 2)
  })

  it('falls with less to go by: name in quotation marks, name without, pronoun', () => {
    const quotes = quotesOf(
      '“The port is open,” Ada Morn said.',
      'Elsa Kut said that trade grows.',
      'The mayor met Bo Rami. He said that ships came.',
    )
    const confidences = quotes.map(({ confidence }) => confidence)
    expect(confidences).toHaveLength(3)
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
    expect(new Set(confidences).size).toBe(3)
  })
})

describe('the table of confidences', () => {
  it('has chances only, one row for each kind and rule', () => {
    for (const [, , count, words, traced, speaker] of CONFIDENCE_TABLE) {
      expect(traced).toBeLessThanOrEqual(count)
      for (const chance of [words, speaker]) {
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
    }
    const keys = CONFIDENCE_TABLE.map(([kind, rule]) => `${kind} ${rule}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('knows the mean of every kind, for rules it has no row of', () => {
    for (const kind of ['direct', 'mixed', 'indirect', 'scare', 'title'] as const) {
      const mean = CONFIDENCE_TABLE.find((row) => row[0] === kind && row[1] === 'any')
      expect(confidenceOf(kind, 'fronted-possessor').words).toBe(mean?.[3])
    }
  })

  it('decides who is named: below the least chance nobody is', () => {
    const text = 'Bo Rami sailed on Monday, and “fair winds and a following sea” filled the log.'
    const [unsure] = collectSpeech(readingOf(text), { minSpeakerChance: 1 }).quotes
    expect(unsure).toMatchObject({ speaker: null, resolution: { rule: 'unsure-sentence-subject' } })
    const [sure] = collectSpeech(readingOf(text), { minSpeakerChance: 0 }).quotes
    expect(sure).toMatchObject({ speaker: 'bo-rami', resolution: { rule: 'sentence-subject' } })
    expect(MIN_SPEAKER_CHANCE).toBeGreaterThan(0.5)
  })
})

describe('the context of a quotation', () => {
  const [quote] = quotesOf(
    'Trade was slow. “The port is open. It was closed for a year,” Ada Morn said. Ships came. More will.',
  )

  it('is the sentence before the one it starts in', () => {
    expect(quote?.before?.value).toBe('Trade was slow.')
  })

  it('and the sentence behind the one it ends in', () => {
    expect(quote?.after?.value).toBe('Ships came.')
  })
})
