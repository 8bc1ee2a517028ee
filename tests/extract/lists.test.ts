import { describe, expect, it } from 'vitest'
import { collectDisputes } from '../../src/extract/disputes.ts'
import { collectFigures } from '../../src/extract/figures.ts'
import { type Material, materialOf } from '../../src/extract/material.ts'
import { collectOutlook } from '../../src/extract/outlook.ts'
import { read } from '../../src/extract/read.ts'
import { collectRecommendations } from '../../src/extract/recommendations.ts'
import type { Quote } from '../../src/model/brief.ts'
import { articleOf } from '../support/article.ts'
import { quoteOf } from '../support/quote.ts'
import { silence } from '../support/speech.ts'

/** Each line is a paragraph; `name: words` is what somebody says. */
function materialOfLines(...lines: readonly string[]): Material {
  const text = lines.map((line) => line.replace(/^[a-z]+: /, '')).join('\n')
  let start = 0
  const quotes = lines.flatMap((line): Quote[] => {
    const speaker = /^([a-z]+): /.exec(line)?.[1]
    const end = start + line.replace(/^[a-z]+: /, '').length
    const spans = [{ source: 'source', start, end }]
    start = end + 1
    return speaker === undefined ? [] : [quoteOf({ speaker, kind: 'indirect', spans })]
  })
  return materialOf(read(articleOf(text)), { ...silence, quotes })
}

it.each([
  ['Luis Ferrer is accused of fraud over the sale of two cranes.', 0],
  ['Luis Ferrer, who was also accused of fraud, left the port.', 0],
  ['The council accused the port of fraud over the cranes.', 1],
  ['The port was accused by the council of selling two cranes.', 1],
])('a charge that nobody in the article makes is no dispute: %s', (line, count) => {
  expect(collectDisputes(materialOfLines(line))).toHaveLength(count)
})

describe('the outlook', () => {
  it.each([
    'The harbour will close in spring.',
    'The harbour is widely expected to close.',
    'The council plans to close the harbour.',
    'The harbour may close for good.',
    'Crews fear closure in the coming months.',
    'vale: The harbour would close in spring, the minister said.',
    'The „harbour“ will close in spring.',
    'A vote on the harbour is expected before Christmas.',
  ])('has: %s', (line) => {
    expect(collectOutlook(materialOfLines(line))).toHaveLength(1)
  })

  it.each([
    'The harbour closed in May last year.',
    'There was no political will to close it.',
    'The harbour may have closed already.',
    'Crews could not reach the harbour.',
    'The harbour would close in spring.',
    'Will the harbour close in spring?',
    'He will close the harbour in spring.',
    'Neither side could reach the harbour.',
    'They asked whether he could cook, and I could see the harbour.',
    'Under the old law you could keep the harbour shut.',
    'Asked again, the minister said: “The harbour will close in spring.',
    'Auf Nachfrage said the board: „The harbour will close in spring.',
  ])('has not: %s', (line) => {
    expect(collectOutlook(materialOfLines(line))).toEqual([])
  })

  it('has what is dated behind the day of publication', () => {
    const material = materialOf(
      read(
        articleOf('The Assembly votes on 4 November.\n\nThe board met on 2 October.', {
          published: { value: '12 October 2026', iso: '2026-10-12' },
        }),
      ),
      silence,
    )
    expect(collectOutlook(material).map(({ text }) => text.value)).toEqual([
      'The Assembly votes on 4 November.',
    ])
  })

  it('has nothing that the author wants to be done by some day', () => {
    const published = { value: '12 October 2026', iso: '2026-10-12' }
    const text = 'The council should close the harbour by 4 November.'
    expect(collectOutlook(materialOf(read(articleOf(text, { published })), silence))).toEqual([])
  })

  it('says what a quotation takes up, and who is meant', () => {
    const texts = [
      'The two sides have not agreed on guards, an official said. “That could still break the pact,” the official said.',
      'The council wants a survey of the harbour. It will report in May.',
    ]
    for (const text of texts) {
      const outlook = collectOutlook(materialOfLines(text))
      expect(outlook.map((statement) => statement.text.value)).toEqual([text])
    }
  })

  it('knows who he is where the speech layer does', () => {
    const [statement] = collectOutlook(
      materialOfLines('vale: He will close the harbour in spring.'),
    )
    expect(statement?.speaker).toBe('vale')
  })
})

describe('figures', () => {
  it('of one sentence make room for those of others', () => {
    const figures = collectFigures(
      materialOfLines(
        'The crews of the harbour ate 4,000 meals a day before the strike began.',
        'A meal of the harbour costs 5.87 crowns, of which 1.62 crowns buy food for the crews.',
      ),
    )
    expect(figures.map(({ asWritten }) => asWritten.value)).toEqual([
      '5.87 crowns',
      '4,000 meals',
      '1.62 crowns',
    ])
  })
})

