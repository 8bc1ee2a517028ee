import { expect, test } from 'vitest'
import { ingest } from '../../../src/ingest/index.ts'
import { isKindLabel } from '../../../src/ingest/line/is-kind-label.ts'
import { sourceFile } from '../../support/source-file.ts'

test.each(['Press release', 'PRESS RELEASE:', 'Communiqué de presse', 'Tribune', 'Entretien'])(
  'isKindLabel knows %s',
  (line) => {
    expect(isKindLabel(line)).toBe(true)
  },
)

test.each(['Press release on the pact', 'The interview', 'Analyse des sols'])(
  'isKindLabel takes %s for a title',
  (line) => {
    expect(isKindLabel(line)).toBe(false)
  },
)

test('a label of the kind of text is not its title', async () => {
  const text = [
    'Communiqué de presse',
    'La Métropole lance son plan solaire',
    'Saverne, le 3 février 2026',
    'La Métropole annonce le lancement du plan solaire, qui équipera 1 250 bâtiments publics de la région.',
  ].join('\n\n')
  const { value } = await ingest(sourceFile(text))
  const { metadata } = value
  expect(metadata.title?.value).toBe('La Métropole lance son plan solaire')
  expect(metadata.published?.iso).toBe('2026-02-03')
})
