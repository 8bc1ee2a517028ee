import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { starterOverlay } from '../../src/extract/overlay/starter-overlay.ts'
import type { Brief } from '../../src/model/brief.ts'
import { briefSchema } from '../../src/model/brief.ts'
import { BriefingError, diagnosticsOf } from '../../src/model/diagnostic.ts'
import { articleOf } from '../support/article.ts'

const text = `The harbour board of Vessan closed the old quay to trawlers on 4 May 2031 after three months of talks.
Board chair Ivo Orr said that the quay would cost 40 million crowns to repair before winter.
“The crews have waited long enough,” said Mara Vale, who speaks for the crews of Orlec.
Vale added that the crews would not move their boats until the board pays for a new berth.
The council of Orlec is expected to vote on the price of the berth in June 2031.
Mr Orr rejected the claim that the board had promised the crews a berth of their own.`

const name = 'harbour-pact.brief.yaml'
const extracted = (overlay?: string) =>
  extract(articleOf(text), overlay === undefined ? {} : { overlay: { name, text: overlay } })
const briefOf = (overlay?: string) => extracted(overlay).value
const plain = briefOf()

/** The first entry whose words include these. */
function idOf(
  entries: readonly { readonly id: string; readonly text: string | { readonly value: string } }[],
  words: string,
): string {
  const found = entries.find(({ text }) =>
    (typeof text === 'string' ? text : text.value).includes(words),
  )
  if (found === undefined) throw new Error(`Bug: nothing says “${words}”`)
  return found.id
}

const speakersOf = ({ quotes }: Brief) =>
  Object.fromEntries(quotes.map(({ id, speaker }) => [id, speaker]))

