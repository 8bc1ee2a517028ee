import { expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

const rolesOf = (text: string) =>
  collectSpeech(readingOf(text))
    .speakers.find(({ name }) => name === 'Ada Morn')
    ?.roles.map(({ value }) => value)

it.each([
  ['Her successor, Ada Morn, said that the port is open.', 'successor'],
  [
    'The leader of the opposition, Ada Morn, said that the port is open.',
    'leader of the opposition',
  ],
  ['His Dorrani counterpart, Ada Morn, said that the port is open.', 'Dorrani counterpart'],
  ['Ada Morn, a pilot from Tarn, said that the port is open.', 'pilot from Tarn'],
  [
    'Economist Ada Morn of the Institute for Rivers and Trade said that the port is open.',
    'Economist',
  ],
])('gives what is said of a person beside the name: %s', (text, role) => {
  expect(rolesOf(text)).toContain(role)
})

it.each([
  'In the spring, Ada Morn said that the port is open.',
  'After the storm, Ada Morn, tired of waiting, said that the port is open.',
  'In a letter to her lawyers in October, Ada Morn said that the port is open.',
])('gives no role where none is said: %s', (text) => {
  expect(rolesOf(text)).toEqual([])
})
