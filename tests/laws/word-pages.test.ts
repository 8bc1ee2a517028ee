import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openPdf } from '../render/pdf/support.ts'
import { startBuilt } from '../support/built.ts'
import { hasProgram } from '../support/check-docx.ts'
import { convertToPdf } from '../support/office.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const samples = [
  'ashin-water-protocol',
  'barrage-de-corvane',
  'ferry-crew-hours',
  'school-lunch-contracts',
]
/** Those with a page budget, which they nearly fill. */
const kinds = ['policy-brief', 'information-memo', 'talking-points', 'timeline-sitrep']
const names = samples.flatMap((sample) => kinds.map((kind) => `${sample}.${kind}`))

describe.skipIf(!hasProgram('soffice', '--version'))(
  'LibreOffice (skipped where it is missing)',
  () => {
    const ours = mkdtempSync(join(tmpdir(), 'briefwright-ours-'))
    const theirs = mkdtempSync(join(tmpdir(), 'briefwright-theirs-'))

    beforeAll(async () => {
      const options = ['--template', kinds.join(','), '--format', 'pdf,docx', '--output', ours]
      expect(await startBuilt(['build', ...options])).toMatchObject({ exitCode: 0 })
      convertToPdf(
        theirs,
        names.map((name) => join(ours, `${name}.docx`)),
      )
    })

    test.each(names)('makes as many pages of a Word file as we do: %s', async (name) => {
      const pagesIn = async (folder: string) =>
        (await openPdf(readFileSync(join(folder, `${name}.pdf`)))).pages.length
      expect(await pagesIn(theirs)).toBe(await pagesIn(ours))
    })
  },
)
