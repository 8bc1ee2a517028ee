import { expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

/** Who says the last quotation, the rule that found him, and the words it rests on. */
const lastOf = (text: string) => {
  const { quotes, speakers } = collectSpeech(readingOf(text))
  const quote = quotes.at(-1)
  const evidence = quote?.resolution.evidence
  return [
    speakers.find(({ id }) => id === quote?.speaker)?.name ?? null,
    quote?.resolution.rule,
    evidence ? text.slice(evidence.start, evidence.end) : null,
  ]
}

it('takes `the council` for the council named before', () => {
  expect(
    lastOf('The Tarn River Council met on Monday.\nThe council said that the port is open.'),
  ).toEqual(['Tarn River Council', 'definite-description', 'Tarn River Council'])
})

it('takes `the company` for the last firm named', () => {
  expect(
    lastOf('Thorsel Ferries bought two boats.\nThe company said that the port is open.'),
  ).toEqual(['Thorsel Ferries', 'definite-description', 'Thorsel Ferries'])
})

it('takes `the minister` for the one who has that office', () => {
  expect(
    lastOf('Minister Ada Morn came to the port.\nThe minister said that the port is open.'),
  ).toEqual(['Ada Morn', 'definite-description', 'Ada Morn'])
})

it('takes a description nobody was named for as it stands', () => {
  expect(lastOf('Rain fell on the quay.\nA pilot said that the port is open.')).toEqual([
    'pilot',
    'description',
    'pilot',
  ])
})

it('looks back only: a body named later is not meant', () => {
  const [name] = lastOf('A council said that the port is open. The Tarn River Council met later.')
  expect(name).toBe('council')
})
