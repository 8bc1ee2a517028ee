import type { Command } from 'commander'
import { loadConfig } from '../build/settings/load-config.ts'
import type { ImportOptions } from '../build/word/import-word.ts'
import type { Context } from './context.ts'
import { exitCodeOf } from './exit-codes.ts'
import { jsonOption } from './options.ts'
import { printDiagnostics, printJson } from './print.ts'
import { sourcesOf } from './settings-of.ts'

/** `briefwright import`: what an analyst wrote into a briefing in Word, into the overlay of its article. */
export function addImport(program: Command, { host, finish }: Context): void {
  program
    .command('import')
    .summary('take over what an analyst wrote in Word')
    .description(
      'Takes the words that an analyst wrote into the slots of a briefing in Word over into the overlay of its article, <article>.brief.yaml, so that the next build has them; tells what else was changed in the file.',
    )
    .argument('<docx>', 'a Word file that `briefwright build` made and somebody edited')
    .option('--article <file>', 'the article (the one the file names, among what is built)')
    .option('--overlay <file>', 'the overlay (<article>.brief.yaml beside the article)')
    .option('--author <name>', 'who wrote the words (whoever saved the file last)')
    .option('--force', 'take the words of the file also where the overlay has others by now')
    .option('--dry-run', 'say what would be taken over, and write nothing')
    .addOption(jsonOption('print what was taken over and findings, on standard output, as JSON'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright import ferry.policy-brief.docx\n  briefwright build ferry.md',
    )
    .action(async (file: string, options: CommandOptions) => {
      const { importWord } = await import('../build/word/import-word.ts')
      const sources = sourcesOf(await loadConfig(host))
      const { value, diagnostics } = await importWord(file, { ...options, sources }, host)
      const { overlay, taken, author, isWritten } = value
      if (options.json === true) {
        printJson({ ...value, diagnostics }, host)
      } else {
        for (const id of taken) {
          const by = author === undefined ? '' : ` (${author})`
          host.stdout.write(`${id}${by} ${isWritten ? '->' : 'would go to'} ${overlay}\n`)
        }
        if (taken.length === 0) host.stderr.write('No new words in the slots.\n')
        printDiagnostics(diagnostics, host)
      }
      finish(exitCodeOf(diagnostics))
    })
}

interface CommandOptions extends Omit<ImportOptions, 'sources'> {
  readonly json?: boolean
}
