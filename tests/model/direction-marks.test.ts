import { expect, test } from 'vitest'
import { withoutDirectionMarks, withoutOuterMarks } from '../../src/model/direction-marks.ts'

test('marks that hold words to their way are not read', () => {
  expect(withoutDirectionMarks('قال: \u200e“No.”\u200e\u200f · ')).toBe('قال: “No.” · ')
})

test('at the ends of a stretch they are ours; further inside they may turn words round', () => {
  expect(withoutOuterMarks(' \u200e“No.”\u200e ')).toBe(' “No.” ')
  expect(withoutOuterMarks('3\u200f.5')).toBe('3\u200f.5')
})
