import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'
import { said } from './said.ts'

const kindsOf = (text: string) => collectSpeech(readingOf(text)).quotes.map(({ kind }) => kind)

describe('readUncued tells a title from a sentence of short words', () => {
  it.each([
    ['a title', 'The hall had “Gulls at the Gate of Tarn” on all week.', 'title'],
    ['a small auxiliary', 'Ada Morn went so far as to say: “Tarn is over and done.”', 'direct'],
    ['a small pronoun', 'Ada Morn went so far as to say: “Tarn as we knew it has gone.”', 'direct'],
  ])('%s', (_, text, kind) => {
    expect(kindsOf(text)).toEqual([kind])
  })
})

describe('readUncued goes on with whoever spoke before it in the paragraph', () => {
  it('also where nobody can tell who he is: one quotation, with the words that mean him', () => {
    const source =
      'The hall was full. “We cannot wait,” she said on Monday. “The port opens today.” “And it stays open.”'
    const { quotes } = collectSpeech(readingOf(source))
    const [quote] = quotes
    expect(quotes).toHaveLength(1)
    expect(quote).toMatchObject({
      text: 'We cannot wait … The port opens today. … And it stays open.',
      speaker: null,
    })
    expect(source.slice(quote?.mention?.start, quote?.mention?.end)).toBe('she')
  })

  it('not with somebody known who spoke before him', () => {
    expect(
      said(
        'Critics said the plan fails. “They know better,” she said. “I doubt that it will hold.”',
      ),
    ).toEqual(['Critics: the plan fails', '?: They know better … I doubt that it will hold.'])
  })
})
