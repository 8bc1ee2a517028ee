import type { Command } from 'commander'
import type { Context } from './context.ts'
import { failOnOption, jsonOption, trustHelpersOption } from './options.ts'
import { reportOption } from './reports/report-option.ts'
import type { CheckOptions, ListOptions, UpdateOptions } from './templates-options.ts'

/** `briefwright templates`: what there is, whether it is sound, where a part comes from, and making it one's own. */
export function addTemplates(program: Command, context: Context): void {
  const templates = program
    .command('templates')
    .summary('list, check, explain, customise and test templates')
    .description(
      'Templates are looked for beside the article, in the project, in its packages, and among the built-in ones.',
    )
  addLooking(templates, context)
  addCustomising(templates, context)
}

function addLooking(templates: Command, context: Context): void {
  templates
    .command('list')
    .description('Lists the kinds of briefing there are, and where each is.')
    .addOption(jsonOption('print the list as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright templates list')
    .action(async (options: ListOptions) => {
      const { listAllTemplates } = await import('./run-templates.ts')
      await listAllTemplates(options, context)
    })
  templates
    .command('check')
    .description('Checks templates against the data they are printed with, without printing any.')
    .argument('[kinds...]', 'kinds of briefing (all)')
    .addOption(jsonOption('the same as --report json'))
    .addOption(reportOption())
    .addOption(failOnOption())
    .addOption(trustHelpersOption())
    .addHelpText(
      'after',
      '\nExamples:\n  briefwright templates check policy-brief\n  briefwright templates check --report sarif > templates.sarif',
    )
    .action(async (kinds: readonly string[], options: CheckOptions) => {
      const { checkTemplates } = await import('./run-templates.ts')
      await checkTemplates(kinds, options, context)
    })
  templates
    .command('explain')
    .description(
      'Says which file each part of a template comes from, or where one part was sought.',
    )
    .argument('<kind>', 'a kind of briefing, or a partial')
    .argument('[part]', 'one part: a partial, template, theme, labels.en')
    .addOption(jsonOption('print the parts as JSON'))
    .addHelpText(
      'after',
      '\nExamples:\n  briefwright templates explain policy-brief\n  briefwright templates explain policy-brief outlook',
    )
    .action(async (kind: string, part: string | undefined, options: ListOptions) => {
      const { explainTemplate } = await import('./run-templates.ts')
      await explainTemplate({ kind, part }, options, context)
    })
  templates
    .command('test')
    .description(
      'Prints each brief of templates/<kind>/tests and compares with what is expected beside it.',
    )
    .argument('[kinds...]', 'kinds of briefing (all of the project)')
    .option('--update', 'write what is printed now as what is expected')
    .addOption(trustHelpersOption())
    .addHelpText(
      'after',
      `
Example:
  mkdir -p templates/one-pager/tests
  briefwright extract source/article.md > templates/one-pager/tests/article.json
  briefwright templates test --update     writes article.expected.md: review it, and commit both
  briefwright templates test              fails when the template no longer prints that`,
    )
    .action(async (kinds: readonly string[], options: UpdateOptions) => {
      const { testProject } = await import('./run-customising.ts')
      await testProject(kinds, options, context)
    })
}

function addCustomising(templates: Command, context: Context): void {
  templates
    .command('eject')
    .description('Copies parts of a template into the project, to be changed. Overwrites nothing.')
    .argument('<kind>', 'a kind of briefing')
    .argument('<parts...>', 'partials, template, theme, labels.en')
    .addHelpText('after', '\nExample:\n  briefwright templates eject policy-brief outlook')
    .action(async (kind: string, parts: readonly string[]) => {
      const { eject } = await import('./run-customising.ts')
      await eject({ kind, parts }, context)
    })
  templates
    .command('wrap')
    .description('Makes a partial that prints the one it replaces, for words around it.')
    .argument('<kind>', 'a kind of briefing')
    .argument('<partial>', 'the partial to surround')
    .addHelpText('after', '\nExample:\n  briefwright templates wrap policy-brief outlook')
    .action(async (kind: string, part: string) => {
      const { wrap } = await import('./run-customising.ts')
      await wrap({ kind, part }, context)
    })
  templates
    .command('outdated')
    .description('Says which ejected parts have changed in the original since, and what to do.')
    .option('--update', 'take over what changed, where it meets none of your own changes')
    .addOption(jsonOption('print the parts as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright templates outdated --update')
    .action(async (options: UpdateOptions) => {
      const { outdated } = await import('./run-customising.ts')
      await outdated(options, context)
    })
}
