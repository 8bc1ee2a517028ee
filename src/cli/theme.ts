import type { Command } from 'commander'
import type { Context } from './context.ts'
import { exitCodeOf } from './exit-codes.ts'
import { jsonOption } from './options.ts'
import { printDiagnostics, printJson } from './print.ts'

/** `briefwright theme`: themes made of other files. */
export function addTheme(program: Command, { host, finish }: Context): void {
  program
    .command('theme')
    .summary('make a theme of a Word file')
    .description('Makes themes: how briefings look, in all formats.')
    .command('import')
    .description(
      'Makes a theme of the styles and the page of a Word file, for PDF, Word and HTML: sizes, colours, weights, spaces, margins. What the file says is not read. Overwrites nothing.',
    )
    .argument('<docx>', 'a Word file of your house')
    .option('-o, --output <file>', 'the theme (templates/themes/<name>.json)')
    .addOption(jsonOption('print what was read and findings, on standard output, as JSON'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright theme import house.docx\n  briefwright build --theme house',
    )
    .action(async (file: string, options: ThemeOptions) => {
      const { importTheme } = await import('../build/customising/import-theme.ts')
      const { value, diagnostics } = await importTheme(file, options.output, host)
      if (options.json === true) {
        printJson({ ...value, diagnostics }, host)
      } else {
        host.stdout.write(`${value.file}\n`)
        printDiagnostics(diagnostics, host)
        host.stderr.write(
          `Read: ${value.taken.join(', ')}. Use it: briefwright build --theme ${value.name}\n`,
        )
      }
      finish(exitCodeOf(diagnostics))
    })
}

interface ThemeOptions {
  readonly output?: string
  readonly json?: boolean
}
