import { withChanges } from '../extract/changes.ts'
import type { SourceFile } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { extensions } from '../model/document.ts'
import type { Template } from '../model/template.ts'
import type { ReadOptions } from '../pipeline.ts'
import { publish, read } from '../pipeline.ts'
import type { Attempt } from './attempt.ts'
import { attempt } from './attempt.ts'
import type { Library } from './library.ts'
import { openLibrary } from './library.ts'
import { locate } from './locate.ts'
import { requireComplete } from './require-complete.ts'
import type { Made, MadeBriefing, MadeFile, Settings, Task } from './settings.ts'
import type { Source } from './source.ts'

/** A function that makes the briefings of one source. It never rejects: what goes wrong is in what it gives. */
export function createMaker(settings: Settings): (task: Task) => Promise<Made> {
  const library = openLibrary(settings.places)
  return async ({ source, input, overlay }) => {
    const reading = await attempt(() => briefOf(input, { ...settings, overlay }))
    const attempts: Attempt<MadeBriefing>[] = []
    for (const brief of reading.values) {
      for (const kind of settings.kinds) {
        const job = { kind, source, settings, library }
        attempts.push(await attempt(() => makeBriefing(brief, job)))
      }
    }
    const all = [reading, ...attempts]
    return {
      briefings: attempts.flatMap(({ values }) => values),
      diagnostics: locate(
        all.flatMap(({ diagnostics }) => diagnostics),
        source,
        overlay,
      ),
      crashes: all.flatMap(({ crashes }) => crashes),
    }
  }
}

async function briefOf(
  input: SourceFile | Brief,
  { previous, ...options }: ReadOptions & Pick<Settings, 'previous'>,
): Promise<Result<Brief>> {
  const { value, diagnostics } = await readingOf(input, options)
  return { value: previous === undefined ? value : withChanges(value, previous), diagnostics }
}

async function readingOf(input: SourceFile | Brief, options: ReadOptions): Promise<Result<Brief>> {
  if (!('bytes' in input)) return { value: input, diagnostics: [] }
  const { value, diagnostics } = await read(input, options)
  return { value: value.brief, diagnostics }
}

interface Job {
  readonly kind: string
  readonly source: Source
  readonly settings: Settings
  readonly library: Library
}

async function makeBriefing(
  brief: Brief,
  { kind, source, settings, library }: Job,
): Promise<Result<MadeBriefing>> {
  const { formats, language } = settings
  const embedsFonts = formats.includes('pdf') || formats.includes('html')
  const fonts = embedsFonts ? await library.fonts(kind, source.folder) : undefined
  // Most templates have no files for single formats: then one document is made for all of them.
  const formatsOf = new Map<Template, readonly Format[]>()
  for (const format of formats) {
    const template = await library.template(kind, source.folder, {
      language: language ?? brief.language,
      format,
    })
    formatsOf.set(template, [...(formatsOf.get(template) ?? []), format])
  }
  const files: MadeFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [template, wanted] of formatsOf) {
    if (settings.requireComplete === true) requireComplete(brief, template)
    const made = await publish(brief, { template, formats: wanted, fonts, language })
    diagnostics.push(...made.diagnostics)
    for (const { format, bytes } of made.value.files) {
      files.push({ name: `${source.slug}.${kind}.${extensions[format]}`, format, bytes })
    }
  }
  const order = (file: MadeFile) => formats.indexOf(file.format)
  return { value: { kind, files: files.sort((a, b) => order(a) - order(b)) }, diagnostics }
}
