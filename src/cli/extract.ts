import type { Command } from 'commander'
import { loadConfig } from '../build/settings/load-config.ts'
import { evidenceSourceOf } from '../model/evidence.ts'
import type { Context } from './context.ts'
import type { OneSourceOptions } from './one-source.ts'
import { withOneSource } from './one-source.ts'
import {
  dateOption,
  entryOption,
  fromOption,
  handlingOption,
  headingsOption,
  jsonOption,
  overlayOption,
} from './options.ts'
import { printJson } from './print.ts'
import type { SettingOptions } from './settings-of.ts'
import { settingsOf } from './settings-of.ts'

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
    .addOption(handlingOption())
    .addOption(jsonOption('print findings, on standard error, as JSON'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright extract article.txt > brief.json\n  briefwright render brief.json',
    )
    .action(async (source: string, options: ExtractOptions) => {
      const { read } = await import('../pipeline.ts')
      const { redact } = await import('../extract/redact/redact.ts')
      const { redactDiagnostics } = await import('../extract/redact/redact-diagnostics.ts')
      const config = await loadConfig(context.host)
      const { date, handling } = settingsOf(options, config, context.host)
      await withOneSource(source, {
        options: { headings: config.headings, ...options },
        context,
        withholds: handling?.rule !== undefined,
        work: async (file, overlay) => {
          const { value, diagnostics } = await read(file, { date, handling, overlay })
          const { brief, redactWords } = redact(value.brief, [evidenceSourceOf(value.article)])
          return { value: brief, diagnostics: redactDiagnostics(diagnostics, redactWords) }
        },
        print: (brief) => printJson(brief, context.host),
      })
    })
}

interface ExtractOptions extends OneSourceOptions, Pick<SettingOptions, 'date' | 'handling'> {}
