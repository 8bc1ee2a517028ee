import { fingerprintsOf } from '../build/fingerprints.ts'
import { sortDiagnostics } from '../build/format-diagnostic.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { errorCodes } from '../model/error-codes.ts'

/** How findings can be printed; `text` goes to standard error, the others to standard output. */
export const findingFormats = ['text', 'json', 'sarif', 'github'] as const

export type FindingFormat = (typeof findingFormats)[number]

/** Under what name SARIF carries our fingerprints; the number goes up when they are made otherwise. */
const FINGERPRINT = 'briefwrightFinding/v1'

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** Findings as a SARIF 2.1.0 log (OASIS Standard), for GitHub code scanning and editors. Line ends with `\n`. */
export function toSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const found = sortDiagnostics(diagnostics)
  const fingerprints = fingerprintsOf(found)
  const rules = errorCodes.filter((code) => found.some((diagnostic) => diagnostic.code === code))
  const log = {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Briefwright', version, rules: rules.map((id) => ({ id })) } },
        // Columns count UTF-16 units, as ours do.
        columnKind: 'utf16CodeUnits',
        results: found.map(({ severity, code, message, hint, place }, index) => ({
          ruleId: code,
          ruleIndex: rules.indexOf(code),
          level: SARIF_LEVELS[severity],
          message: { text: hint === undefined ? message : `${message} ${hint}` },
          partialFingerprints: { [FINGERPRINT]: fingerprints[index] },
          ...(place && { locations: [{ physicalLocation: toPhysicalLocation(place) }] }),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
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

/** Findings as workflow commands, which GitHub shows beside the lines of a change. Empty for none. */
export function toGithubAnnotations(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics)
    .map(({ severity, code, message, hint, place }) => {
      const properties = [
        ['file', place?.file],
        ['line', place?.line],
        ['col', place?.column],
        ['title', code],
      ].flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      )
      const text = hint === undefined ? message : `${message}\n${hint}`
      return `::${GITHUB_COMMANDS[severity]} ${properties.join(',')}::${escapeText(text)}\n`
    })
    .join('')
}

const GITHUB_COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
