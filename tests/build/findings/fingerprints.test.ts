import { expect, test } from 'vitest'
import { fingerprintsOf } from '../../../src/build/findings/fingerprints.ts'
import { codeFrame } from '../../../src/model/code-frame.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

function findingIn(text: string, line: number): Diagnostic {
  const place = { file: 'templates/note/template.md.hbs', line, column: 3, length: 4 }
  return {
    severity: 'error',
    code: 'compose/unknown-field',
    message: 'Cannot read `txet`: `Quote` has no such field.',
    place,
    frame: codeFrame(text, place),
  }
}

test('a finding keeps its fingerprint when lines are added above it', () => {
  const [before] = fingerprintsOf([findingIn('a\n{{txet}}', 2)])
  const [after] = fingerprintsOf([findingIn('a\nb\nc\n{{txet}}', 4)])
  expect(before).toMatch(/^[0-9a-f]{16}$/)
  expect(after).toBe(before)
})

test('findings that are alike have fingerprints of their own', () => {
  const text = '{{txet}}\n{{txet}}\n{{txet}} x'
  const found = fingerprintsOf([1, 2, 3].map((line) => findingIn(text, line)))
  expect(new Set(found).size).toBe(3)
  expect(fingerprintsOf([findingIn(text, 1)])).toEqual(found.slice(0, 1))
})
