import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Document, Format } from '../../src/model/document.ts'
import { verify } from '../../src/verify/verify.ts'
import { hasCommand } from '../support/check-pdf.ts'
import type { Finished } from '../support/finished.ts'
import { bytesOf, finish, pierArticle, readBack } from '../support/finished.ts'

vi.setConfig({ testTimeout: 240_000 })

/** Has a program save bytes again: it gets a folder with `brief.docx` or `brief.pdf`, and makes that of the same name in `again`. */
function saveAgain(bytes: Uint8Array, name: string, run: (folder: string) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-again-'))
  try {
    mkdirSync(join(folder, 'again'))
    writeFileSync(join(folder, name), bytes)
    run(folder)
    return readFileSync(join(folder, 'again', name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const qpdf = (options: readonly string[]) => (bytes: Uint8Array) =>
  saveAgain(bytes, 'brief.pdf', (folder) => {
    execFileSync('qpdf', [...options, 'brief.pdf', 'again/brief.pdf'], { cwd: folder })
  })

const office = (bytes: Uint8Array) =>
  saveAgain(bytes, 'brief.docx', (folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', 'again']
    execFileSync('soffice', [profile, ...options, 'brief.docx'], { cwd: folder, stdio: 'ignore' })
  })

interface Saving {
  readonly finished: Finished
  readonly format: Format
  readonly save: (bytes: Uint8Array) => Uint8Array
}

async function verifySavedAgain({ finished, format, save }: Saving) {
  return verify(await readBack(save(await bytesOf(finished, format)), finished, format))
}

/** The same files with one word of a quotation changed are found out, too. */
async function expectSameVerdicts({ format, save }: Omit<Saving, 'finished'>) {
  const finished = await finish(pierArticle)
  const own = await verifySavedAgain({ finished, format, save })
  expect(own.faults).toEqual([])
  expect(own.checked.filter(({ passes }) => !passes)).toEqual([])
  expect(own.against).toBe('ledger')
  const document: Document = JSON.parse(
    JSON.stringify(finished.document).replaceAll('was never safe', 'was always safe'),
  )
  const tampered = await verifySavedAgain({ finished: { ...finished, document }, format, save })
  expect(tampered.passes).toBe(false)
}

test.skipIf(!hasCommand('qpdf')).each([
  ['linearized', ['--linearize']],
  ['in object streams', ['--object-streams=generate']],
  ['encrypted without a password for opening', ['--encrypt', '', 'owner', '256', '--']],
])('a PDF that qpdf saved again, %s, is verified as before (needs qpdf)', async (_, options) => {
  await expectSameVerdicts({ format: 'pdf', save: qpdf(options) })
})

test.skipIf(!hasCommand('soffice'))(
  'a Word file that LibreOffice saved again is verified as before (needs soffice)',
  async () => {
    await expectSameVerdicts({ format: 'docx', save: office })
  },
)
