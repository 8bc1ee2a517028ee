import type { BuiltFile } from '../../build/build.ts'
import type { Finding } from '../../build/findings/findings.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { FailLevel } from '../../model/rules.ts'
import { severitiesFrom } from '../../model/rules.ts'

/** What a report is about: the findings of a command, and the files it made or compared. */
export interface Report {
  /** Of this program. */
  readonly version: string
  /** The worst first. */
  readonly findings: readonly Finding[]
  /** None for commands that make no files. */
  readonly files: readonly BuiltFile[]
  /** The least level that fails. */
  readonly failOn: FailLevel
  /** What the JSON report says beside the findings. */
  readonly json: Readonly<Record<string, unknown>>
  /** One line for people. */
  readonly summary: string
}

/** Whether a finding makes the command fail. */
export function isFailure(
  { severity, suppressed }: Finding,
  { failOn }: Pick<Report, 'failOn'>,
): boolean {
  return suppressed === undefined && severitiesFrom(failOn).includes(severity)
}

/** What a finding says, and how to mend it, as one text. */
export function wordsOf({ message, hint }: Finding, between = ' '): string {
  return hint === undefined ? message : `${message}${between}${hint}`
}

/** `source/pact.md:2:7`. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** Text without what XML, terminals and log viewers would take for something else: controls and halves of pairs. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\u{fffe}\u{ffff}]/gu, '\u{fffd}')
}
