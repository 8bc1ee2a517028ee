import { attempt } from '../build/attempt.ts'
import { withoutRepeats } from '../build/build.ts'
import { findPart, partNames } from '../build/customising/find-part.ts'
import type { Host } from '../build/files/host.ts'
import { findingsOf, openFindings } from '../build/findings/findings.ts'
import { loadConfigFile } from '../build/settings/load-config.ts'
import { findUnread } from '../build/templates/find-unread.ts'
import type { LoadTemplateOptions } from '../build/templates/load-template.ts'
import { listTemplates, loadTemplate } from '../build/templates/load-template.ts'
import type { TemplateOrigin } from '../build/templates/template-reader.ts'
import { openComposer } from '../build/threads/composer.ts'
import { withLevels } from '../model/rules.ts'
import type { Template } from '../model/template.ts'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { count, printCrashes, printJson } from './print.ts'
import { readVersion } from './read-version.ts'
import { wantedReports, writeReports } from './reports/write-reports.ts'
import { dayOf } from './source-date-epoch.ts'
import type { CheckOptions, ListOptions } from './templates-options.ts'
import { whereToLook } from './where-to-look.ts'

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
  { json, report = [], failOn, trustHelpers }: CheckOptions,
  { host, finish }: Context,
): Promise<void> {
  const requests = wantedReports(report, json)
  const where = { ...(await whereToLook(host)), trustHelpers }
  const kinds = given.length > 0 ? given : (await listTemplates(where)).map(({ kind }) => kind)
  const { check } = openComposer()
  const checks = []
  const templates: Template[] = []
  for (const kind of kinds) {
    checks.push(
      await attempt(async () => {
        const { template } = await loadTemplate(kind, where)
        templates.push(template)
        return { value: kind, diagnostics: await check(template) }
      }),
    )
  }
  // Of a few kinds it cannot be told what the others read.
  if (given.length === 0) {
    checks.push(
      await attempt(async () => ({
        value: undefined,
        diagnostics: await findUnread(templates, where),
      })),
    )
  }
  // A fault in a file that several kinds share is one.
  const diagnostics = withoutRepeats(checks.flatMap((check) => check.diagnostics))
  const crashes = checks.flatMap((check) => check.crashes)
  const { config, file } = await loadConfigFile(host)
  const found = findingsOf(withLevels(diagnostics, config.rules), {
    suppressions: config.suppress,
    today: dayOf(undefined, host),
    file: file?.name,
  })
  const open = openFindings(found).length
  const findings = open === 0 ? 'no problems' : count(open, 'finding')
  const exitCode = await writeReports(
    requests,
    {
      version: await readVersion(host),
      findings: found,
      files: [],
      failOn: failOn ?? config.failOn ?? 'error',
      json: { kinds },
      summary: `${count(kinds.length, 'template')} checked; ${findings}.`,
    },
    host,
  )
  printCrashes(crashes, host)
  finish(crashes.length > 0 ? exitCodes.internal : exitCode)
}

interface Explained {
  readonly kind: string
  readonly part: string | undefined
}

/** `templates explain`: the parts of a template and the files they come from; of one part every place it was sought. */
export async function explainTemplate(
  { kind, part }: Explained,
  { json }: ListOptions,
  { host, finish }: Context,
): Promise<void> {
  const where = await whereToLook(host)
  const kinds = (await listTemplates(where)).map((listed) => listed.kind)
  const found =
    part === undefined && !kinds.includes(kind)
      ? await findPartial(kind, kinds, where)
      : await partsOf(kind, part, where)
  if (json === true) {
    printJson(found, host)
  } else if (found.length === 1) {
    for (const origin of found) printTried(origin, host)
  } else {
    printColumns(
      found.map(({ name, used }) => [name, used.join(' over ')]),
      host,
    )
  }
  finish(exitCodes.done)
}

async function partsOf(
  kind: string,
  part: string | undefined,
  where: LoadTemplateOptions,
): Promise<readonly TemplateOrigin[]> {
  const loaded = await loadTemplate(kind, where)
  return part === undefined ? loaded.origins : [findPart(loaded, part)]
}

/** A name that is no kind may be a partial: of the first kind that has it. */
async function findPartial(
  name: string,
  kinds: readonly string[],
  where: LoadTemplateOptions,
): Promise<readonly TemplateOrigin[]> {
  for (const kind of kinds) {
    const loaded = await loadTemplate(kind, where)
    if (partNames(loaded).includes(name)) return [findPart(loaded, name)]
  }
  return partsOf(name, undefined, where)
}

function printTried({ used, tried }: TemplateOrigin, host: Host): void {
  printColumns(
    tried.map((path) => [used.includes(path) ? 'used' : 'not there', path]),
    host,
  )
}

function printColumns(rows: readonly (readonly [string, string])[], { stdout }: Host): void {
  const width = Math.max(0, ...rows.map(([first]) => first.length))
  for (const [first, second] of rows) stdout.write(`${first.padEnd(width)}  ${second}\n`)
}
