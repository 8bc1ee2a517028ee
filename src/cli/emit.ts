import { openLibrary } from '../build/library.ts'
import { loadConfig } from '../build/settings/load-config.ts'
import { sourceAt } from '../build/sources/source.ts'
import { openComposer } from '../build/threads/composer.ts'
import { redact } from '../extract/redact/redact.ts'
import { redactDiagnostics } from '../extract/redact/redact-diagnostics.ts'
import { ingest } from '../ingest/index.ts'
import type { SourceFile } from '../model/article.ts'
import type { BriefingError, Result } from '../model/diagnostic.ts'
import { evidenceSourceOf } from '../model/evidence.ts'
import type { OverlayFile } from '../model/overlay.ts'
import type { Template } from '../model/template.ts'
import { read } from '../pipeline.ts'
import type { BuildOptions } from './build-options.ts'
import type { Context } from './context.ts'
import type { EmittedTree } from './emitted-trees.ts'
import { withOneSource } from './one-source.ts'
import { printJson } from './print.ts'
import { settingsOf } from './settings-of.ts'
import { usageError } from './usage-error.ts'

/** `briefwright build SOURCE --emit TREE`: what one article becomes on the way, on standard output. */
export async function emit(
  tree: EmittedTree,
  { sources, options, context }: Emission,
): Promise<void> {
  const { host } = context
  const [source, ...otherSources] = sources
  const config = await loadConfig(host)
  const settings = settingsOf(options, config, host)
  const [kind, ...otherKinds] = settings.kinds
  if (source === undefined || kind === undefined || otherSources.length + otherKinds.length > 0) {
    throw usageError(
      `Cannot emit the ${tree}: found ${sources.length} sources and ${settings.kinds.length} kinds, expected one of each.`,
    )
  }
  const loadTemplate = (language: string) =>
    openLibrary(settings.places).template(kind, sourceAt(source, host).folder, { language })
  await withOneSource(source, {
    options: { headings: config.headings, ...options },
    context,
    withholds: settings.handling?.rule !== undefined,
    work: (file, overlay) => makeTree(tree, file, { settings, overlay, loadTemplate }),
    print: (value) =>
      typeof value === 'string' ? host.stdout.write(value) : printJson(value, host),
  })
}

interface Emission {
  readonly sources: readonly string[]
  readonly options: BuildOptions
  readonly context: Context
}

interface Making {
  readonly settings: ReturnType<typeof settingsOf>
  readonly overlay: OverlayFile | undefined
  readonly loadTemplate: (language: string) => Promise<Template>
}

async function makeTree(
  tree: EmittedTree,
  file: SourceFile,
  { settings, overlay, loadTemplate }: Making,
): Promise<Result<unknown>> {
  if (tree === 'article') {
    if (settings.handling?.rule !== undefined) throw isTheSource()
    return ingest(file)
  }
  const { value, diagnostics } = await read(file, { ...settings, overlay })
  const { brief, redactWords } = redact(value.brief, [evidenceSourceOf(value.article)])
  const found = redactDiagnostics(diagnostics, redactWords)
  if (tree === 'brief') return { value: brief, diagnostics: found }
  const template = await loadTemplate(settings.language ?? brief.language)
  const { compose, skeleton } = openComposer()
  if (tree === 'skeleton') {
    return { value: await skeleton(brief, template, settings), diagnostics: found }
  }
  const document = await compose(brief, template, settings)
  return { value: document.value, diagnostics: [...found, ...document.diagnostics] }
}

function isTheSource(): BriefingError {
  return usageError(
    'Cannot withhold who spoke in the article itself: found `--emit article`, expected `brief`, `skeleton` or `document`.',
    '`briefwright ingest` prints the article as it is.',
  )
}
