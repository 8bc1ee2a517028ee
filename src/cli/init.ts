import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'

/** `briefwright init`: a project, perhaps with a template of one's own, that builds at once. */
export function addInit(program: Command, { host, finish }: Context): void {
  program
    .command('init')
    .summary('start a project')
    .description(
      'Starts a project that builds at once: configuration, an invented article, a theme to change. Overwrites nothing.',
    )
    .argument('[folder]', 'where (the working folder)')
    .option('--template <kind>', 'begin a kind of briefing of your own, of that name')
    .addHelpText(
      'after',
      '\nExamples:\n  briefwright init\n  briefwright init briefings --template one-pager',
    )
    .action(async (folder: string | undefined, { template }: { readonly template?: string }) => {
      const { initProject } = await import('../build/customising/init-project.ts')
      const target = resolve(host.cwd, folder ?? '.')
      const { written, kept } = await initProject({ folder: target, kind: template }, host)
      for (const path of written) host.stdout.write(`${path}\n`)
      for (const path of kept) host.stderr.write(`${path} is there already; left as it is.\n`)
      const first = folder === undefined ? '' : `cd ${folder} && `
      // A configuration that was there builds what it built before.
      const isListed =
        template === undefined || !kept.some((path) => path.endsWith('briefwright.config.yaml'))
      const kind = isListed ? '' : ` -t ${template}`
      host.stderr.write(`Next: ${first}briefwright build${kind}\n`)
      finish(exitCodes.done)
    })
}
