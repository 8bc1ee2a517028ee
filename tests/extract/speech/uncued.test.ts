import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

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
