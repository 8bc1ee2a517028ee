import { z } from 'zod'
import type { Diagnostic } from './diagnostic.ts'
import { errorCodes } from './error-codes.ts'
import type { Immutable } from './immutable.ts'

/** How much a finding of a rule counts; `off` leaves it out. */
export const ruleLevels = ['error', 'warn', 'info', 'off'] as const

/** The levels a build may fail on. */
export const failLevels = ['error', 'warn', 'info'] as const

export type FailLevel = (typeof failLevels)[number]

/** Levels by rule id, in the configuration and in front matter. A rule id is the code of its findings. */
export const rulesSchema = z
  .partialRecord(z.enum(errorCodes), z.enum(ruleLevels))
  .meta({ id: 'Rules' })

export type Rules = Immutable<z.infer<typeof rulesSchema>>

/** One finding that is known and accepted. */
export const suppressionSchema = z
  .strictObject({
    rule: z.enum(errorCodes),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits, as reports print them')
      .meta({ description: 'Of the finding, as `--report json` and SARIF print it.' }),
    reason: z.string().min(1).meta({ description: 'Why it is accepted; reports print it.' }),
    until: z.iso.date().optional().meta({ description: 'The last day it is accepted.' }),
  })
  .meta({ id: 'Suppression' })

export type Suppression = Immutable<z.infer<typeof suppressionSchema>>

/** The severities of findings by level. */
export const severityOf = { error: 'error', warn: 'warning', info: 'info' } as const

/** The severities that count at a level, worst first. */
export function severitiesFrom(level: FailLevel): readonly Diagnostic['severity'][] {
  return failLevels.slice(0, failLevels.indexOf(level) + 1).map((each) => severityOf[each])
}

/**
 * Findings at the levels that are set for their rules. What is an error by itself means that something could not be
 * made or is not true: no level makes less of it, only a suppression with a reason does.
 */
export function withLevels(
  diagnostics: readonly Diagnostic[],
  rules: Rules = {},
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = rules[diagnostic.code]
    if (level === undefined || diagnostic.severity === 'error') return diagnostic
    return level === 'off' ? [] : { ...diagnostic, severity: severityOf[level] }
  })
}
