import type { Diagnostic } from '../model/diagnostic.ts'
import type { ErrorCode } from '../model/error-codes.ts'
import type { FailLevel } from '../model/rules.ts'
import { severitiesFrom } from '../model/rules.ts'

/** What the process ends with. Public: scripts match on these. */
export const exitCodes = {
  done: 0,
  /** The input, the template or a check is at fault. */
  input: 1,
  /** The command line or the configuration is at fault. */
  usage: 2,
  /** `--check` found outputs that are stale or missing. */
  stale: 3,
  /** We are at fault. */
  internal: 70,
  interrupted: 130,
} as const

/** The exit code for what was found at `failOn` or above: with several causes the one nearest to us, and stale outputs last. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  failOn: FailLevel = 'error',
): number {
  const codes = diagnostics
    .filter(({ severity }) => severitiesFrom(failOn).includes(severity))
    .map(({ code }) => exitCodeOfError(code))
  return PRECEDENCE.find((code) => codes.includes(code)) ?? exitCodes.done
}

const PRECEDENCE: readonly number[] = [exitCodes.usage, exitCodes.input, exitCodes.stale]

function exitCodeOfError(code: ErrorCode): number {
  switch (code) {
    case 'cli/usage':
    case 'build/bad-option':
    case 'build/bad-config':
    case 'compose/template-not-found':
    case 'compose/unknown-theme':
      return exitCodes.usage
    case 'build/stale':
      return exitCodes.stale
    default:
      return exitCodes.input
  }
}