describe('an overlay', () => {
  test('that says nothing changes nothing but the record of itself', () => {
    const { overlay, ...rest } = briefOf('# later\n')
    const { overlay: none, ...others } = plain
    expect(none).toBeNull()
    expect(rest).toEqual(others)
    expect(overlay).toMatchObject({ name, hidden: [], corrected: [] })
  })

  test('fills slots, in the name of its author', () => {
    const brief = briefOf('author: Ann Lee\nslots:\n  implications: Trade *shifts*.\n  options:\n')
    const { implications, options } = Object.fromEntries(brief.slots.map((one) => [one.id, one]))
    expect(implications).toMatchObject({
      status: 'filled',
      author: { value: 'Ann Lee', origin: 'analyst' },
      content: [{ type: 'paragraph', text: { value: 'Trade shifts.', origin: 'analyst' } }],
      spans: [{ source: name, start: 39 }],
    })
    expect(options?.status).toBe('open')
  })

  test('sets title, date and handling', () => {
    const brief = briefOf(
      'title: A berth for Orlec\ndate: 2031-05-09\nhandling: { tlp: amber, distribution: [Desk] }',
    )
    expect(brief.title).toMatchObject({
      text: { value: 'A berth for Orlec', origin: 'analyst' },
      method: 'analyst',
      isGiven: true,
    })
    expect(brief.date?.value).toBe('2031-05-09')
    expect(brief.handling).toMatchObject({ tlp: 'AMBER', distribution: [{ value: 'Desk' }] })
  })

  test('gives a quotation to another speaker, everywhere', () => {
    const quote = idOf(plain.quotes, 'would not move')
    const brief = briefOf(`quotes:\n  ${quote}: { speaker: Ivo Orr }`)
    expect(brief.quotes.find(({ id }) => id === quote)).toMatchObject({
      speaker: 'ivo-orr',
      resolution: { rule: 'analyst', evidence: null },
      confidence: 1,
    })
    const orr = brief.speakers.find(({ id }) => id === 'ivo-orr')
    expect(orr?.quotes).toContain(quote)
    expect(orr?.counts.all).toBe(orr?.quotes.length)
    expect(brief.positions.find(({ speaker }) => speaker === 'ivo-orr')?.statements).toContainEqual(
      expect.objectContaining({ quote }),
    )
    expect(brief.overlay?.corrected).toEqual([quote])
  })

  test('gives a quotation to somebody the article only names, or to nobody', () => {
    const [quote] = plain.quotes
    const named = briefOf(`quotes:\n  ${quote?.id}: { speaker: orlec }`)
    expect(speakersOf(named)[quote?.id ?? '']).toBe('orlec')
    expect(named.speakers.map(({ id }) => id)).toContain('orlec')
    const nobody = briefOf(`quotes:\n  ${quote?.id}: { speaker: null }`)
    expect(speakersOf(nobody)[quote?.id ?? '']).toBeNull()
    expect(nobody.sourceBase.unattributed).toBe(plain.sourceBase.unattributed + 1)
  })

  test('joins speakers who are one', () => {
    const brief = briefOf('speakers:\n  mara-vale: { sameAs: Ivo Orr }')
    expect(brief.speakers.map(({ id }) => id)).toEqual(['ivo-orr'])
    expect(brief.speakers[0]?.aliases).toContain('Mara Vale')
    expect(brief.speakers[0]?.counts.all).toBe(
      plain.speakers.reduce((sum, { counts }) => sum + counts.all, 0),
    )
    expect(brief.entities.people.map(({ name }) => name)).not.toContain('Mara Vale')
  })

  test('may join in a circle without harm', () => {
    const brief = briefOf(
      'speakers:\n  mara-vale: { sameAs: ivo-orr }\n  ivo-orr: { sameAs: mara-vale }',
    )
    expect(brief.speakers.map(({ id }) => id)).toEqual(['ivo-orr'])
  })

  test('leaves out sentences, quotations and entries of lists', () => {
    const [point] = plain.keyPoints
    const quote = idOf(plain.quotes, 'The crews have waited')
    const [event] = plain.timeline
    const brief = briefOf(`hide: [${point?.id}, ${quote}, ${event?.id}]`)
    expect(brief.keyPoints.map(({ id }) => id)).not.toContain(point?.id)
    expect(brief.quotes.map(({ id }) => id)).not.toContain(quote)
    expect(brief.timeline.map(({ id }) => id)).not.toContain(event?.id)
    expect(brief.overlay?.hidden).toHaveLength(3)
    expect(brief.sentences).toHaveLength(plain.sentences.length)
  })

  test('orders lists, and makes any sentence a key point', () => {
    const promoted = plain.sentences.find(
      ({ id }) => !plain.keyPoints.some((point) => point.id === id),
    )
    const last = plain.keyPoints.at(-1)
    const brief = briefOf(`order:\n  keyPoints: [${last?.id}, ${promoted?.id}]`)
    expect(brief.keyPoints.map(({ id }) => id)).toEqual([
      last?.id,
      promoted?.id,
      ...plain.keyPoints.slice(0, -1).map(({ id }) => id),
    ])
  })

  test('keeps to the schema of the brief, whatever it changes', () => {
    const brief = briefOf(
      `author: A\nspeakers: { mara-vale: { description: Speaker of the crews } }\nhide: [${plain.quotes[0]?.id}]`,
    )
    expect(briefSchema.parse(brief)).toEqual(brief)
    expect(brief.speakers.find(({ id }) => id === 'mara-vale')?.description).toMatchObject({
      value: 'Speaker of the crews',
      origin: 'analyst',
    })
  })

  test('has every id that is no longer there reported, with its place', () => {
    const { diagnostics } = extracted(
      'quotes:\n  q-00000000: { speaker: null }\nspeakers:\n  mara-vael: { sameAs: ivo-orr }\nhide:\n  - s-00000000\norder:\n  outlook: [gone]\n',
    )
    const unknown = diagnostics.filter(({ code }) => code === 'extract/unknown-id')
    expect(
      unknown.map(({ severity, place }) => [severity, place?.file, place?.line, place?.column]),
    ).toEqual([
      ['error', name, 4, 3],
      ['error', name, 8, 13],
      ['error', name, 2, 3],
      ['error', name, 6, 5],
    ])
    expect(unknown[0]?.hint).toContain('Did you mean `mara-vale`?')
  })

  const faultsOf = (overlay: string): readonly unknown[] => {
    try {
      briefOf(overlay)
    } catch (error) {
      if (error instanceof BriefingError) return diagnosticsOf(error)
    }
    return []
  }

  test('that names a list there is none of is told those there are', () => {
    expect(faultsOf('order:\n  figurs: []\n')).toMatchObject([
      {
        message: expect.stringContaining('expected one of `keyPoints`, `positions`, `figures`'),
        hint: 'Did you mean `figures`?',
        place: { line: 2, column: 3 },
      },
    ])
  })

  test('that is faulty is refused with every fault in its place', () => {
    const faults = faultsOf('slotss: 3\nhandling: { tlp: purple }\nhide: no\n')
    expect(faults).toMatchObject([
      { code: 'extract/bad-overlay', place: { line: 1 }, hint: 'Did you mean `slots`?' },
      { code: 'extract/bad-overlay', place: { line: 2, column: 18 } },
      { code: 'extract/bad-overlay', place: { line: 3 } },
    ])
  })
})

describe('the overlay to start from', () => {
  test('changes nothing as it is', () => {
    const { overlay, ...rest } = briefOf(starterOverlay(plain, 'harbour-pact'))
    const { overlay: _, ...others } = plain
    expect(rest).toEqual(others)
  })

  test('names every open slot and every quotation', () => {
    const starter = starterOverlay(plain, 'harbour-pact')
    for (const { id } of [...plain.slots, ...plain.quotes]) expect(starter).toContain(id)
  })
})
