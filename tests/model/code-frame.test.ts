import { expect, test } from 'vitest'
import { codeFrame } from '../../src/model/code-frame.ts'

test('shows a line whole, wherever in it the place is', () => {
  const line = `| **{{name}}** | {{#with (first statements)}}{{../../name}}{{/with}} | x |`
  expect(codeFrame(line, { file: 'x', line: 1, column: 52, length: 4 })).toBe(
    `> 1 | ${line}\n    | ${' '.repeat(51)}^^^^`,
  )
})

test('shows of a long line what stands around the place', () => {
  const frame = codeFrame(`${'a'.repeat(300)}{{x}}${'b'.repeat(300)}`, {
    file: 'x',
    line: 1,
    column: 303,
    length: 1,
  })
  expect(frame.split('\n')[0]).toContain('a{{x}}b')
  expect(frame.split('\n')[0]?.length).toBeLessThan(110)
})
