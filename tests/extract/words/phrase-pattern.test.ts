import { expect, it } from 'vitest'
import {
  decapitalise,
  everyPhrasePattern,
  openingPattern,
  phrasePattern,
} from '../../../src/extract/words/phrase-pattern.ts'

it('finds phrases as words, over any white space', () => {
  const pattern = phrasePattern(['out of the question', 'den(?:y|ied)'])
  expect(pattern.test('It is out of\nthe question.')).toBe(true)
  expect(pattern.test('They denied it.')).toBe(true)
  expect(pattern.test('Hidden denials.')).toBe(false)
})

it('minds letters beyond ASCII where a phrase has them', () => {
  const pattern = phrasePattern(['nié', 'à venir'])
  expect(pattern.test('Il a nié tout.')).toBe(true)
  expect(pattern.test('Il a dénié tout.')).toBe(false)
})

it('finds nothing for no phrases', () => {
  expect(phrasePattern([]).test('anything')).toBe(false)
  expect([...'anything'.matchAll(everyPhrasePattern([]))]).toEqual([])
})

it('looks at the start only where asked to', () => {
  const pattern = openingPattern(['but', 'in addition'])
  expect(pattern.test(decapitalise('In addition, it rained.'))).toBe(true)
  expect(pattern.test('it rained, but')).toBe(false)
  expect(pattern.test('butter melts')).toBe(false)
})

it('lowers the first letter and keeps the length', () => {
  expect(decapitalise('“May it be.')).toBe('“may it be.')
  expect(decapitalise('İzmir')).toHaveLength(5)
  expect(decapitalise('1 2 3')).toBe('1 2 3')
})
