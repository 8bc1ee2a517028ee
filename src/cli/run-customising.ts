import type { PartOf } from '../build/customising/eject.ts'
import { ejectPart, wrapPart } from '../build/customising/eject.ts'
import { testTemplates } from '../build/customising/golden.ts'
import type { EjectedFile, EjectedStatus } from '../build/customising/outdated.ts'
import { findOutdated } from '../build/customising/outdated.ts'
import { loadConfig } from '../build/settings/load-config.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { count, printCrashes, printDiagnostics, printJson } from './print.ts'
import { placesOf } from './settings-of.ts'
import type { UpdateOptions } from './templates-options.ts'

interface PartsOf {
  readonly kind: string
  readonly parts: readonly string[]
}

/** `templates eject`: the paths of the copies, one a line. */
export async function eject({ kind, parts }: PartsOf, { host, finish }: Context): Promise<void> {
  const places = placesOf(await loadConfig(host), host)
  for (const part of parts) {
    host.stdout.write(`${await ejectPart({ kind, part }, places, host)}\n`)
  }
  finish(exitCodes.done)
}

/** `templates wrap`: the path of the new partial. */
export async function wrap(part: PartOf, { host, finish }: Context): Promise<void> {
  const places = placesOf(await loadConfig(host), host)
  host.stdout.write(`${await wrapPart(part, places, host)}\n`)
  finish(exitCodes.done)
}

/** `templates outdated`: each ejected file and how it stands; exit code 3 while one is behind. */
export async function outdated(
  { update, json }: UpdateOptions,
  { host, finish }: Context,
): Promise<void> {
  const files = await findOutdated(placesOf(await loadConfig(host), host), host, { update })
  if (json === true) printJson(files, host)
  else for (const file of files) host.stdout.write(`${file.path}: ${adviceFor(file)}\n`)
  if (files.length === 0) host.stderr.write('Nothing is ejected.\n')
  const isBehind = files.some(({ status, isUpdated }) => !isUpdated && BEHIND.includes(status))
  finish(isBehind ? exitCodes.stale : exitCodes.done)
}

const BEHIND: readonly EjectedStatus[] = ['replaced', 'untouched', 'mergeable', 'conflict']

function adviceFor({ status, conflicts, isUpdated }: EjectedFile): string {
  if (isUpdated) return 'brought up to date; your changes are kept'
  switch (status) {
    case 'current':
      return 'the original has not changed'
    case 'replaced':
      return 'the same as the original by now; `--update` notes that'
    case 'untouched':
      return 'only the original has changed; `--update` takes it over'
    case 'mergeable':
      return 'the original and yours have changed in different places; `--update` joins them'
    case 'conflict':
      return `the original has changed where yours has, at line ${conflicts.join(', ')}; eject it anew elsewhere and compare`
    case 'gone':
      return 'there is no such part any more; yours is used where your templates call it'
  }
}

/** `templates test`: findings on standard error, the expected files written on standard output. */
export async function testProject(
  kinds: readonly string[],
  { update, trustHelpers }: UpdateOptions,
  { host, finish }: Context,
): Promise<void> {
  const places = { ...placesOf(await loadConfig(host), host), trustHelpers }
  const report = await testTemplates({ kinds, update }, places, host)
  for (const path of report.written) host.stdout.write(`${path}\n`)
  printDiagnostics(report.diagnostics, host)
  const failed = report.diagnostics.filter(({ severity }) => severity === 'error').length
  host.stderr.write(
    report.count === 0
      ? 'No tests: put a brief into `templates/<kind>/tests/`, as `--help` shows.\n'
      : `${count(report.count, 'brief')} printed; ${failed === 0 ? 'all as expected' : `${failed} not as expected`}.\n`,
  )
  printCrashes(report.crashes, host)
  finish(report.crashes.length > 0 ? exitCodes.internal : exitCodeOf(report.diagnostics))
}
