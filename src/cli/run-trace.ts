import { attempt } from '../build/attempt.ts'
import { findNamedSources } from '../build/sources/find-named-sources.ts'
import { readSource } from '../build/sources/read-source.ts'
import { sourceAt } from '../build/sources/source.ts'
import { BriefingError } from '../model/diagnostic.ts'
import { readShownFile } from '../verify/read-shown-file.ts'
import type { Trace } from '../verify/trace.ts'
import { trace } from '../verify/trace.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { printCrashes, printDiagnostics, printJson } from './print.ts'
import { usageError } from './usage-error.ts'

export interface TraceCommandOptions {
  readonly text?: string
  readonly page?: number
  readonly line?: number
  readonly json?: boolean
}

/** Prints where words of one file come from; an error where it shows no such words. */
export async function runTrace(
  path: string,
  { text, page, line, json }: TraceCommandOptions,
  { host, finish }: Context,
): Promise<void> {
  if (text === undefined && page === undefined && line === undefined) {
    throw usageError(
      'Cannot trace nothing: found none of `--text`, `--page` and `--line`, expected one.',
    )
  }
  const file = sourceAt(path, host)
  const result = await attempt(async () => {
    const { bytes } = await readSource(file, host)
    const shown = await readShownFile({ name: file.shown, bytes })
    const { carried } = shown
    const sources =
      carried.sources.length > 0 ? [] : await findNamedSources(carried.named, file, host)
    const value = await trace(shown, { text, page, line }, sources)
    if (value.length === 0) throw nothing(file.shown)
    return { value, diagnostics: [] }
  })
  for (const traces of result.values) {
    if (json === true) printJson({ file: file.shown, traces }, host)
    else host.stdout.write(traces.map(format).join('\n'))
  }
  printDiagnostics(result.diagnostics, host)
  printCrashes(result.crashes, host)
  finish(result.crashes.length > 0 ? exitCodes.internal : exitCodeOf(result.diagnostics))
}

function nothing(file: string): BriefingError {
  return new BriefingError(
    'verify/not-found',
    `Cannot trace words of \`${file}\`: found none of that kind in it, expected words it was made to show.`,
    { place: { file }, hint: 'Does the file carry evidence? `briefwright verify` says so.' },
  )
}

function format({ text, origin, path, rule, template, source, sentence, url }: Trace): string {
  const lines = [
    `“${text}”`,
    `  origin    ${origin}`,
    ...(template === undefined ? [] : [`  template  ${template.file}:${template.line}`]),
    ...(path === undefined ? [] : [`  brief     ${path}`]),
    ...(rule === undefined ? [] : [`  rule      ${rule}`]),
    ...(source === undefined ? [] : [`  source    ${source.file}:${source.line}:${source.column}`]),
    ...(sentence === undefined ? [] : [`  sentence  ${sentence}`]),
    ...(url === undefined ? [] : [`  address   ${url}`]),
  ]
  return `${lines.join('\n')}\n`
}
