import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checker = fileURLToPath(new URL('../../../shared/check-docx', import.meta.url))

/** Whether the independent check and what it needs are at hand. */
export const canCheckDocx = existsSync(checker) && hasProgram('xmllint', '--version')

/** Whether a program is installed. */
export function hasProgram(name: string, option: string): boolean {
  try {
    execFileSync(name, [option], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What the independent check finds in Word files: nothing in sound ones. Codes to ignore with commas. */
export function checkDocx(files: readonly Uint8Array[], ignored = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-docx-'))
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const options = ['--reproducible', '--warnings-fail', '--ignore', ignored]
  try {
    return execFileSync(checker, [...options, ...paths], { encoding: 'utf8' })
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
