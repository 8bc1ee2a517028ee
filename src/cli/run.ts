import { Command, CommanderError } from 'commander'
import { stackOf } from '../build/attempt.ts'
import type { Host } from '../build/files/host.ts'
import { BriefingError, diagnosticsOf } from '../model/diagnostic.ts'
import { addBuild } from './build.ts'
import type { Context } from './context.ts'
import { addDiff } from './diff.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { addExtract } from './extract.ts'
import { addImport } from './import.ts'
import { addIngest } from './ingest.ts'
import { addInit } from './init.ts'
import { addOverlay } from './overlay.ts'
import { printCrashes, printDiagnostics } from './print.ts'
import { readVersion } from './read-version.ts'
import { addRender } from './render.ts'
import { addSchema } from './schema.ts'
import { addTemplates } from './templates.ts'
import { hasColours } from './terminal.ts'
import { addTheme } from './theme.ts'
import { addTrace } from './trace.ts'
import { addVerify } from './verify.ts'

/** Runs the command line (without the program's own name) and gives the exit code. It never rejects. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let exitCode: number = exitCodes.done
  const finish = (code: number) => {
    exitCode = code
  }
  try {
    const program = createProgram({ host, argv, finish }, await readVersion(host))
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    exitCode = report(error, host)
  }
  return host.interruption.aborted ? exitCodes.interrupted : exitCode
}

function createProgram(context: Context, version: string): Command {
  const { stdout, stderr } = context.host
  const program = new Command('briefwright')
    .description(
      'Turns articles into policy briefings: PDF, Word, HTML and Markdown from one template.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns,
      getErrHelpWidth: () => stderr.columns,
      getOutHasColors: () => hasColours(stdout, context.host),
      getErrHasColors: () => hasColours(stderr, context.host),
    })
    .showHelpAfterError('Run with --help to see what there is.')
  for (const add of [
    addBuild,
    addExtract,
    addOverlay,
    addIngest,
    addImport,
    addInit,
    addRender,
    addSchema,
    addTemplates,
    addTheme,
    addVerify,
    addTrace,
    addDiff,
  ]) {
    add(program, context)
  }
  return program
}

/** Says what went wrong, and gives the exit code. */
function report(error: unknown, host: Host): number {
  if (error instanceof CommanderError) {
    // Help and version end this way too; the messages are out already.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
  if (error instanceof BriefingError) {
    printDiagnostics(diagnosticsOf(error), host)
    return exitCodeOf(diagnosticsOf(error))
  }
  if (!host.interruption.aborted) printCrashes([stackOf(error)], host)
  return exitCodes.internal
}
