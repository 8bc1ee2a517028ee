import { expect, test } from 'vitest'
import { inputOf } from '../../../src/build/manifest/input-of.ts'
import { whyStale } from '../../../src/build/manifest/why-stale.ts'
import type { InputRole } from '../../../src/model/manifest.ts'
import { madeArtifact, manifestOf } from '../../support/manifest.ts'

const TEXT = 'One.\nTwo.\nThree.\nFour.\n'
const OLD = Buffer.from('old')

function input(text: string, role: InputRole = 'source', path = 'source/pact.txt') {
  return inputOf(role, path, Buffer.from(text))
}

const built = madeArtifact({ text: 'old', inputs: [input(TEXT)] })

test('names the lines of a source that changed, and is placed at the first', () => {
  const now = madeArtifact({ inputs: [input('One.\nTwo!\nThree.\nFour.\nFive.\n')] })
  expect(whyStale(now, OLD, manifestOf(built))).toEqual({
    reasons: ['`source/pact.txt` changed (lines 2 and 5)'],
    place: { file: 'source/pact.txt', line: 2 },
  })
})

test('a line that went is the one it stood before', () => {
  const now = madeArtifact({ inputs: [input('One.\nThree.\nFour.\n')] })
  expect(whyStale(now, OLD, manifestOf(built)).reasons).toEqual([
    '`source/pact.txt` changed (line 2)',
  ])
})

test.each([
  ['overlay', 'source/pact.brief.yaml'],
  ['partial', 'templates/policy-brief/partials/outlook.md.hbs'],
  ['theme', 'templates/policy-brief/theme.json'],
  ['labels', 'templates/shared/labels.en.json'],
  ['configuration', 'briefwright.config.yaml'],
] as const)('names the %s that changed, is new or is gone', (role, path) => {
  const before = madeArtifact({ text: 'old', inputs: [input('a\n', role, path)] })
  const now = madeArtifact({ inputs: [input('b\n', role, path)] })
  const without = madeArtifact({ text: 'old' })
  const place = { file: path, line: 1 }
  expect(whyStale(now, OLD, manifestOf(before))).toEqual({
    reasons: [`the ${role} \`${path}\` changed (line 1)`],
    place,
  })
  expect(whyStale(now, OLD, manifestOf(without)).reasons).toEqual([
    `the ${role} \`${path}\` is new`,
  ])
  expect(whyStale(without, OLD, manifestOf(before)).reasons).toEqual([
    `the ${role} \`${path}\` is gone`,
  ])
})

test('a font that changed has no lines and no place', () => {
  const path = 'npm:some/font.ttf'
  const before = madeArtifact({ text: 'old', inputs: [input('a', 'font', path)] })
  const now = madeArtifact({ inputs: [input('b', 'font', path)] })
  expect(whyStale(now, OLD, manifestOf(before))).toEqual({
    reasons: [`the font \`${path}\` changed`],
    place: undefined,
  })
})

test('tells another version, other settings and an edit of the output', () => {
  const now = madeArtifact({
    ...{ inputs: [input(TEXT)], tool: '1.1.0' },
    options: { date: '2031-05-14' },
  })
  expect(whyStale(now, Buffer.from('edited'), manifestOf(built)).reasons).toEqual([
    '`date` was not set and is `2031-05-14`',
    'Briefwright 1.0.0 made it, and this is 1.1.0',
    'it was edited since it was built',
  ])
})

test('does not guess: says when there is nothing to tell by, or nothing changed', () => {
  expect(whyStale(built, OLD, undefined).reasons[0]).toContain('there is no `manifest.json`')
  expect(whyStale(built, OLD, manifestOf()).reasons[0]).toContain('it is not in `manifest.json`')
  expect(whyStale(built, OLD, manifestOf(built)).reasons[0]).toContain('nothing it was made of')
})
