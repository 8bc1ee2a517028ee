import type { Command } from 'commander'
import type { BuildOptions } from './build-options.ts'
import type { Context } from './context.ts'
import {
  failOnOption,
  formatsOption,
  jsonOption,
  kindsOption,
  languageOption,
  maxPagesOption,
  outputOption,
  previousOption,
  referenceOption,
  themeOption,
  trustHelpersOption,
} from './options.ts'
import { reportOption } from './reports/report-option.ts'

/** `briefwright render`: a Brief, perhaps edited by hand, to briefings. */
export function addRender(program: Command, context: Context): void {
  program
    .command('render')
    .summary('make briefings of a brief')
    .description(
      'Makes briefings of a brief that `briefwright extract` made and a person may have edited.',
    )
    .argument('<brief>', 'a JSON file, or - for standard input')
    .addOption(outputOption())
    .addOption(kindsOption())
    .addOption(themeOption())
    .addOption(formatsOption())
    .addOption(languageOption())
    .addOption(maxPagesOption())
    .addOption(referenceOption())
    .addOption(previousOption())
    .addOption(trustHelpersOption())
    .addOption(reportOption())
    .addOption(failOnOption())
    .addOption(jsonOption('the same as --report json: files and findings, on standard output'))
    .addHelpText(
      'after',
      '\nExample:\n  briefwright extract article.txt > article.json\n  briefwright render article.json -o briefings',
    )
    .action(async (brief: string, options: RenderOptions) => {
      const { runRender } = await import('./run-build.ts')
      await runRender(brief, options, context)
    })
}

type RenderOptions = Omit<BuildOptions, 'emit' | 'check' | 'date' | 'from' | 'jobs'>
