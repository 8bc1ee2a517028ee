import type { Command } from 'commander'
import { loadConfig } from '../build/settings/load-config.ts'
import { sourceAt } from '../build/sources/source.ts'
import type { Context } from './context.ts'
import type { OneSourceOptions } from './one-source.ts'
import { withOneSource } from './one-source.ts'
import { dateOption, fromOption, jsonOption } from './options.ts'

/** `briefwright overlay`: the start of an overlay file. */
export function addOverlay(program: Command, context: Context): void {
  program
    .command('overlay')
    .summary('print an overlay to start from')
    .description(
      'Prints an overlay for the briefing of an article: its open slots to fill, its key points to put in order, and everything else an analyst may correct or leave out, by id.',
    )
    .argument('<source>', 'a file, or - for standard input')
    .addOption(fromOption())
    .addOption(dateOption())
    .addOption(jsonOption('print findings, on standard error, as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright overlay ferry.md > ferry.brief.yaml')
    .action(async (source: string, options: OneSourceOptions & { readonly date?: string }) => {
      const { read } = await import('../pipeline.ts')
      const { starterOverlay } = await import('../extract/overlay/starter-overlay.ts')
      const { date, handling } = await loadConfig(context.host)
      const stem = sourceAt(source, context.host).name.replace(/(?!^)\.[^.]+$/u, '')
      await withOneSource(source, {
        options,
        context,
        work: (file, overlay) => read(file, { date: options.date ?? date, handling, overlay }),
        print: ({ brief }) => context.host.stdout.write(starterOverlay(brief, stem)),
      })
    })
}
