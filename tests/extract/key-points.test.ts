import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { collectKeyPoints } from '../../src/extract/key-points.ts'
import { type Material, materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { ingest } from '../../src/ingest/index.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

const materialIn = (text: string) => materialOf(read(articleOf(text)), silence)
const pointsIn = (text: string) => collectKeyPoints(materialIn(text)).map(({ text }) => text.value)

const article = `The islands of Vessan will close their harbour to foreign trawlers from next spring.
He signed the order on Monday without a word to the crews.
But the harbour board of Vessan asked the trawlers to stay away already now.
The harbour of Vessan lands 40,000 tonnes of fish a year from foreign trawlers.
Will the trawlers stay away from the harbour of Vessan for good?
“The harbour of Vessan was never theirs and the trawlers know it well.”
# What the crews lose
Crews from Orlec earn two thirds of their wages in the harbour of Vessan.
They say the order will cost them the winter and most of the next summer.
The order of Vessan closes the harbour to every foreign trawler over 20 metres.`

it('chooses whole sentences that stand alone, in source order', () => {
  const points = pointsIn(article)
  expect(points.length).toBeGreaterThanOrEqual(3)
  expect(points.length).toBeLessThanOrEqual(5)
  const places = points.map((point) => article.indexOf(point))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const opener of ['He ', 'But ', 'Will ', '“', 'They ']) {
    expect(points.filter((point) => point.startsWith(opener))).toEqual([])
  }
})

it('says nothing twice', () => {
  const same = 'The harbour of Vessan lands 40,000 tonnes of fish a year.'
  const points = pointsIn(
    `${same}\n\nThe harbour of Vessan lands 40,000 tonnes of fish every year.\n\nCrews from Orlec sail home without their wages tonight.\n\nA court in Marrow hears the first of nine claims in June.\n\nThe ferry to Tarn carries mail and bread once a week now.\n\nSchools on Tarn teach in three languages since the reform of 2009.`,
  )
  expect(points.filter((point) => point.includes('40,000'))).toHaveLength(1)
})

it('leaves the sentences of the summary out while three others are at hand', () => {
  const material = materialIn(article)
  const [first] = collectKeyPoints(material)
  const others = collectKeyPoints(material, new Set([first?.id ?? '']))
  expect(others.map(({ id }) => id)).not.toContain(first?.id)
})

it('takes a sentence that opens with `she` with the one that names her, of its own paragraph', () => {
  const named = 'Ingrid Sallow has been in a hurry since the boats of Thorsel were cancelled.'
  const told =
    'On 6 October she laid before the Assembly of Thorsel a draft of rules for crews of boats.'
  const rest = 'The boats of Thorsel carry nine passengers in ten to the islands.'
  expect(pointsIn(`${rest}\n\n${named} ${told}`)).toContain(`${named} ${told}`)
  expect(pointsIn(`${rest}\n\n${named}\n\n${told}`).join(' ')).not.toContain(told)
})

it('shows nobody rejecting what is not told', () => {
  const text = `The port of Selm will close for repairs in the summer.
The harbour board of Selm wants to sell nine cranes of the port of Selm.
The council of the island rejects this and has asked the regional court of the port of Selm.`
  expect(pointsIn(text).filter((point) => point.includes('rejects this'))).toEqual([])
})

it('shows no sentence twice, alone and before one that leans on it', () => {
  const named = 'Ingrid Sallow of Thorsel cancelled the boats to the islands on Friday night.'
  const told = 'She laid before the Assembly of Thorsel a draft of rules for the crews of boats.'
  expect(pointsIn(`${named} ${told}`).join(' ').split(named)).toHaveLength(2)
})

it('takes no entry of a list that is no sentence', async () => {
  const lines = [
    'The night clinic of Selm opens its doors to patients from Monday on.',
    '',
    '- The night clinic of Selm, open every night from 8 p.m. to 6 a.m.',
    '- The night clinic of Selm takes patients without an appointment.',
  ]
  const bytes = Buffer.from(lines.join('\n'))
  const { value } = await ingest({ id: 'source', name: 'clinic.md', bytes })
  const points = collectKeyPoints(materialOf(read(value), silence))
  expect(points.map(({ text }) => text.value)).toEqual([lines[0], lines[3]?.slice(2)])
})

it('gives fewer rather than pad', () => {
  expect(pointsIn('He went home. Then she went home. It rained.')).toEqual([])
})

it.each(['ashin-water-protocol.txt', 'ferry-crew-hours.md', 'school-lunch-contracts.html'])(
  'says more of %s than its first three sentences',
  async (name) => {
    const bytes = readFileSync(new URL(`../../source/${name}`, import.meta.url))
    const { value: sample } = await ingest({ id: 'source', name, bytes })
    const material = materialOf(read(sample), silence)
    const points = new Set(collectKeyPoints(material).map(({ id }) => id))
    const chosen = material.sentences.filter(({ id }) => points.has(id)).slice(0, 3)
    expect(divergence(chosen, material)).toBeLessThan(
      divergence(material.sentences.slice(0, 3), material),
    )
  },
)

/** Jensen-Shannon divergence, in bits, of the terms of some sentences from those of all. */
function divergence(chosen: Material['sentences'], { sentences, vocabulary }: Material): number {
  const p = shares(chosen, vocabulary.size)
  const q = shares(sentences, vocabulary.size)
  return p.reduce((sum, share, term) => {
    const other = q[term] ?? 0
    const middle = (share + other) / 2
    const bits = (part: number) => (part === 0 ? 0 : (part * Math.log2(part / middle)) / 2)
    return sum + bits(share) + bits(other)
  }, 0)
}

function shares(sentences: Material['sentences'], size: number): readonly number[] {
  const counts = Array.from({ length: size }, () => 0)
  const terms = sentences.flatMap((sentence) => sentence.terms)
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1
  return counts.map((count) => count / terms.length)
}
