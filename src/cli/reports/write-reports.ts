import { dirname, resolve } from 'node:path'
import { unwritable } from '../../build/deliver.ts'
import type { Host } from '../../build/files/host.ts'
import { openFindings } from '../../build/findings/findings.ts'
import { formatDiagnostic } from '../../build/findings/format-diagnostic.ts'
import { shownPath } from '../../build/sources/source.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { printDiagnostics } from '../print.ts'
import { usageError } from '../usage-error.ts'
import type { Report } from './report.ts'
import type { ReportFormat, ReportRequest } from './report-option.ts'
import { toGithubAnnotations } from './to-github-annotations.ts'
import { toJunit } from './to-junit.ts'
import { toSarif } from './to-sarif.ts'
import { toSummary } from './to-summary.ts'

/** One row a format. */
const writers: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  text: toText,
  json: ({ json, findings }) =>
    `${JSON.stringify({ ...json, diagnostics: findings }, undefined, 2)}\n`,
  github: toGithubAnnotations,
  sarif: toSarif,
  junit: toJunit,
  summary: toSummary,
}

/**
 * The reports a command was asked for.
 *
 * @throws BriefingError `cli/usage` where two would go to standard output.
 */
export function wantedReports(
  requests: readonly ReportRequest[],
  json = false,
): readonly ReportRequest[] {
  const all: readonly ReportRequest[] = json ? [...requests, { format: 'json' }] : requests
  const printed = all.filter(takesStdout)
  if (printed.length > 1) {
    throw usageError(
      `Cannot print ${printed.map(({ format }) => `\`${format}\``).join(' and ')} to standard output: expected one report there.`,
      'Give the others a file: `--report sarif=findings.sarif`.',
    )
  }
  const hasText = all.some(({ format, file }) => format === 'text' && file === undefined)
  return hasText || printed.length > 0 ? all : [{ format: 'text' }, ...all]
}

/** Whether a report goes to standard output. */
export function takesStdout({ format, file }: ReportRequest): boolean {
  return file === undefined && format !== 'text'
}

/** Writes the reports and gives the exit code that the findings ask for. */
export async function writeReports(
  requests: readonly ReportRequest[],
  report: Report,
  host: Host,
): Promise<number> {
  const open = openFindings(report.findings)
  const failures: Diagnostic[] = []
  for (const { format, file } of requests) {
    if (file !== undefined) {
      const path = resolve(host.cwd, file)
      const place = { folder: dirname(path), path: shownPath(path, host), host }
      const text = writers[format](report)
      await host.files.write(path, Buffer.from(text)).catch((error: unknown) => {
        failures.push(unwritable(error, place))
      })
    } else if (format === 'text') {
      printDiagnostics(open, host)
      host.stderr.write(`${report.summary}\n`)
    } else {
      host.stdout.write(writers[format](report))
    }
  }
  printDiagnostics(failures, host)
  return exitCodeOf([...open, ...failures], report.failOn)
}

function toText({ findings, summary }: Report): string {
  const lines = openFindings(findings).map((finding) => formatDiagnostic(finding))
  return [...lines, summary, ''].join('\n')
}
