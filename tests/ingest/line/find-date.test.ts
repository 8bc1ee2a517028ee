import { expect, test } from 'vitest'
import { findDate } from '../../../src/ingest/line/find-date.ts'
import { isDateLine } from '../../../src/ingest/line/is-date-line.ts'

test.each([
  ['2025-04-03T08:00:00+02:00', '2025-04-03'],
  ['Published on April 3, 2025 at 9:00', '2025-04-03'],
  ['3rd of April 2025', '2025-04-03'],
  ['3. März 2025', '2025-03-03'],
  ['le 14 juillet 2025', '2025-07-14'],
  ['14 de agosto de 2025', '2025-08-14'],
  ['03.04.2025', '2025-04-03'],
  ['2025年4月3日', '2025-04-03'],
  ['Thu Apr  3 09:15:00 UTC 2025', '2025-04-03'],
  ['April 2025', '2025-04'],
  ['2025', '2025'],
])('findDate reads %s as %s', (text, iso) => {
  expect(findDate(text)?.iso).toBe(iso)
})

test.each(['03/04/2025', 'February 30, 2025', 'the 1990s', 'April 3', 'Room 2025b'])(
  'findDate does not guess at %s',
  (text) => {
    expect(findDate(text)).toBeUndefined()
  },
)

test('isDateLine takes a line that is a date and nothing else', () => {
  for (const line of [
    'Updated Mar 4, 2022',
    'Monday, 3 March 2025, 9:15 a.m. GMT',
    '24.04.2024, 19:35 Uhr',
  ]) {
    expect(isDateLine(line)).toBe(true)
  }
  for (const line of ['On 3 March 2025 the pact was signed', 'March 2025 storms', 'Chapter 3']) {
    expect(isDateLine(line)).toBe(false)
  }
})
