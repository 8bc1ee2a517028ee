import type { Diagnostic } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'

/** Paints text for a terminal; the identity where there is none. */
export type Paint = (colour: 'red' | 'yellow' | 'blue' | 'dim', text: string) => string

const noPaint: Paint = (_, text) => text

/**
 * A finding for people: where, what, the lines meant, how to mend it. No line break at the end. Control characters
 * and those that change directions, which an article may bring along and a terminal would obey, are shown as `�`.
 *
 * @example
 * source/pact.md:2:7: error: Cannot read … [ingest/bad-front-matter]
 *     1 | ---
 *   > 2 | date: [
 *       |       ^
 *   hint: …
 */
export function formatDiagnostic(diagnostic: Diagnostic, paint: Paint = noPaint): string {
  const { severity, message, code, frame, hint } = diagnostic
  const label = paint(SEVERITY_COLOURS[severity], `${severity}:`)
  return [
    `${formatPlace(diagnostic)}${label} ${plain(message)} ${paint('dim', `[${code}]`)}`,
    ...(frame === undefined ? [] : [indent(plain(frame))]),
    ...(hint === undefined ? [] : [indent(`hint: ${plain(hint)}`)]),
  ].join('\n')
}

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const

/** The worst first, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

const SEVERITIES = ['error', 'warning', 'info']

function formatPlace({ place }: Diagnostic): string {
  if (place === undefined) return ''
  const numbers = [place.line, place.column].filter((number) => number !== undefined)
  return `${plain([place.file, ...numbers].join(':'))}: `
}

function indent(text: string): string {
  return text.replace(/^/gmu, '  ')
}

/** Controls but tabs and line feeds; overrides, embeddings and isolates of direction. */
const OBEYED = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu

function plain(text: string): string {
  return text.replace(OBEYED, '\u{fffd}')
}
