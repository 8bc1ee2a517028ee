import { resolve } from 'node:path'
import { attempt } from '../build/attempt.ts'
import type { Host } from '../build/host.ts'
import { loadConfig } from '../build/load-config.ts'
import type { LoadTemplateOptions } from '../build/load-template.ts'
import { listTemplates, loadTemplate } from '../build/load-template.ts'
import { templateRoots } from '../build/template-roots.ts'
import { checkTemplate } from '../compose/check/index.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { count, printCrashes, printDiagnostics, printJson } from './print.ts'
import { placesOf, sourcesOf } from './settings-of.ts'
import type { ListOptions } from './templates.ts'

/** `templates list`: kind and folders, one kind a line. */
export async function listAllTemplates(
  { json }: ListOptions,
  { host, finish }: Context,
): Promise<void> {
  const templates = await listTemplates(await whereToLook(host))
  if (json === true) printJson(templates, host)
  else
    printColumns(
      templates.map(({ kind, folders }) => [kind, folders.join(', ')]),
      host,
    )
  finish(exitCodes.done)
}

/** `templates check`: the findings of several templates, or of all. */
export async function checkTemplates(
  given: readonly string[],
  { json }: ListOptions,
  { host, finish }: Context,
): Promise<void> {
  const where = await whereToLook(host)
  const kinds = given.length > 0 ? given : (await listTemplates(where)).map(({ kind }) => kind)
  const checks = []
  for (const kind of kinds) {
    checks.push(
      await attempt(async () => {
        const { template } = await loadTemplate(kind, where)
        return { value: kind, diagnostics: checkTemplate(template) }
      }),
    )
  }
  const diagnostics = checks.flatMap((check) => check.diagnostics)
  const crashes = checks.flatMap((check) => check.crashes)
  if (json === true) {
    printJson({ kinds, diagnostics }, host)
  } else {
    printDiagnostics(diagnostics, host)
    const findings = diagnostics.length === 0 ? 'no problems' : count(diagnostics.length, 'finding')
    host.stderr.write(`${count(kinds.length, 'template')} checked; ${findings}.\n`)
  }
  printCrashes(crashes, host)
  finish(crashes.length > 0 ? exitCodes.internal : exitCodeOf(diagnostics))
}

/** `templates explain`: the parts of a template and the files they come from. */
export async function explainTemplate(
  kind: string,
  { json }: ListOptions,
  { host, finish }: Context,
): Promise<void> {
  const { origins } = await loadTemplate(kind, await whereToLook(host))
  if (json === true) printJson(origins, host)
  else
    printColumns(
      origins.map(({ name, used }) => [name, used.join(' over ')]),
      host,
    )
  finish(exitCodes.done)
}

/** The project's templates and those beside its usual sources. */
async function whereToLook(host: Host): Promise<LoadTemplateOptions> {
  const config = await loadConfig(host)
  const folders = sourcesOf(config).map((source) => resolve(host.cwd, source))
  const roots = [host.cwd, ...folders].flatMap((folder) =>
    templateRoots(folder, placesOf(config, host)),
  )
  return { roots: [...new Set(roots)], workingFolder: host.cwd }
}

function printColumns(rows: readonly (readonly [string, string])[], { stdout }: Host): void {
  const width = Math.max(0, ...rows.map(([first]) => first.length))
  for (const [first, second] of rows) stdout.write(`${first.padEnd(width)}  ${second}\n`)
}
