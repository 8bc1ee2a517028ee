import { expect, test } from 'vitest'
import { packJson, unpackJson } from '../../src/model/packed-json.ts'

const LIMIT = 1024 * 1024

test('what is packed unpacks to the same, and stands nowhere as text', () => {
  const value = { text: '\u202eevil </template> -->', list: [1, null] }
  const packed = packJson(value)
  expect(packed).toMatch(/^[A-Za-z0-9+/=\n]+$/)
  expect(unpackJson(`\n${packed}\n`, LIMIT)).toEqual(value)
  expect(packed).toBe(packJson(value))
})

test('a small text that unpacks to more than is allowed is no evidence', () => {
  const bomb = packJson('0'.repeat(8 * LIMIT))
  expect(bomb.length).toBeLessThan(LIMIT / 50)
  expect(unpackJson(bomb, LIMIT)).toBeUndefined()
  expect(unpackJson(bomb, 16 * LIMIT)).toHaveLength(8 * LIMIT)
})

test.each(['', '{"brief":""}', 'AAAA', `${packJson({ a: 1 }).slice(0, -6)}`])(
  'damaged or of another shape: %j',
  (text) => expect(unpackJson(text, LIMIT)).toBeUndefined(),
)
