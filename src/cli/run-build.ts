import { build } from '../build/build.ts'
import type { Deliver } from '../build/deliver.ts'
import { checkFile, printFile, writeFile } from '../build/deliver.ts'
import { findSources } from '../build/find-sources.ts'
import type { Host } from '../build/host.ts'
import { loadConfig } from '../build/load-config.ts'
import { readReference } from '../build/load-reference.ts'
import { mergedSource, openMerged } from '../build/open-merged.ts'
import type { OpenTask } from '../build/open-task.ts'
import { openArticle, openBrief } from '../build/open-task.ts'
import { readBrief } from '../build/read-brief.ts'
import type { ReadAs } from '../build/read-source.ts'
import type { Settings } from '../build/settings.ts'
import type { Source } from '../build/source.ts'
import { sourceAt } from '../build/source.ts'
import type { Brief } from '../model/brief.ts'
import type { Config } from '../model/config.ts'
import type { Result } from '../model/diagnostic.ts'
import type { ReferenceFile } from '../render/index.ts'
import type { BuildOptions } from './build.ts'
import type { Context } from './context.ts'
import { reportBuild } from './report.ts'
import { outputFolder, settingsOf, sourcesOf } from './settings-of.ts'
import { showProgress } from './terminal.ts'
import { usageError } from './usage-error.ts'

/** Does what `briefwright build` was asked to. */
export async function runBuild(
  patterns: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const config = await loadConfig(context.host)
  const given = patterns.length > 0 ? patterns : sourcesOf(config)
  const found = await findSources(given, context.host)
  if (options.merge !== undefined)
    return runMerged(options.merge, { found, config, options, context })
  if (options.overlay !== undefined && found.value.length > 1) {
    throw usageError(
      `Cannot use \`--overlay\` for ${found.value.length} sources: expected one.`,
      'An overlay beside its article, `<article>.brief.yaml`, is found by its name.',
    )
  }
  const open = openArticle({ ...readAs(options, config), overlay: options.overlay })
  await makeAndReport({ found, open, config }, options, context)
}

interface MergeRequest {
  readonly found: Result<readonly Source[]>
  readonly config: Config
  readonly options: BuildOptions
  readonly context: Context
}

/** One briefing of all articles found. */
async function runMerged(name: string, { found, config, options, context }: MergeRequest) {
  const { host } = context
  if (options.overlay !== undefined) {
    throw usageError(
      'Cannot use `--overlay` with `--merge`: expected an overlay beside each article.',
      'What the overlays of the articles say holds for the briefing of all.',
    )
  }
  const [fault] = found.diagnostics.filter(({ severity }) => severity === 'error')
  const sources = fault === undefined ? found.value : []
  const value = sources.length === 0 ? [] : [mergedSource(name, sources, host)]
  const settings = settingsOf(options, config, host)
  const open = openMerged(sources, settings, readAs(options, config))
  const sourceCount = found.value.length
  await makeAndReport({ found: { ...found, value }, open, config, sourceCount }, options, context)
}

function readAs({ from, entry, headings }: BuildOptions, config: Config): ReadAs {
  return { format: from, entry, headings: headings ?? config.headings }
}

/** Does what `briefwright render` was asked to. */
export async function runRender(
  path: string,
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const config = await loadConfig(context.host)
  const found = { value: [sourceAt(path, context.host)], diagnostics: [] }
  await makeAndReport({ found, open: openBrief, config }, options, context)
}

interface Work {
  readonly found: Result<readonly Source[]>
  readonly open: OpenTask
  readonly config: Config
  /** Where the sources found stand for more. */
  readonly sourceCount?: number
}

async function makeAndReport(
  { found, open, config, sourceCount = found.value.length }: Work,
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const { host } = context
  const sources = found.value
  const settings = {
    ...settingsOf(options, config, host),
    previous: await previousBrief(options, sources, host),
    reference: await referenceFile(options, config, host),
  }
  if (options.output === '-') refuseSeveral(sources, settings, options)
  const request = {
    sources,
    open,
    settings,
    folder: outputFolder(options, config, host),
    deliver: deliveryFor(options),
    jobs: options.jobs ?? 1,
  }
  const report = await build(request, host, (done, total) => {
    if (total > 1) showProgress(`${done} of ${total} sources done`, host)
  })
  showProgress('', host)
  const diagnostics = [...found.diagnostics, ...report.diagnostics]
  context.finish(reportBuild({ ...report, sourceCount, diagnostics }, options, context))
}

/** The Word file to take the looks of, where one is named. */
async function referenceFile(
  { referenceDoc }: BuildOptions,
  config: Config,
  host: Host,
): Promise<ReferenceFile | undefined> {
  const path = referenceDoc ?? config.referenceDoc
  return path === undefined ? undefined : readReference(path, host)
}

/** The brief of the last issue, where one is named. */
async function previousBrief(
  { previous }: BuildOptions,
  sources: readonly Source[],
  host: Host,
): Promise<Brief | undefined> {
  if (previous === undefined) return undefined
  if (sources.length > 1) {
    throw usageError(`Cannot use \`--previous\` for ${sources.length} sources: expected one.`)
  }
  return readBrief(sourceAt(previous, host), host)
}

function deliveryFor({ check, output }: BuildOptions): Deliver {
  if (check === true) return checkFile
  return output === '-' ? printFile : writeFile
}

/** Standard output takes one file. */
function refuseSeveral(
  sources: readonly Source[],
  { kinds, formats }: Settings,
  { json, check }: BuildOptions,
): void {
  if (json === true || check === true) {
    throw usageError('Cannot use `-o -` with `--json` or `--check`: expected one of them.')
  }
  if (sources.length > 1 || kinds.length > 1 || formats.length > 1) {
    throw usageError(
      `Cannot print to standard output: found ${sources.length} sources, ${kinds.length} kinds and ${formats.length} formats, expected one of each.`,
      'Name one format with `-f`, or a folder with `-o`.',
    )
  }
}
