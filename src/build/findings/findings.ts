import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Suppression } from '../../model/rules.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { sortDiagnostics } from './format-diagnostic.ts'

/** A diagnostic as reports show it. */
export interface Finding extends Diagnostic {
  /** 16 hexadecimal digits that stay the same while lines move; see `fingerprintsOf`. */
  readonly fingerprint: string
  /** By what the finding is accepted; it then counts for nothing. */
  readonly suppressed?: Omit<Suppression, 'rule' | 'fingerprint'>
}

export interface Suppressing {
  readonly suppressions?: readonly Suppression[] | undefined
  /** `YYYY-MM-DD`: suppressions that ended before it hold no longer. */
  readonly today: string
  /** The file they stand in, as in messages. */
  readonly file?: string | undefined
}

/**
 * Diagnostics as findings, the worst first. A suppression that has run out is a finding of its own, and what it hid
 * counts again.
 */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  { suppressions = [], today, file }: Suppressing,
): readonly Finding[] {
  const isOver = ({ until }: Suppression) => until !== undefined && until < today
  const over = suppressions.filter(isOver).map((one) => expired(one, file))
  const found = sortDiagnostics([...diagnostics, ...over])
  const fingerprints = fingerprintsOf(found)
  return found.map((diagnostic, index): Finding => {
    const fingerprint = fingerprints[index] ?? ''
    const match = suppressions.find(
      (one) =>
        one.rule === diagnostic.code &&
        one.fingerprint === fingerprint &&
        !isOver(one) &&
        maySuppress(diagnostic),
    )
    if (match === undefined) return { ...diagnostic, fingerprint }
    const { reason, until } = match
    return {
      ...diagnostic,
      fingerprint,
      suppressed: { reason, ...(until !== undefined && { until }) },
    }
  })
}

/** Findings that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ suppressed }) => suppressed === undefined)
}

/** A command line or configuration that is wrong cannot excuse itself, and what is stale is mended by one command. */
function maySuppress({ code }: Diagnostic): boolean {
  return !['cli/usage', 'build/bad-config', 'build/bad-option', 'build/stale'].includes(code)
}

function expired(
  { rule, fingerprint, reason, until }: Suppression,
  file: string | undefined,
): Diagnostic {
  return {
    severity: 'warning',
    code: 'build/expired-suppression',
    message: `Cannot go on accepting \`${rule}\` (${fingerprint}): the suppression ended on ${until}, expected a later day.`,
    hint: `Mend what it was for (${reason}), or give it a later \`until\`.`,
    ...(file !== undefined && { place: { file } }),
  }
}
