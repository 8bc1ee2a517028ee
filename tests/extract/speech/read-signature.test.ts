import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'
import { said } from './said.ts'

const BEFORE = 'Parliament must publish the annexes, Bo Rami said.'

describe('a line behind a quotation that fills its paragraph', () => {
  it('signs it', () => {
    expect(
      said(
        BEFORE,
        '“A deal is a door. Somebody still has to walk through it.” — Ambassador Lin Haro, at the signing',
      ).at(-1),
    ).toBe('Lin Haro: A deal is a door. Somebody still has to walk through it.')
  })

  it('signs nothing where it says more than a name', () => {
    expect(
      said(BEFORE, '“A deal is a door.” — Lin Haro was not there to hear it.').some((line) =>
        line.startsWith('Lin Haro: A deal'),
      ),
    ).toBe(false)
  })

  it('has no verb to show', () => {
    const { quotes } = collectSpeech(readingOf('Ada Morn: “The port is open again today.”'))
    expect(quotes.map(({ text, verb }) => [text, verb])).toEqual([
      ['The port is open again today.', null],
    ])
  })
})
