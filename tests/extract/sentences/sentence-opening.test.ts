import { describe, expect, it } from 'vitest'
import { openingTeller } from '../../../src/extract/sentences/sentence-opening.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

const openingOf = openingTeller(contentLexiconOf('en').openers)

describe('stands alone', () => {
  it.each([
    'The harbour will close.',
    'It is expected that the harbour will close.',
    'It remains unclear whether the harbour will close.',
    'According to Minister Vale, the harbour will close.',
    'In June, Minister Vale closed the harbour.',
    'This year the harbour will close.',
    '“I saw the lamp go out,” the keeper said.',
    'Heavy rain closed the harbour.',
    'Andrew Vale closed the harbour.',
  ])('%s', (sentence) => {
    expect(openingOf(sentence)).toBe('free')
  })
})

describe('is tied to the sentence before', () => {
  it.each([
    'But Minister Vale denied it.',
    'However, the harbour stayed open.',
    'For his part, Minister Vale denied it.',
    'In her first speech, Minister Vale denied it.',
    'While President Orr agreed, the crews did not.',
    '“He is wrong,” the keeper said.',
  ])('%s', (sentence) => {
    expect(openingOf(sentence)).toBe('linked')
  })
})

describe('leaves what it speaks of to another sentence', () => {
  it.each([
    'The council of the island rejects this and has gone to court.',
    'Traders said such a move would cost the island a third of its income.',
    'The unions said that decision would harm the port.',
    'Minister Vale welcomes this.',
    'President Tomas Rield has until March 26 to sign it.',
    'Employers welcomed it on Monday.',
    'Finance Minister Otto Hess ruled out both.',
    'Move it eight kilometres north.',
    'The school there closed in 2027.',
  ])('%s', (sentence) => {
    expect(openingOf(sentence)).toBe('leaning')
  })

  it.each([
    'The board closed the port, and unions said such a move would harm it.',
    'Minister Vale said that decision makers were late.',
    'The council rejects this year’s budget.',
    'The council rejects the plan.',
    'The port wants a lawyer to sign it.',
    'Vale’s plan has friends who praise it.',
    'Minister Vale said it would rain on Monday.',
  ])('not: %s', (sentence) => {
    expect(openingOf(sentence)).toBe('free')
  })
})

describe('leaves its subject to another sentence', () => {
  it.each([
    'He denied it.',
    'But she denied it.',
    'They’re late.',
    'Its owner denied it.',
    'This means the end.',
    'These harbours will close.',
    'According to him, the harbour will close.',
    'In his opinion, the present rules are fair.',
    'In June, he closed the harbour.',
    'On 6 October she laid the draft before them.',
    '“The lamp went out,” he said.',
    'For his part, he denied it.',
  ])('%s', (sentence) => {
    expect(openingOf(sentence)).toBe('dangling')
  })
})

it('knows who `I` is, where the speaker stands beside the words', () => {
  expect(openingOf('I will close the harbour.')).toBe('dangling')
  expect(openingOf('I will close the harbour.', true)).toBe('free')
  expect(openingOf('They will close the harbour.', true)).toBe('dangling')
})
