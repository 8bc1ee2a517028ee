import type { Command } from 'commander'
import type { Context } from './context.ts'
import { jsonOption } from './options.ts'
import type { VerifyCommandOptions } from './run-verify.ts'

/** `briefwright verify`: what finished files show against their sources. */
export function addVerify(program: Command, context: Context): void {
  program
    .command('verify')
    .summary('check what finished briefings quote against their sources')
    .description(
      'Reads finished briefings back and says of each quotation and each extracted sentence whether it is what the source says, and of whom: exact, typographic, elided, altered, not found or misattributed. Only the first three pass.',
    )
    .argument('<files...>', 'PDF, Word, HTML or Markdown files, perhaps edited by hand')
    .option(
      '--source <file...>',
      'the true sources, in place of those the files carry or that lie beside them',
    )
    .option('--brief <file>', 'the brief they were made of, in place of the one they carry')
    .option('--no-typographic', 'let no quotation mark, dash or space differ')
    .option('--no-elided', 'let no words be left out, marked or not')
    .option('--strict', 'both of these: exact words only')
    .addOption(jsonOption('print everything that was checked, on standard output, as JSON'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright verify output/*.pdf\n  briefwright verify memo.docx --source article.txt --strict',
    )
    .action(async (files: readonly string[], options: VerifyCommandOptions) => {
      const { runVerify } = await import('./run-verify.ts')
      await runVerify(files, options, context)
    })
}
