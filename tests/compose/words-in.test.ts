import { expect, it } from 'vitest'
import { joinWords, wordsIn } from '../../src/compose/words-in.ts'

it('takes what stands between blanks for a word', () => {
  expect(wordsIn(' Two  ferries,\nthree “crews” ')).toEqual(['Two', 'ferries,', 'three', '“crews”'])
})

it('counts two characters of Chinese or Japanese as a word, marks with it', () => {
  expect(wordsIn('港务局宣布，“渡轮停航”。')).toEqual(['港务', '局宣', '布，', '“渡轮', '停航”。'])
  expect(wordsIn('港は2031年、閉まる')).toEqual(['港は', '2031', '年、', '閉ま', 'る'])
})

it('takes a mark without width for no blank', () => {
  expect(wordsIn('Two fer\ufeffries')).toEqual(['Two', 'fer\ufeffries'])
  expect(wordsIn('港务 fer\ufeffries')).toEqual(['港务', 'fer\ufeffries'])
})

it.each(['Two ferries, “three” crews', '港务局宣布，“渡轮停航”。', '船员 A 不道歉。'])(
  'makes the same text of the words of %s',
  (text) => {
    expect(joinWords(wordsIn(text))).toBe(text)
  },
)
