import { expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

it('describeSpeaker makes no speaker of no words', () => {
  const { speakers } = collectSpeech(
    readingOf('Ada Morn stressing was quoted as saying Ada Morn Ada Morn'),
  )
  expect(speakers.map(({ name }) => name)).not.toContain('')
})
