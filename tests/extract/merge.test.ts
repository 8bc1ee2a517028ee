import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { mergeBriefs } from '../../src/extract/merge/merge-briefs.ts'
import { ingest } from '../../src/ingest/index.ts'
import { briefSchema } from '../../src/model/brief.ts'
import { normaliseSpace } from '../../src/model/fact.ts'

const courier = `The harbour board of Vessan closed the old quay to trawlers on 4 May 2031 after three months of talks with the crews of Orlec.

Board chair Ivo Orr said that the repair of the quay would cost 40 million crowns before winter.

“The crews have waited long enough for a berth of their own,” said Mara Vale, who speaks for the crews of Orlec.

An official said that the vote would be close.

The council of Orlec is expected to vote on the price of the berth in June 2031.`

const packet = `Trawlers may no longer use the old quay of Vessan, the harbour board decided on 4 May 2031.

“The crews have waited long enough for a berth of their own,” said Ms Vale, the spokeswoman of the crews.

Mara Vale told the Packet that the repair of the quay would cost 55 million crowns before winter.

The council of Orlec is expected to vote on the price of the berth in June 2031.

An official said that nobody had counted the crews.

The harbour board was founded in 1988.`

const texts = { 'courier.txt': courier, 'packet.txt': packet }

async function briefOf(name: keyof typeof texts) {
  const bytes = new TextEncoder().encode(texts[name])
  const { value } = await ingest({ id: name, name, bytes, format: undefined })
  return extract(value).value
}

const [first, second] = await Promise.all([briefOf('courier.txt'), briefOf('packet.txt')])
const merged = mergeBriefs([first, second], 'harbour')

describe('several articles in one brief', () => {
  test('fit the schema, and lead back to the article each came from', () => {
    expect(briefSchema.parse(merged)).toEqual(merged)
    expect(merged.source.map(({ name }) => name)).toEqual(['courier.txt', 'packet.txt'])
    for (const { text } of [...merged.keyPoints, ...merged.timeline, ...merged.outlook]) {
      const [place] = text.spans
      const source = texts[place?.source as keyof typeof texts]
      expect(normaliseSpace(source.slice(place?.start, place?.end))).toBe(text.value)
    }
  })

  test('have ids that mean one thing each', () => {
    const ids = [...merged.sentences, ...merged.quotes].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const sections = merged.sections.map(({ id }) => id)
    expect(new Set(sections).size).toBe(sections.length)
    const known = new Set(merged.speakers.map(({ id }) => id))
    for (const { speaker } of merged.quotes)
      expect(speaker === null || known.has(speaker)).toBe(true)
  })

  test('know one person under one name', () => {
    const named = merged.speakers.filter(({ kind }) => kind === 'person')
    expect(named.map(({ name }) => name).toSorted()).toEqual(['Ivo Orr', 'Mara Vale'])
    expect(merged.entities.people.filter(({ name }) => name === 'Mara Vale')).toHaveLength(1)
    expect(merged.positions.filter(({ speaker }) => speaker === 'mara-vale')).toHaveLength(1)
  })

  test('keep unnamed sources apart', () => {
    expect(merged.sourceBase.unnamedSources).toBe(2)
  })

  test('show a quotation that both papers have once, with both places', () => {
    const found = merged.quotes.filter(({ text }) => text.includes('waited long enough'))
    expect(found).toHaveLength(1)
    expect(found[0]?.spans.map(({ source }) => source)).toEqual(['courier.txt', 'packet.txt'])
    const vale = merged.positions.find(({ speaker }) => speaker === 'mara-vale')
    const said = vale?.statements.filter(({ text }) => text.value.includes('waited long enough'))
    expect(said?.map(({ spans }) => spans.length)).toEqual([2])
  })

  test('set numbers that do not agree side by side', () => {
    const numbers = merged.conflicts.map(({ figures }) =>
      figures.map((id) => merged.figures.find((figure) => figure.id === id)?.number).toSorted(),
    )
    expect(numbers).toEqual([[40_000_000, 55_000_000]])
  })

  test('tell a sentence that both have once', () => {
    const outlook = merged.outlook.filter(({ text }) => text.value.includes('price of the berth'))
    expect(outlook).toHaveLength(1)
  })

  test('have one timeline', () => {
    expect(merged.timeline.map(({ date }) => date)).toEqual([
      '1988',
      '2031-05-04',
      '2031-05-04',
      '2031-06',
    ])
  })

  test('count what all of them rest on', () => {
    const { articles, direct, quotationMarks } = merged.sourceBase
    expect([articles, direct]).toEqual([2, 1])
    expect(quotationMarks.total).toBe(
      first.sourceBase.quotationMarks.total + second.sourceBase.quotationMarks.total,
    )
  })
})

test('a brief merged with nothing says what it said', () => {
  const { slug, handling, ...rest } = mergeBriefs([first], 'harbour')
  const { slug: _, handling: other, ...others } = first
  expect(slug).toBe('harbour')
  expect(handling.marking).toEqual(other.marking)
  expect(rest).toEqual(others)
})
