import type { Finding } from '../../build/findings/findings.ts'
import { openFindings } from '../../build/findings/findings.ts'
import type { Report } from './report.ts'
import { withoutControls, wordsOf } from './report.ts'

/** How many annotations of each severity GitHub keeps of one step; it drops the others without a word. */
export const MAX_ANNOTATIONS = 10

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a change: the worst, as many as it keeps, and
 * where there are more a closing notice that says how many there are. Empty for none.
 */
export function toGithubAnnotations({ findings }: Pick<Report, 'findings'>): string {
  const open = openFindings(findings)
  const shown = [
    ...first(open, 'error', MAX_ANNOTATIONS),
    ...first(open, 'warning', MAX_ANNOTATIONS),
    ...first(open, 'info', MAX_ANNOTATIONS - 1),
  ]
  const closing =
    shown.length === open.length
      ? ''
      : `::notice title=briefwright::${open.length} findings in all, ${shown.length} of them shown as annotations. The job summary and the SARIF log have every one.\n`
  return shown.map(toCommand).join('') + closing
}

function first(findings: readonly Finding[], severity: Finding['severity'], limit: number) {
  return findings.filter((finding) => finding.severity === severity).slice(0, limit)
}

function toCommand(finding: Finding): string {
  const { severity, code, place } = finding
  const end = place?.column !== undefined && place.length ? place.column + place.length : undefined
  const properties = [
    ['file', place?.file],
    ['line', place?.line],
    ['col', place?.column],
    ['endColumn', end],
    ['title', code],
  ].flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeText(wordsOf(finding, '\n'))}\n`
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

function escapeText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n')
  return withoutControls(lines).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
