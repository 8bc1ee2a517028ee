import { expect, it } from 'vitest'
import {
  endsInAbbreviation,
  givesContact,
  hasBalancedMarks,
  isBareQuotation,
  isWholeSentence,
} from '../../../src/extract/sentences/form.ts'

it('tells a sentence from a fragment, a question and a lead-in', () => {
  for (const text of [
    'It rained.',
    '“It rained.”',
    'It rained (hard).',
    'It rained.[2]',
    '“No!”',
  ]) {
    expect(isWholeSentence(text), text).toBe(true)
  }
  for (const text of [
    'rain and snow.',
    'Rain and snow',
    'Did it rain?',
    'It brought:',
    'Rain;',
    ', of which only nine were paid.',
    '',
  ]) {
    expect(isWholeSentence(text), text).toBe(false)
  }
})

it('knows when a mark has lost its partner', () => {
  expect(hasBalancedMarks('He said “no” (twice) and "yes".')).toBe(true)
  for (const text of ['He said “no.', 'no” he said.', '"No.', '(twice', '« non']) {
    expect(hasBalancedMarks(text), text).toBe(false)
  }
})

it('knows a quotation without a word around it', () => {
  expect(isBareQuotation('“It rained.”')).toBe(true)
  expect(isBareQuotation('“It rained,” she said.')).toBe(false)
})

it('knows the stop of an abbreviation', () => {
  expect(endsInAbbreviation('Open every night, 8 p.m. to 6 a.m.')).toBe(true)
  expect(endsInAbbreviation('The clinic opens every night.')).toBe(false)
})

it('knows how somebody can be reached', () => {
  expect(givesContact('Families can call +99 555 0100 at any time.')).toBe(true)
  expect(givesContact('Families can write to desk@tarn.example at any time.')).toBe(true)
  expect(givesContact('Trade rose by 410 million in 2029 and +12 per cent in 2030.')).toBe(false)
})
