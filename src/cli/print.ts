import type { Host } from '../build/files/host.ts'
import { formatDiagnostic, sortDiagnostics } from '../build/findings/format-diagnostic.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { formatPlainJson } from '../model/plain-json.ts'
import { paintFor } from './terminal.ts'

/** Findings on standard error, the worst first; a hint that several in a row share is said once, after the last. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], host: Host): void {
  const paint = paintFor(host.stderr, host)
  const sorted = sortDiagnostics(diagnostics)
  sorted.forEach((diagnostic, index) => {
    const { hint, ...rest } = diagnostic
    const isRepeated = hint !== undefined && hint === sorted[index + 1]?.hint
    host.stderr.write(`${formatDiagnostic(isRepeated ? rest : diagnostic, paint)}\n`)
  })
}

/** Findings on standard error as JSON. */
export function printDiagnosticsJson(diagnostics: readonly Diagnostic[], host: Host): void {
  host.stderr.write(toJson({ diagnostics: sortDiagnostics(diagnostics) }))
}

/** A value on standard output. */
export function printJson(value: unknown, host: Host): void {
  host.stdout.write(toJson(value))
}

function toJson(value: unknown): string {
  return `${formatPlainJson(value, 2)}\n`
}

/** `1 source`, `2 sources`, `2 crashes`. */
export function count(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`
  return `${number} ${noun}${noun.endsWith('sh') ? 'es' : 's'}`
}

/** Errors that are our fault, and how to report them. */
export function printCrashes(stacks: readonly string[], host: Host): void {
  if (stacks.length === 0) return
  host.stderr.write(
    [
      ...stacks,
      '',
      'This is a fault of Briefwright, not of yours. Report it with the lines above, the command you gave and,',
      'if others may see it, the source; `briefwright --version` says which version you have.',
      '',
    ].join('\n'),
  )
}
