import type { Command } from 'commander'
import type { Context } from './context.ts'
import { jsonOption } from './options.ts'

/** `briefwright diff`: what is other in one briefing than in another. */
export function addDiff(program: Command, context: Context): void {
  program
    .command('diff')
    .summary('tell what changed from one briefing to the next')
    .description(
      'Tells which speakers, quotations, figures, dates and positions a briefing has that another has not, and which were changed, word by word. Takes finished PDF, Word and HTML files, by the facts they carry, and briefs as JSON.',
    )
    .argument('<before>', 'the earlier one')
    .argument('<after>', 'the later one')
    .addOption(jsonOption('print the changes, on standard output, as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright diff march.pdf april.pdf')
    .action(async (before: string, after: string, options: { readonly json?: boolean }) => {
      const { runDiff } = await import('./run-diff.ts')
      await runDiff(before, after, options, context)
    })
}
