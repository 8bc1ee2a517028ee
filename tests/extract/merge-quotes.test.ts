import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { mergeBriefs } from '../../src/extract/merge/merge-briefs.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { briefSchema } from '../../src/model/brief.ts'

const courier = `The harbour board of Vessan closed the old quay to trawlers on 4 May 2031 after three months of talks with the crews of Orlec.

“The crews have waited long enough for a berth of their own,” said Mara Vale, who speaks for the crews of Orlec. “Nobody asked us before the gates were shut.”

Board chair Ivo Orr said that the repair of the quay would cost 40 million crowns before winter.

“We shall pay the dues in full,” said Vale.

The council of Orlec is expected to vote on the price of the berth in June 2031.`

const packet = `Trawlers may no longer use the old quay of Vessan, the harbour board decided on 4 May 2031.

“The crews have waited long enough for a berth of their own. Nobody asked us before the gates were shut,” said Ms Vale, the spokeswoman of the crews.

“We shall pay the dues in full. We shall not pay them twice,” she said.

Mara Vale told the Packet that the repair of the quay would cost 55 million crowns before winter.

The harbour board was founded in 1988.`

async function briefOf(id: string, text: string): Promise<Brief> {
  const bytes = new TextEncoder().encode(text)
  const { value } = await ingest({ id, name: id, bytes, format: undefined })
  return extract(value).value
}

/** The quotations of two papers in one brief, each with the papers it stands in. */
async function mergedQuotes(...texts: readonly string[]): Promise<readonly string[]> {
  const briefs = await Promise.all(texts.map((text, at) => briefOf(`${at + 1}`, `${text}\n`)))
  const merged = mergeBriefs(briefs, 'harbour')
  expect(briefSchema.parse(merged)).toEqual(merged)
  const shown = merged.quotes.filter(({ kind }) => kind === 'direct')
  const listed = merged.positions.flatMap(({ statements }) => statements.map(({ quote }) => quote))
  expect(listed).toEqual(expect.arrayContaining(shown.map(({ id }) => id)))
  for (const { lead, statements } of merged.positions)
    expect(statements.map(({ quote }) => quote)).toContain(lead)
  return shown.map(({ text, spans }) => {
    const papers = [...new Set(spans.map(({ source }) => source))].toSorted()
    return `${text} [${papers.join(', ')}]`
  })
}

test('two articles on one matter: people, quotations, figures, dates and sources of both', async () => {
  const briefs = [await briefOf('courier.txt', courier), await briefOf('packet.txt', packet)]
  const merged = mergeBriefs(briefs, 'harbour')
  const people = merged.speakers.filter(({ kind }) => kind === 'person')
  expect(people.map(({ name }) => name)).toEqual(['Mara Vale', 'Ivo Orr'])
  const direct = merged.quotes.filter(({ kind }) => kind === 'direct')
  expect(direct.map(({ spans }) => spans.map(({ source }) => source))).toEqual([
    ['courier.txt', 'courier.txt', 'packet.txt'],
    ['packet.txt', 'courier.txt'],
  ])
  const numbers = merged.conflicts.map(({ figures }) =>
    figures.map((id) => merged.figures.find((figure) => figure.id === id)?.number),
  )
  expect(numbers.map((pair) => pair.toSorted())).toEqual([[40_000_000, 55_000_000]])
  expect(merged.timeline.map(({ date }) => date)).toEqual([
    '1988',
    '2031-05-04',
    '2031-05-04',
    '2031-06',
  ])
  expect(merged.source.map(({ name }) => name)).toEqual(['courier.txt', 'packet.txt'])
})

test('of a quotation that one paper cuts short the longer stands, whichever comes first', async () => {
  const long = '“We shall pay the dues in full. We shall not pay them twice,” said Mara Vale.'
  const short = '“We shall pay the dues in full,” said Mara Vale.'
  const whole = 'We shall pay the dues in full. We shall not pay them twice [1, 2]'
  expect(await mergedQuotes(long, short)).toEqual([whole])
  expect(await mergedQuotes(short, long)).toEqual([whole])
})

test('two quotations of one paper may be the two halves of one in another', async () => {
  const apart =
    '“We shall pay the dues in full,” said Mara Vale.\n\n“The gates stay shut for us,” Vale said.'
  const whole = '“We shall pay the dues in full. The gates stay shut for us,” said Mara Vale.'
  expect(await mergedQuotes(apart, whole)).toEqual([
    'We shall pay the dues in full. The gates stay shut for us [1, 2]',
  ])
})

test.each([
  ['a negation', 'The wall will hold for two', 'The wall will not hold for two'],
  ['a number', 'We shall pay 4.2 million of it', 'We shall pay 42 million of it'],
  ['a unit', 'The dues went up by 5', 'The dues went up by 5%'],
  ['the order of words', 'The crews blame the board now', 'The board blame the crews now'],
  ['a question', 'We can pay the dues', 'We can pay the dues?'],
  ['what a paper left out', 'We will … pay the dues', 'We will pay the dues'],
  ['part of a sentence', 'We shall pay the dues', 'We shall pay the dues if they fall'],
])('%s keeps two quotations apart', async (_, one, other) => {
  const say = (words: string) => `“${words},” said Mara Vale.`.replace('?,', '?')
  expect(await mergedQuotes(say(one), say(other))).toEqual([`${one} [1]`, `${other} [2]`])
})

test('the same words of two people are two quotations', async () => {
  const one = '“We shall pay the dues in full,” said Mara Vale.'
  const other = '“We shall pay the dues in full,” said Ivo Orr.'
  expect(await mergedQuotes(one, other)).toHaveLength(2)
})
