import type { BuildReport, BuiltFile } from '../build/build.ts'
import type { Finding } from '../build/findings/findings.ts'
import { findingsOf, openFindings } from '../build/findings/findings.ts'
import type { ConfigFile } from '../build/settings/load-config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { FailLevel } from '../model/rules.ts'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { count, printCrashes } from './print.ts'
import type { ReportRequest } from './reports/report-option.ts'
import { takesStdout, wantedReports, writeReports } from './reports/write-reports.ts'
import { dayOf } from './source-date-epoch.ts'

export interface ReportOptions {
  readonly json?: boolean
  readonly report?: readonly ReportRequest[]
  readonly failOn?: FailLevel
  readonly date?: string
}

export interface BuildToReport extends BuildReport {
  /** Of this program. */
  readonly version: string
  readonly configFile: ConfigFile
  /** Where the briefings go, as people know it. */
  readonly output: string
}

/**
 * Reports a build: the paths of the briefings on standard output, one a line, under `--check` of those that are not
 * up to date (or the report that was asked for there); findings and a one-line summary on standard error; other
 * reports in their files. Gives the exit code.
 */
export async function reportBuild(
  report: BuildToReport,
  options: ReportOptions,
  context: Context,
): Promise<number> {
  const { host } = context
  const { files, crashes, version, configFile } = report
  const requests = wantedReports(options.report ?? [], options.json)
  const findings = findingsOf(
    report.diagnostics.map((found) => withCommand(found, context)),
    {
      suppressions: configFile.config.suppress,
      today: dayOf(options.date, host),
      file: configFile.file?.name,
    },
  )
  if (!requests.some(takesStdout)) {
    for (const { path } of files.filter(isResult)) host.stdout.write(`${path}\n`)
  }
  const opening = host.interruption.aborted ? 'Interrupted: ' : ''
  const exitCode = await writeReports(
    requests,
    {
      ...{ version, findings, files },
      failOn: options.failOn ?? configFile.config.failOn ?? 'error',
      json: {
        output: report.output,
        sources: report.sourceCount,
        briefings: report.briefingCount,
        files: files.map(withoutInputs),
      },
      summary: `${opening}${summary(report, findings)}`,
    },
    host,
  )
  printCrashes(crashes, host)
  return crashes.length > 0 ? exitCodes.internal : exitCode
}

/** What scripts want to know of a file. */
function withoutInputs({ path, source, kind, format, status, made: { artifact } }: BuiltFile) {
  const { locale, sha256, bytes, pages, words, quotations, openSlots } = artifact
  const known = { locale, sha256, bytes, pages, words, quotations, openSlots }
  return { path, source, kind, format, status, ...known }
}

/** A stale output is mended by the same command without `--check`. */
function withCommand(diagnostic: Diagnostic, { argv }: Context): Diagnostic {
  if (diagnostic.code !== 'build/stale') return diagnostic
  const words = argv.filter((word, index) => !isOfCheck(word, argv[index - 1])).map(quote)
  return { ...diagnostic, hint: `Run \`${['briefwright', ...words].join(' ')}\`.` }
}

/** What a check is told and a build is not: how to report. */
function isOfCheck(word: string, before: string | undefined): boolean {
  return (
    /^--(?:check|json)$|^--(?:report|fail-on)(?:=|$)/.test(word) ||
    before === '--report' ||
    before === '--fail-on'
  )
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
function summary(
  { briefingCount, sourceCount, files, crashes }: BuildReport,
  findings: readonly Finding[],
): string {
  const statuses = [...new Set(files.map(({ status }) => status))].map(
    (status) => `${files.filter((file) => file.status === status).length} ${status}`,
  )
  return `${[
    `${count(briefingCount, 'briefing')} from ${count(sourceCount, 'source')}`,
    ...(files.length === 0 ? [] : [`${count(files.length, 'file')}: ${statuses.join(', ')}`]),
    problems(findings, crashes.length),
  ].join('; ')}.`
}

function problems(findings: readonly Finding[], crashCount: number): string {
  const open = openFindings(findings)
  const accepted = findings.length - open.length
  const counts = [
    { noun: 'error', number: countOf('error', open) },
    { noun: 'warning', number: countOf('warning', open) },
    { noun: 'crash', number: crashCount },
  ].filter(({ number }) => number > 0)
  const words = counts.map(({ noun, number }) => count(number, noun)).join(', ') || 'no problems'
  return accepted > 0 ? `${words}, ${count(accepted, 'accepted finding')}` : words
}

function countOf(severity: Diagnostic['severity'], findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === severity).length
}
