import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Redacted } from './redact.ts'

/** Findings whose words do not tell who spoke. Paths stay: people must find the place, in files that are theirs. */
export function redactDiagnostics(
  diagnostics: readonly Diagnostic[],
  redactWords: Redacted['redactWords'],
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: redactWords(diagnostic.message),
    ...(diagnostic.frame !== undefined && { frame: redactWords(diagnostic.frame) }),
    ...(diagnostic.hint !== undefined && { hint: redactWords(diagnostic.hint) }),
  }))
}

/** Findings of an article that could not be read, where names are to be withheld and nobody knows which. */
export function withoutFrames(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ frame: _, ...diagnostic }) => diagnostic)
}