describe('disputes', () => {
  it.each([
    ['Vale denied the claim before the court.', 'denied'],
    ['The envoy called a deal “out of the question” today.', 'out of the question'],
    ['Vale ruled out further talks with Orlec.', 'ruled out'],
    ['Crews dismissed the report as a joke.', 'dismissed the report as'],
  ])('%s', (line, marker) => {
    expect(collectDisputes(materialOfLines(line)).map((dispute) => dispute.marker.value)).toEqual([
      marker,
    ])
  })

  it('are not what somebody may yet refuse', () => {
    const line = 'If the council refuses, repairs could stop in June, the minister said.'
    expect(collectDisputes(materialOfLines(line))).toEqual([])
  })

  it.each([
    ['Belmark wants Tirra to pay for the wall. The minister of Tirra rejects this.', 'rejects'],
    ['Viktor Hale was accused of fraud in 2026. He had always denied the charge.', 'denied'],
  ])('say what is refused, and by whom, where the sentence before does: %s', (text, marker) => {
    const disputes = collectDisputes(materialOfLines(text))
    expect(disputes.map((dispute) => [dispute.text.value, dispute.marker.value])).toEqual([
      [text, marker],
    ])
  })

  it('set one speaker against another', () => {
    const material = materialOfLines(
      'vale: The harbour is open, the minister said.',
      'orr: But the harbour has been shut for a week, Orr said.',
      'orr: But the lamp is lit, Orr said again.',
    )
    expect(collectDisputes(material).map(({ text, marker }) => [text.value, marker.value])).toEqual(
      [['But the harbour has been shut for a week, Orr said.', 'But']],
    )
  })

  it.each([
    'Vale did not deny the claim.',
    'The harbour is open but nobody comes.',
    'The disputed harbour lies open to all crews.',
    'Disputes go to a joint committee of both sides.',
    'The consul of Belmark was refused access to the crew.',
    'The ruling all but condemns the club of the harbour to relegation.',
    'He denied the claim before the court.',
  ])('are not: %s', (line) => {
    expect(collectDisputes(materialOfLines(line))).toEqual([])
  })
})

describe('recommendations', () => {
  it.each([
    'Crews urged the council to reopen the harbour.',
    'Vale called for a new survey of the harbour.',
    'vale: The harbour must reopen before winter.',
    'vale: A survey is a prerequisite for any deal.',
    'vale: Reopening the old harbour requires a survey.',
    'The council should reopen the harbour, Vale said.',
  ])('are: %s', (line) => {
    expect(collectRecommendations(materialOfLines(line))).toHaveLength(1)
  })

  it.each([
    'The council should reopen the harbour.',
    'vale: The harbour should have reopened long ago.',
    'There is an urgent call from the crews.',
    'vale: The form requires two signatures.',
    'vale: They had to sail home, and you need to know why.',
  ])('are not: %s', (line) => {
    expect(collectRecommendations(materialOfLines(line))).toEqual([])
  })
})

describe('figures', () => {
  it('come best first, each once, without dates', () => {
    const material = materialOfLines(
      'The harbour of Vessan had 40 berths in 2015.',
      'On 3 May 2016 the harbour was sold for $12 million to a bank.',
      'All 40 berths were sold as well.',
    )
    const figures = collectFigures(material).map(({ asWritten }) => asWritten.value)
    expect(figures).toEqual(['$12 million', '40 berths'])
  })
})

it('shows no list a stretch of words without an end', () => {
  const material = materialOfLines(
    `Vale denied it and will pay $5 in 2030 ${'and more '.repeat(300)}.`,
  )
  expect(material.quotable).toEqual([])
  expect(collectDisputes(material)).toEqual([])
  expect(collectOutlook(material)).toEqual([])
  expect(collectFigures(material)).toEqual([])
})

it('says once what the article says may happen twice', () => {
  const outlook = collectOutlook(
    materialOfLines(
      'It is expected that Vessan will renew the lease of the northern and southern docks.',
      'The council is expected to renew its lease of the northern docks, and to widen them.',
      'The ferry to the islands will sail from May.',
    ),
  )
  expect(outlook).toHaveLength(2)
})

it("a figure is the one's who states it, not of whoever speaks in its sentence", () => {
  const text = 'The guild counted 31 posts in May, and Ann Drury contends that 12 cranes are idle.'
  const start = text.indexOf('12 cranes')
  const spans = [{ source: 'source', start, end: text.length - 1 }]
  const quotes = [quoteOf({ speaker: 'drury', kind: 'indirect', spans })]
  const figures = collectFigures(materialOf(read(articleOf(text)), { ...silence, quotes }))
  expect(figures.map(({ number, speaker }) => [number, speaker]).sort()).toEqual([
    [12, 'drury'],
    [31, null],
  ])
})
