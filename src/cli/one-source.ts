import { attempt } from '../build/attempt.ts'
import { locate } from '../build/files/locate.ts'
import { type LocatedOverlay, readOverlay } from '../build/sources/read-overlay.ts'
import { readSource } from '../build/sources/read-source.ts'
import { sourceAt } from '../build/sources/source.ts'
import { withoutFrames } from '../extract/redact/redact-diagnostics.ts'
import type { HeadingRule, SourceFile, SourceFormat } from '../model/article.ts'
import type { Result } from '../model/diagnostic.ts'
import type { OverlayFile } from '../model/overlay.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { printCrashes, printDiagnostics, printDiagnosticsJson } from './print.ts'

export interface OneSourceOptions {
  readonly from?: SourceFormat
  readonly entry?: number
  readonly headings?: HeadingRule | undefined
  readonly json?: boolean
  readonly overlay?: string
}

/** Reads one source, gives what `work` makes of it to `print`, and reports what was found on the way. */
export async function withOneSource<Value>(
  argument: string,
  { options, context, takesOverlay = true, withholds = false, work, print }: OneSource<Value>,
): Promise<void> {
  const { host, finish } = context
  const source = sourceAt(argument, host)
  let overlay: LocatedOverlay | undefined
  const result = await attempt(async () => {
    if (takesOverlay) overlay = await readOverlay(source, host, options.overlay)
    return work(
      await readSource(source, host, {
        format: options.from,
        entry: options.entry,
        headings: options.headings,
      }),
      overlay,
    )
  })
  result.values.forEach(print)
  const isUnread = withholds && result.values.length === 0
  const found = isUnread ? withoutFrames(result.diagnostics) : result.diagnostics
  const diagnostics = locate(found, source, overlay)
  if (options.json === true) printDiagnosticsJson(diagnostics, host)
  else printDiagnostics(diagnostics, host)
  printCrashes(result.crashes, host)
  finish(result.crashes.length > 0 ? exitCodes.internal : exitCodeOf(diagnostics))
}

interface OneSource<Value> {
  readonly options: OneSourceOptions
  readonly context: Context
  /** Whether `work` has a use for the overlay beside the source. Default: yes. */
  readonly takesOverlay?: boolean
  /** Whether nothing may tell who spoke: of a source that cannot be read, no line is shown. Default: no. */
  readonly withholds?: boolean
  readonly work: (file: SourceFile, overlay: OverlayFile | undefined) => Promise<Result<Value>>
  readonly print: (value: Value) => void
}
