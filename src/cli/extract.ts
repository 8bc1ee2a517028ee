import type { Command } from 'commander'
import { loadConfig } from '../build/load-config.ts'
import type { Context } from './context.ts'
import type { OneSourceOptions } from './one-source.ts'
import { withOneSource } from './one-source.ts'
import {
  dateOption,
  entryOption,
  fromOption,
  headingsOption,
  jsonOption,
  overlayOption,
} from './options.ts'
import { printJson } from './print.ts'

/** `briefwright extract`: the Brief as JSON. */
export function addExtract(program: Command, context: Context): void {
  program
    .command('extract')
    .summary('print the brief of an article as JSON')
    .description(
      'Prints what an article says, who says it and where: quotations, speakers, timeline, figures, as JSON.',
    )
    .argument('<source>', 'a file, or - for standard input')
    .addOption(fromOption())
    .addOption(entryOption())
    .addOption(headingsOption())
    .addOption(dateOption())
    .addOption(overlayOption())
    .addOption(jsonOption('print findings, on standard error, as JSON'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright extract article.txt > brief.json\n  briefwright render brief.json',
    )
    .action(async (source: string, options: OneSourceOptions & { readonly date?: string }) => {
      const { read } = await import('../pipeline.ts')
      const { date, handling, headings } = await loadConfig(context.host)
      await withOneSource(source, {
        options: { headings, ...options },
        context,
        work: (file, overlay) => read(file, { date: options.date ?? date, handling, overlay }),
        print: ({ brief }) => printJson(brief, context.host),
      })
    })
}
