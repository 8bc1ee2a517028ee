import type { ConfigFile } from '../build/settings/load-config.ts'
import { loadConfigFile } from '../build/settings/load-config.ts'
import { findSources } from '../build/sources/find-sources.ts'
import { mergedSource, openMerged } from '../build/sources/open-merged.ts'
import { openArticle, openBrief } from '../build/sources/open-task.ts'
import type { ReadAs } from '../build/sources/read-source.ts'
import type { Source } from '../build/sources/source.ts'
import { sourceAt } from '../build/sources/source.ts'
import type { Config } from '../model/config.ts'
import type { Result } from '../model/diagnostic.ts'
import type { BuildOptions } from './build-options.ts'
import type { Context } from './context.ts'
import { makeAndReport } from './make-and-report.ts'
import { settingsOf, sourcesOf } from './settings-of.ts'
import { usageError } from './usage-error.ts'

/** Does what `briefwright build` was asked to. */
export async function runBuild(
  patterns: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const configFile = await loadConfigFile(context.host, options.config)
  const { config } = configFile
  const given = patterns.length > 0 ? patterns : sourcesOf(config)
  const found = await findSources(given, context.host)
  if (options.merge !== undefined)
    return runMerged(options.merge, { found, configFile, options, context })
  if (options.overlay !== undefined && found.value.length > 1) {
    throw usageError(
      `Cannot use \`--overlay\` for ${found.value.length} sources: expected one.`,
      'An overlay beside its article, `<article>.brief.yaml`, is found by its name.',
    )
  }
  const open = openArticle({ ...readAs(options, config), overlay: options.overlay })
  // Told to make less than the project says, it knows nothing of what it does not make.
  const isWhole =
    patterns.length === 0 && options.template === undefined && options.format === undefined
  await makeAndReport({ found, open, configFile, isWhole }, options, context)
}

interface MergeRequest {
  readonly found: Result<readonly Source[]>
  readonly configFile: ConfigFile
  readonly options: BuildOptions
  readonly context: Context
}

/** One briefing of all articles found. */
async function runMerged(name: string, { found, configFile, options, context }: MergeRequest) {
  const { host } = context
  const { config } = configFile
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
  const merged = { ...found, value }
  await makeAndReport({ found: merged, open, configFile, sourceCount }, options, context)
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
  const configFile = await loadConfigFile(context.host, options.config)
  const found = { value: [sourceAt(path, context.host)], diagnostics: [] }
  await makeAndReport({ found, open: openBrief, configFile }, options, context)
}
