import { describe, expect, it } from 'vitest'
import { collectEntities } from '../../src/extract/entities.ts'
import { materialOf } from '../../src/extract/material.ts'
import { collectPositions } from '../../src/extract/positions.ts'
import { read } from '../../src/extract/read.ts'
import { collectSourceBase } from '../../src/extract/source-base.ts'
import type { Actor, Speech } from '../../src/extract/speech.ts'
import type { Quote } from '../../src/model/brief.ts'
import { articleOf } from '../support/article.ts'
import { quoteOf, speakerOf } from '../support/quote.ts'

const text = 'Ana Vale said the harbour was open. Orr told Tide Wire it was shut.'
const span = (words: string) => {
  const start = text.indexOf(words)
  return { source: 'source', start, end: start + words.length }
}
const actor = (name: string, kind: Actor['kind'], given: Partial<Actor> = {}): Actor => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  variants: [],
  mentions: [span('harbour')],
  ...given,
})

const speech: Speech = {
  quotes: [
    quoteOf({
      id: 'q1',
      kind: 'indirect',
      speaker: 'ana-vale',
      text: 'the harbour was open',
      sentence: 's1',
      spans: [span('the harbour was open')],
    }),
    quoteOf({
      id: 'q2',
      kind: 'indirect',
      speaker: 'orr',
      text: 'it was shut',
      toldTo: 'Tide Wire',
      toldToSpan: span('Tide Wire'),
      sentence: 's2',
      spans: [span('it was shut')],
    }),
    quoteOf({ id: 'q3', kind: 'scare', text: 'open' }),
  ],
  speakers: [
    speakerOf('ana-vale', 'Ana Vale', { spans: [span('Ana Vale')] }),
    speakerOf('orr', 'Ivo Orr', { spans: [span('Orr')] }),
  ],
  actors: [
    actor('Ana Vale', 'person'),
    actor('Harbour Board', 'organisation'),
    actor('Mila Tarn', 'person', { mentions: [span('shut'), span('open')] }),
    actor('Tide Wire', 'organisation'),
    actor('Vessan', 'place'),
    actor('an official', 'unnamed'),
  ],
  quotationMarks: { total: 2, accounted: 2 },
}

const material = materialOf(read(articleOf(text, { outlet: { value: 'The Packet' } })), speech)

describe('positions', () => {
  it('group what each speaker says, in order of appearance', () => {
    const positions = collectPositions(material)
    expect(positions.map(({ speaker, statements }) => [speaker, statements.length])).toEqual([
      ['ana-vale', 1],
      ['orr', 1],
    ])
    expect(positions[1]?.statements[0]).toMatchObject({ quote: 'q2', toldTo: 'Tide Wire' })
  })

  it('name the speaker as the source does, or say that we put the name together', () => {
    expect(collectPositions(material).map(({ name }) => [name.value, name.origin])).toEqual([
      ['Ana Vale', 'extracted'],
      ['Ivo Orr', 'computed'],
    ])
  })

  it('lead with the statement that says most', () => {
    const own = 'The harbour will stay open to every crew that pays its dues on time'
    const quotes = [
      quoteOf({ id: 'a', speaker: 'orr', kind: 'indirect', text: 'it was shut' }),
      quoteOf({ id: 'b', speaker: 'orr', text: own }),
      quoteOf({ id: 'c', speaker: 'orr', text: `${own}, ${'and so on '.repeat(20)}` }),
    ]
    const [position] = collectPositions({ ...material, speech: { ...speech, quotes } })
    expect(position?.lead).toBe('b')
  })

  it('lead with a stand before a report of what others do', () => {
    const said = (id: string, said: string) =>
      quoteOf({ id, speaker: 'orr', kind: 'indirect', text: said })
    const report = said('a', 'the council met the crews twice in the old customs house')
    const stand = said('b', 'a new lease is a prerequisite for any talks on the quay')
    const lead = (...quotes: readonly Quote[]) =>
      collectPositions({ ...material, speech: { ...speech, quotes } })[0]?.lead
    expect(lead(report, stand)).toBe('b')
    expect(
      lead(report, said('c', 'the old customs house has been shut for all of the winter')),
    ).toBe('a')
  })

  it('lead with no statement that begins with its verb', () => {
    const quotes = [
      quoteOf({
        id: 'a',
        speaker: 'orr',
        kind: 'mixed',
        text: 'is “close to a majority of the council”',
      }),
      quoteOf({
        id: 'b',
        speaker: 'orr',
        kind: 'indirect',
        text: 'he expected amendments on three points',
      }),
    ]
    const [position] = collectPositions({ ...material, speech: { ...speech, quotes } })
    expect(position?.lead).toBe('b')
  })
})

it('sorts who is named into people, bodies and places', () => {
  const { people, organisations, places } = collectEntities(speech)
  expect(people.map(({ name, mentions, speaker }) => [name, mentions, speaker])).toEqual([
    ['Ana Vale', 1, 'ana-vale'],
    ['Mila Tarn', 2, null],
  ])
  expect(organisations.map(({ name }) => name)).toEqual(['Harbour Board', 'Tide Wire'])
  expect(places.map(({ name }) => name)).toEqual(['Vessan'])
})

describe('the source base', () => {
  it('counts who speaks, how, and through whom', () => {
    expect(collectSourceBase(material)).toMatchObject({
      articles: 1,
      namedSpeakers: 2,
      unnamedSources: 0,
      direct: 0,
      indirect: 2,
      unattributed: 0,
      isSingleSource: false,
      outlets: [
        { name: 'The Packet', spans: [] },
        { name: 'Tide Wire', spans: [span('Tide Wire')] },
      ],
    })
  })

  it('lists who is named and not heard, people first, without the outlets', () => {
    const { namedNotQuoted } = collectSourceBase(material)
    expect(namedNotQuoted.map(({ name }) => name)).toEqual(['Mila Tarn', 'Harbour Board'])
  })

  it('warns of a single source', () => {
    const [quote] = speech.quotes
    const quotes = quote === undefined ? [] : [quote]
    const alone = collectSourceBase({ ...material, speech: { ...speech, quotes } })
    expect(alone.isSingleSource).toBe(true)
  })
})
