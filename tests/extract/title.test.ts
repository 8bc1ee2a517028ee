import { describe, expect, it } from 'vitest'
import { read } from '../../src/extract/read.ts'
import { collectTitle } from '../../src/extract/title.ts'
import { articleOf } from '../support/article.ts'

const titleOf = (text: string) => collectTitle(read(articleOf(text)))

it('keeps the title the source gives', () => {
  const title = { value: 'The pact' }
  expect(collectTitle(read(articleOf('A boat came in.', { title })))).toMatchObject({
    text: { value: 'The pact' },
    method: 'given',
    isGiven: true,
  })
})

describe('a title made from the lead', () => {
  it.each([
    [
      'Following months of talks, Vessan and Orlec agreed a common tariff, described as overdue by traders on both shores.',
      'Vessan and Orlec agreed a common tariff',
    ],
    ['The council approved the bridge.', 'The council approved the bridge'],
    [
      'Amid protests in Selwyn, Marrow and Tarn, the council has approved a bridge that nobody on the islands says they asked for.',
      'The council has approved a bridge that nobody on the islands says they asked for',
    ],
    [
      'Fishing crews on the Sound stopped work on Monday after the harbour board doubled the price of a berth for the second time in a year.',
      'Fishing crews on the Sound stopped work on Monday',
    ],
    [
      'The failure of the long talks on the shared river has left both banks without an agreed schedule of any kind for the first time since 1974.',
      'The failure of the long talks on the shared river has left both banks without an agreed schedule of any kind',
    ],
    [
      'The harbour was closed; nobody on the quay knew of the decision before the ropes were cut that night.',
      'The harbour was closed',
    ],
  ])('is a clause cut whole: %s', (sentence, title) => {
    const made = titleOf(`${sentence}\n\nMore.`)
    expect(made).toMatchObject({ text: { value: title }, method: 'lead', isGiven: false })
  })

  it('stands in the source as it is, but for its first letter', () => {
    const text =
      'After a night of argument among its members, the board of the port raised the fee again.'
    const { text: title } = titleOf(text)
    const [span] = title.spans
    const slice = text.slice(span?.start, span?.end)
    expect(slice.toLowerCase()).toBe(title.value.toLowerCase())
    expect(title.origin).toBe(slice === title.value ? 'extracted' : 'computed')
  })

  it('keeps what makes the clause true: attribution and condition', () => {
    const attributed =
      'The minister took payments from three shipping companies over a period of several years, prosecutors said on Friday.'
    expect(titleOf(attributed).text.value).not.toBe(
      'The minister took payments from three shipping companies over a period of several years',
    )
    const conditional =
      'The ferries will stop on the first of May and not run again this year unless the assembly of the islands pays.'
    expect(titleOf(conditional).text.value).not.toMatch(/this year$/)
  })

  it('is not cut behind an apposition, nor at a subject that sounds like a participle', () => {
    const apposition =
      'Tide Wire, an agency founded by crews, reports daily on what the boards of the islands decide in closed session.'
    expect(titleOf(apposition).text.value).not.toBe('Tide Wire, an agency founded by crews')
    const subject = 'Darling has approved the crossing, which Orlec rejected.'
    expect(titleOf(subject).text.value).toMatch(/^Darling has approved/)
  })

  it('never opens with a pronoun', () => {
    expect(titleOf('He signed the pact in silence.\n# A quiet end\nMore.')).toMatchObject({
      text: { value: 'A quiet end' },
      method: 'heading',
    })
  })
})

it('falls back to the name of the file', () => {
  expect(titleOf('“Never!”')).toMatchObject({
    text: { value: 'harbour-pact', origin: 'computed' },
    method: 'file-name',
    isGiven: false,
  })
})
