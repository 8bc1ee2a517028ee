import { attempt } from '../build/attempt.ts'
import { sourceAt } from '../build/sources/source.ts'
import type { Brief } from '../model/brief.ts'
import type { Change } from '../model/diff-briefs.ts'
import { changeKinds, diffBriefs } from '../model/diff-briefs.ts'
import { formatDiff, wordDiff } from '../verify/text/word-diff.ts'
import { briefInFile } from './brief-in-file.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { printCrashes, printDiagnostics, printJson } from './print.ts'

interface DiffOptions {
  readonly json?: boolean
}

/** Prints what changed from one briefing to another: a line a change, or JSON. That there are changes is no error. */
export async function runDiff(
  before: string,
  after: string,
  { json }: DiffOptions,
  { host, finish }: Context,
): Promise<void> {
  const result = await attempt(async () => ({
    value: diffBriefs(await briefAt(before, host), await briefAt(after, host)),
    diagnostics: [],
  }))
  for (const changes of result.values) {
    if (json === true) {
      printJson({ changes: changes.map((change) => ({ ...change, diff: diffOf(change) })) }, host)
    } else host.stdout.write(formatChanges(changes))
  }
  printDiagnostics(result.diagnostics, host)
  printCrashes(result.crashes, host)
  finish(result.crashes.length > 0 ? exitCodes.internal : exitCodeOf(result.diagnostics))
}

async function briefAt(path: string, host: Context['host']): Promise<Brief> {
  return (await briefInFile(sourceAt(path, host), host)).brief
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const

function formatChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No changes.\n'
  return changeKinds
    .flatMap((kind) => {
      const own = changes.filter((change) => change.kind === kind)
      if (own.length === 0) return []
      return [`${kind}s`, ...own.map((change) => `  ${SIGNS[change.change]} ${wordsOf(change)}`)]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function wordsOf(change: Change): string {
  const diff = diffOf(change)
  return diff === undefined ? (change.to ?? change.from ?? '') : formatDiff(diff)
}

function diffOf({ from, to }: Change) {
  return from === undefined || to === undefined ? undefined : wordDiff(from, to)
}
