import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checker = fileURLToPath(new URL('../../../shared/check-pdf', import.meta.url))

/** What the name of a test that needs the checker says it needs. */
export const CHECKER_NEEDS = '(needs ../shared/check-pdf, qpdf, poppler-utils)'

/** Whether PDF files can be checked here. */
export const hasPdfChecker = existsSync(checker) && hasCommand('qpdf') && hasCommand('pdftotext')

/** Standards the checker knows. */
export type Profile = 'ua1' | '2a' | '3a'

/** What a checker of PDF/UA-1 and PDF/A finds in files, one line a finding; empty when they comply. */
export function checkPdf(
  files: readonly Uint8Array[],
  profiles: readonly Profile[],
  { ignore = [] }: { readonly ignore?: readonly string[] } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-pdf-'))
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.pdf`)
      writeFileSync(path, bytes)
      return path
    })
    const ignored = ignore.length === 0 ? [] : ['--ignore', ignore.join(',')]
    const options = ['--profile', profiles.join(','), '--warnings-fail', ...ignored]
    return outputOf(checker, [...options, ...paths])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a program stands in the search path. */
export function hasCommand(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name)))
}

function outputOf(command: string, parameters: readonly string[]): string {
  try {
    return execFileSync(command, parameters, { encoding: 'utf8' })
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
