import type { Command } from 'commander'
import type { Context } from './context.ts'
import { jsonOption } from './options.ts'

/** `briefwright templates`: what there is, whether it is sound, and which file a part comes from. */
export function addTemplates(program: Command, context: Context): void {
  const templates = program
    .command('templates')
    .summary('list, check and explain templates')
    .description(
      'Templates are looked for beside the article, in the project, and among the built-in ones.',
    )
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
    .addOption(jsonOption('print findings, on standard output, as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright templates check policy-brief')
    .action(async (kinds: readonly string[], options: ListOptions) => {
      const { checkTemplates } = await import('./run-templates.ts')
      await checkTemplates(kinds, options, context)
    })
  templates
    .command('explain')
    .description('Says which file each part of a template comes from.')
    .argument('<kind>', 'a kind of briefing')
    .addOption(jsonOption('print the parts as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright templates explain policy-brief')
    .action(async (kind: string, options: ListOptions) => {
      const { explainTemplate } = await import('./run-templates.ts')
      await explainTemplate(kind, options, context)
    })
}

export interface ListOptions {
  readonly json?: boolean
}
