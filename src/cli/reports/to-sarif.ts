import type { Finding } from '../../build/findings/findings.ts'
import type { Place } from '../../model/diagnostic.ts'
import { errorCodes } from '../../model/error-codes.ts'
import type { Report } from './report.ts'
import { wordsOf } from './report.ts'

/** How many results GitHub takes of one run; a log with more is refused whole. */
export const MAX_RESULTS = 25_000

/** Under what name SARIF carries our fingerprints; the number goes up when they are made otherwise. */
const FINGERPRINT = 'briefwrightFinding/v1'

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * Findings as a SARIF 2.1.0 log (OASIS Standard), for GitHub code scanning and editors. Places are those of articles
 * and of templates alike. Of more findings than are taken the worst stay, and a notification tells. Line ends with `\n`.
 */
export function toSarif({ findings, version }: Report): string {
  const shown = findings.slice(0, MAX_RESULTS)
  const rules = errorCodes.filter((code) => shown.some((finding) => finding.code === code))
  const log = {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Briefwright', version, rules: rules.map((id) => ({ id })) } },
        // Columns count UTF-16 units, as ours do.
        columnKind: 'utf16CodeUnits',
        results: shown.map((finding) => toResult(finding, rules)),
        ...(shown.length < findings.length && {
          invocations: [leftOut(findings.length - shown.length)],
        }),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function toResult(finding: Finding, rules: readonly string[]) {
  const { code, severity, fingerprint, place, related = [], suppressed } = finding
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: SARIF_LEVELS[severity],
    message: { text: wordsOf(finding) },
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(place && { locations: [{ physicalLocation: toPhysicalLocation(place) }] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({ physicalLocation: toPhysicalLocation(other) })),
    }),
    ...(suppressed && {
      suppressions: [{ kind: 'external', justification: suppressed.reason }],
    }),
  }
}

const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

function toPhysicalLocation({ file, line, column, length }: Place) {
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  if (line === undefined) return { artifactLocation: { uri } }
  const end = column !== undefined && length ? { endColumn: column + length } : {}
  return {
    artifactLocation: { uri },
    region: { startLine: line, ...(column !== undefined && { startColumn: column }), ...end },
  }
}

function leftOut(number: number) {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [
      { level: 'warning', message: { text: `${number} more findings are not in this log.` } },
    ],
  }
}
