import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointAt, pointsOf } from '../../src/model/span.ts'

describe('the point of an offset', () => {
  test('counts lines and columns from one, whatever ends a line', () => {
    expect(pointAt('ab\ncd\r\nef\rg', 4)).toEqual({ line: 2, column: 2 })
    expect(pointAt('ab\ncd\r\nef\rg', 7)).toEqual({ line: 3, column: 1 })
    expect(pointAt('ab\ncd\r\nef\rg', 10)).toEqual({ line: 4, column: 1 })
  })

  test('behind the text is that behind its last character', () => {
    expect(pointAt('ab\ncd', 99)).toEqual({ line: 2, column: 3 })
    expect(pointAt('ab\ncd', -1)).toEqual({ line: 1, column: 1 })
  })

  test('leads back to the offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '\r')).map((parts) => parts.join('')),
        fc.nat(20),
        (text, at) => {
          const { line, column } = pointsOf(text)(at)
          const before = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line - 1)
          expect(before.join('').length + column - 1).toBe(Math.min(at, text.length))
        },
      ),
    )
  })
})
