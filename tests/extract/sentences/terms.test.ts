import { expect, it } from 'vitest'
import { countWords, termsOf, type Vocabulary } from '../../../src/extract/sentences/terms.ts'
import { contentLexiconOf } from '../../../src/extract/words/content-lexicon-of.ts'

it('keeps the words that say what a text is about, whatever their form', () => {
  const vocabulary: Vocabulary = new Map()
  const { terms } = contentLexiconOf('en')
  const first = termsOf('The ministers of Vessan met.', terms, vocabulary)
  const second = termsOf('Vessan’s Minister', terms, vocabulary)
  expect([...vocabulary.keys()]).toEqual(['minister', 'vessan', 'met'])
  expect(first).toEqual([0, 1, 2])
  expect(second).toEqual([1, 0])
})

it.each([
  ['One two – three, 4.2 million (five).', 6],
  ['“Don’t,” said O’Hara—quietly.', 4],
  ['港口关闭了。', 5],
  ['أُغلق الميناء.', 2],
  ['— … !', 0],
  ['', 0],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words)
})
