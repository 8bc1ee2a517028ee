import type { BuildReport, BuiltFile } from '../build/build.ts'
import { sortDiagnostics } from '../build/format-diagnostic.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { count, printCrashes, printDiagnostics, printJson } from './print.ts'

/**
 * Reports a build: the paths of the briefings on standard output, one a line, under `--check` of those that are not
 * up to date (or everything as JSON); findings and a one-line summary on standard error. Gives the exit code.
 */
export function reportBuild(
  report: BuildReport,
  { json }: ReportOptions,
  context: Context,
): number {
  const { host } = context
  const { files, crashes } = report
  const diagnostics = report.diagnostics.map((found) => withCommand(found, context))
  if (json === true) {
    const { sourceCount: sources, briefingCount: briefings } = report
    printJson({ sources, briefings, files, diagnostics: sortDiagnostics(diagnostics) }, host)
  } else {
    for (const { path } of files.filter(isResult)) host.stdout.write(`${path}\n`)
    printDiagnostics(diagnostics, host)
    const opening = host.interruption.aborted ? 'Interrupted: ' : ''
    host.stderr.write(`${opening}${summary(report)}\n`)
  }
  printCrashes(crashes, host)
  return crashes.length > 0 ? exitCodes.internal : exitCodeOf(diagnostics)
}

interface ReportOptions {
  readonly json?: boolean
}

/** A stale output is mended by the same command without `--check`. */
function withCommand(diagnostic: Diagnostic, { argv }: Context): Diagnostic {
  if (diagnostic.code !== 'build/stale') return diagnostic
  const words = argv.filter((word) => word !== '--check' && word !== '--json').map(quote)
  return { ...diagnostic, hint: `Run \`${['briefwright', ...words].join(' ')}\`.` }
}

/** For a POSIX shell. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** What was made, or under `--check` what is not as it should be. */
function isResult({ status }: BuiltFile): boolean {
  return ['written', 'unchanged', 'stale', 'missing'].includes(status)
}

/** Such as `3 briefings from 3 sources; 9 files: 6 written, 3 unchanged; no problems.` */
function summary({ briefingCount, sourceCount, files, diagnostics, crashes }: BuildReport): string {
  const statuses = [...new Set(files.map(({ status }) => status))].map(
    (status) => `${files.filter((file) => file.status === status).length} ${status}`,
  )
  return `${[
    `${count(briefingCount, 'briefing')} from ${count(sourceCount, 'source')}`,
    ...(files.length === 0 ? [] : [`${count(files.length, 'file')}: ${statuses.join(', ')}`]),
    problems(diagnostics, crashes.length),
  ].join('; ')}.`
}

function problems(diagnostics: readonly Diagnostic[], crashCount: number): string {
  const counts = [
    { noun: 'error', number: countOf('error', diagnostics) },
    { noun: 'warning', number: countOf('warning', diagnostics) },
    { noun: 'crash', number: crashCount },
  ]
  const some = counts.filter(({ number }) => number > 0)
  return some.map(({ noun, number }) => count(number, noun)).join(', ') || 'no problems'
}

function countOf(severity: Diagnostic['severity'], diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}
