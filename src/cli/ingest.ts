import type { Command } from 'commander'
import { loadConfig } from '../build/settings/load-config.ts'
import type { Context } from './context.ts'
import type { OneSourceOptions } from './one-source.ts'
import { withOneSource } from './one-source.ts'
import { entryOption, fromOption, headingsOption, jsonOption } from './options.ts'
import { printJson } from './print.ts'

/** `briefwright ingest`: the Article as JSON. */
export function addIngest(program: Command, context: Context): void {
  program
    .command('ingest')
    .summary('print an article as JSON')
    .description(
      'Prints what is read in an article: metadata, blocks with type and place, text, as JSON.',
    )
    .argument('<source>', 'a file, or - for standard input')
    .addOption(fromOption())
    .addOption(entryOption())
    .addOption(headingsOption())
    .addOption(jsonOption('print findings, on standard error, as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright ingest article.html > article.json')
    .action(async (source: string, options: OneSourceOptions) => {
      const { ingest } = await import('../ingest/index.ts')
      const { articleToJson } = await import('../ingest/article-json.ts')
      const { headings } = await loadConfig(context.host)
      await withOneSource(source, {
        options: { headings, ...options },
        context,
        takesOverlay: false,
        work: ingest,
        print: (article) => printJson(articleToJson(article), context.host),
      })
    })
}
