import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { sourceFile } from '../support/source-file.ts'

const findings = async (text: string) =>
  (await ingest(sourceFile(text, { name: 'a.txt' }))).diagnostics

test('each kind of unseen character is told once, with its lines and what becomes of it', async () => {
  const found = await findings(
    [
      'A b\u0007ell.',
      'A \u200bgap and\u2060 one more.',
      'Pay \u202e001\u202c crowns.',
      'Fin\u00adland.',
      'A word\u{e0041}.',
    ].join('\n'),
  )
  expect(found.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
    'warning ingest/control-characters `a.txt` has one control character, U+0007 (line 1): the text keeps it, briefings leave them out.',
    'warning ingest/bidi-controls `a.txt` has 2 characters that turn the direction of text, the first of them U+202E (line 3): the text keeps them, briefings leave them out where they would reorder other words.',
    'warning ingest/invisible-characters `a.txt` has 3 invisible characters, the first of them U+200B (lines 2, 5): the text keeps them, briefings leave them out where no script needs them.',
    'info ingest/invisible-characters `a.txt` has one soft hyphen, U+00AD (line 4): the text keeps it, words break there.',
  ])
  expect(found.map(({ place }) => [place?.line, place?.column])).toEqual([
    [1, 4],
    [3, 5],
    [2, 3],
    [4, 4],
  ])
})

test('the text keeps them', async () => {
  const { value } = await ingest(sourceFile('A b\u0007ell and a \u200bgap \u202ein it.'))
  expect(value.blocks.at(-1)?.map.text).toBe('A b\u0007ell and a \u200bgap \u202ein it.')
})

test('what scripts and emoji need is not told', async () => {
  expect(
    await findings(
      'می\u200cخواهم 👩\u200d👧 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ),
  ).toEqual([])
})
