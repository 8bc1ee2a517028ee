import { expect, test } from 'vitest'
import { formatDiagnostic, sortDiagnostics } from '../../../src/build/findings/format-diagnostic.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const finding: Diagnostic = {
  severity: 'error',
  code: 'ingest/bad-front-matter',
  message: 'Cannot read the front matter: found an open bracket, expected `]`.',
  place: { file: 'source/pact.md', line: 2, column: 7 },
  frame: '  1 | ---\n> 2 | date: [\n    |       ^',
  hint: 'Close the list.',
}

test('says where, what, shows the line and how to mend it', () => {
  expect(formatDiagnostic(finding)).toMatchInlineSnapshot(`
    "source/pact.md:2:7: error: Cannot read the front matter: found an open bracket, expected \`]\`. [ingest/bad-front-matter]
        1 | ---
      > 2 | date: [
          |       ^
      hint: Close the list."
  `)
})

test('needs neither place, frame nor hint', () => {
  const { severity, code, message } = finding
  expect(formatDiagnostic({ severity, code, message })).toBe(
    `error: ${message} [ingest/bad-front-matter]`,
  )
})

test('shows control characters instead of sending them to a terminal', () => {
  const hostile = { ...finding, message: 'Found `\u001b[2J\u0007`.', frame: '> 1 | \u009b31m' }
  const text = formatDiagnostic(hostile)
  expect(text).not.toMatch(/[^\P{Cc}\n]/u)
  expect(text).toContain('Found `\u{fffd}[2J\u{fffd}`.')
})

test('shows what would turn a line around, as a place name in a message may', () => {
  const place = { file: 'pay \u202e001\u2069.txt', line: 1 }
  const text = formatDiagnostic({ ...finding, message: 'Found `\u202dx`, سلام.', place })
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  expect(text).toContain('pay \u{fffd}001\u{fffd}.txt:1: error: Found `\u{fffd}x`, سلام.')
})

test('puts the worst first, then goes by place', () => {
  const at = (severity: Diagnostic['severity'], file: string, line: number): Diagnostic => ({
    ...finding,
    severity,
    place: { file, line },
  })
  const sorted = sortDiagnostics([
    at('info', 'a', 1),
    at('error', 'b', 1),
    at('warning', 'a', 9),
    at('error', 'a', 10),
    at('error', 'a', 2),
  ])
  expect(sorted.map(({ severity, place }) => `${severity} ${place?.file}${place?.line}`)).toEqual([
    'error a2',
    'error a10',
    'error b1',
    'warning a9',
    'info a1',
  ])
})
