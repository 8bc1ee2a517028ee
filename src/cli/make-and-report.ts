import { attempt } from '../build/attempt.ts'
import type { BuiltFile } from '../build/build.ts'
import { build, withoutRepeats } from '../build/build.ts'
import type { Deliver } from '../build/deliver.ts'
import { checkAgainst, printFile, writeFile } from '../build/deliver.ts'
import type { Host } from '../build/files/host.ts'
import { deliverManifest } from '../build/manifest/deliver-manifest.ts'
import { inputOf } from '../build/manifest/input-of.ts'
import { readManifest } from '../build/manifest/read-manifest.ts'
import type { ConfigFile } from '../build/settings/load-config.ts'
import type { Settings } from '../build/settings/settings.ts'
import type { OpenTask } from '../build/sources/open-task.ts'
import type { Source } from '../build/sources/source.ts'
import { shownPath, sourceAt } from '../build/sources/source.ts'
import { readReference } from '../build/word/load-reference.ts'
import type { Config } from '../model/config.ts'
import type { Result } from '../model/diagnostic.ts'
import type { Manifest } from '../model/manifest.ts'
import { withLevels } from '../model/rules.ts'
import type { ReferenceFile } from '../render/render-context.ts'
import { briefInFile } from './brief-in-file.ts'
import type { BuildOptions } from './build-options.ts'
import type { Context } from './context.ts'
import { readVersion } from './read-version.ts'
import { reportBuild } from './report.ts'
import { takesStdout, wantedReports } from './reports/write-reports.ts'
import { outputFolder, settingsOf } from './settings-of.ts'
import { sourceDateEpoch } from './source-date-epoch.ts'
import { showProgress } from './terminal.ts'
import { usageError } from './usage-error.ts'

/** What is to be made of what. */
export interface Work {
  readonly found: Result<readonly Source[]>
  readonly open: OpenTask
  readonly configFile: ConfigFile
  /** Where the sources found stand for more. */
  readonly sourceCount?: number
  /** Whether the sources are all that the project has. */
  readonly isWhole?: boolean
}

/** Makes briefings, delivers or checks them, and reports; the exit code goes to `context.finish`. */
export async function makeAndReport(
  { found, open, configFile, sourceCount = found.value.length, isWhole = false }: Work,
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const { host } = context
  const { config } = configFile
  const sources = found.value
  const epoch = sourceDateEpoch(host)
  wantedReports(options.report ?? [], options.json)
  const settings = await fullSettings(configFile, { options, sources }, host)
  if (options.output === '-') refuseSeveral(sources, settings, options)
  const folder = outputFolder(options, config, host)
  const earlier = await attempt(async () => ({
    value: options.output === '-' ? undefined : await readManifest(folder, host),
    diagnostics: [],
  }))
  const request = {
    ...{ sources, open, settings, folder },
    deliver: deliveryFor(options, earlier.values[0]),
    jobs: options.jobs ?? 1,
  }
  const report = await build(request, host, (done, total) => {
    if (total > 1) showProgress(`${done} of ${total} sources done`, host)
  })
  showProgress('', host)
  const recorded = await deliverManifest(
    {
      ...{ folder, epoch, version: settings.version, files: report.files },
      earlier: earlier.values[0],
      isWhole: isWhole && isFaultless(report.files, sources),
    },
    earlier.diagnostics.length > 0 || options.output === '-' ? 'none' : modeOf(options),
    host,
  )
  const diagnostics = withoutRepeats([
    ...withLevels(found.diagnostics, config.rules),
    ...report.diagnostics,
    ...earlier.diagnostics,
    ...withLevels(recorded, config.rules),
  ])
  const { version } = settings
  const output = options.output === '-' ? '-' : shownPath(folder, host)
  const built = { ...report, sourceCount, diagnostics, version, configFile, output }
  context.finish(await reportBuild(built, options, context))
}

interface Asked {
  readonly options: BuildOptions
  readonly sources: readonly Source[]
}

async function fullSettings(
  { config, file }: ConfigFile,
  { options, sources }: Asked,
  host: Host,
): Promise<Settings> {
  const previous = await previousBrief(options, sources, host)
  return {
    ...settingsOf(options, config, host),
    previous: previous?.brief,
    reference: await referenceFile(options, config, host),
    version: await readVersion(host),
    inputs: [
      ...(file === undefined ? [] : [inputOf('configuration', file.name, file.bytes)]),
      ...(previous === undefined
        ? []
        : [inputOf('previous brief', previous.shown, previous.bytes)]),
    ],
  }
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

/** The brief of the last issue, or that issue itself, where one is named. */
async function previousBrief({ previous }: BuildOptions, sources: readonly Source[], host: Host) {
  if (previous === undefined) return undefined
  if (sources.length > 1) {
    throw usageError(`Cannot use \`--previous\` for ${sources.length} sources: expected one.`)
  }
  const source = sourceAt(previous, host)
  return { ...(await briefInFile(source, host)), shown: source.shown }
}

/** Whether something was made of every source, and all of it got where it should. */
function isFaultless(files: readonly BuiltFile[], sources: readonly Source[]): boolean {
  const hasFiles = ({ shown }: Source) => files.some(({ source }) => source === shown)
  return sources.every(hasFiles) && files.every(({ status }) => status !== 'failed')
}

function modeOf({ check }: BuildOptions): 'check' | 'write' {
  return check === true ? 'check' : 'write'
}

function deliveryFor({ check, output }: BuildOptions, manifest: Manifest | undefined): Deliver {
  if (check === true) return checkAgainst(manifest)
  return output === '-' ? printFile : writeFile
}

/** Standard output takes one file. */
function refuseSeveral(
  sources: readonly Source[],
  { kinds, formats }: Settings,
  { json, report = [], check }: BuildOptions,
): void {
  if (json === true || check === true || report.some(takesStdout)) {
    throw usageError(
      'Cannot use `-o -` with `--json`, a report on standard output or `--check`: expected one of them.',
    )
  }
  if (sources.length > 1 || kinds.length > 1 || formats.length > 1) {
    throw usageError(
      `Cannot print to standard output: found ${sources.length} sources, ${kinds.length} kinds and ${formats.length} formats, expected one of each.`,
      'Name one format with `-f`, or a folder with `-o`.',
    )
  }
}
