import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { Context } from './context.ts'
import { jsonOption } from './options.ts'
import type { TraceCommandOptions } from './run-trace.ts'

/** `briefwright trace`: where words of a finished file come from. */
export function addTrace(program: Command, context: Context): void {
  program
    .command('trace')
    .summary('tell where words of a finished briefing come from')
    .description(
      'Tells of words of a finished briefing which line of which template prints them, which fact of the brief they are, by which rule it was chosen, and which sentence of which source they were taken from.',
    )
    .argument('<file>', 'a PDF, Word, HTML or Markdown file')
    .option('--text <words>', 'some of the words')
    .option('--page <number>', 'all words of a page of a PDF', parseNumber)
    .option(
      '--line <number>',
      'the words of a line of Markdown or HTML, of a paragraph of others',
      parseNumber,
    )
    .addOption(jsonOption('print the places, on standard output, as JSON'))
    .addHelpText('after', '\nExample:\n  briefwright trace brief.pdf --text "not a licence"')
    .action(async (file: string, options: TraceCommandOptions) => {
      const { runTrace } = await import('./run-trace.ts')
      await runTrace(file, options, context)
    })
}

function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 on.')
  return Number(text)
}
