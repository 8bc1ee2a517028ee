import type { Command } from 'commander'
import { Option } from 'commander'
import type { BuildOptions } from './build-options.ts'
import type { Context } from './context.ts'
import { emittedTrees } from './emitted-trees.ts'
import {
  dateOption,
  entryOption,
  failOnOption,
  formatsOption,
  fromOption,
  handlingOption,
  headingsOption,
  jsonOption,
  kindsOption,
  languageOption,
  maxPagesOption,
  outputOption,
  overlayOption,
  parseCount,
  previousOption,
  referenceOption,
  themeOption,
  trustHelpersOption,
} from './options.ts'
import { reportOption } from './reports/report-option.ts'

const EXAMPLES = `
Examples:
  briefwright build                                  source/ to output/, as the configuration says
  briefwright build article.txt -o briefings         one article, as PDF, DOCX and Markdown
  briefwright build article.txt -f html,pdf          one article, as a web page and PDF
  briefwright build 'articles/*.md' -f pdf,html      a PDF and a web page of each that matches
  briefwright build courier.txt packet.html --merge harbour   one briefing of two articles
  cat article.txt | briefwright build - -f md -o -   from standard input to standard output
  briefwright build --check                          in CI: fails when an output is not what it would be now`

/** `briefwright build`: articles to briefings. */
export function addBuild(program: Command, context: Context): void {
  program
    .command('build')
    .summary('make briefings of articles')
    .description(
      'Makes briefings of articles: <name>.<kind>.<format> in the output folder. One faulty article never stops the others.',
    )
    .argument('[sources...]', 'files, folders, globs, or - for standard input (source)')
    .addOption(outputOption())
    .option('--config <file>', 'the configuration (briefwright.config.yaml)')
    .addOption(kindsOption())
    .addOption(themeOption())
    .addOption(formatsOption())
    .addOption(dateOption())
    .addOption(languageOption())
    .addOption(maxPagesOption())
    .addOption(referenceOption())
    .addOption(previousOption())
    .addOption(fromOption())
    .addOption(entryOption())
    .addOption(headingsOption())
    .addOption(overlayOption())
    .addOption(trustHelpersOption())
    .addOption(
      new Option('--jobs <number>', 'how many articles to work on at a time (1)').argParser(
        parseCount,
      ),
    )
    .option('--merge <name>', 'one briefing of all articles: <name>.<kind>.<format>')
    .option('--require-complete', 'fail while a slot that the template prints is open')
    .option('--check', 'write nothing; exit with 3 if an output is missing or not up to date')
    .addOption(
      new Option('--emit <tree>', 'print what one article becomes on the way, and make nothing')
        .choices(emittedTrees)
        .conflicts(['check', 'output', 'format', 'jobs', 'merge']),
    )
    .addOption(reportOption())
    .addOption(handlingOption())
    .addOption(failOnOption())
    .addOption(jsonOption('the same as --report json: files and findings, on standard output'))
    .addHelpText('after', EXAMPLES)
    .action(async (sources: readonly string[], options: BuildOptions) => {
      if (options.emit !== undefined) {
        const { emit } = await import('./emit.ts')
        return emit(options.emit, { sources, options, context })
      }
      const { runBuild } = await import('./run-build.ts')
      await runBuild(sources, options, context)
    })
}
