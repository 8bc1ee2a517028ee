import type { SourceFile } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import type { Result } from '../model/diagnostic.ts'
import { extensions } from '../model/document.ts'
import type { ReadOptions } from '../pipeline.ts'
import { publish, read } from '../pipeline.ts'
import type { Attempt } from './attempt.ts'
import { attempt } from './attempt.ts'
import type { Library } from './library.ts'
import { openLibrary } from './library.ts'
import { locate } from './locate.ts'
import { requireComplete } from './require-complete.ts'
import type { Made, MadeBriefing, Settings, Task } from './settings.ts'
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

async function briefOf(input: SourceFile | Brief, options: ReadOptions): Promise<Result<Brief>> {
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
  const template = await library.template(kind, source.folder)
  if (settings.requireComplete === true) requireComplete(brief, template)
  const fonts = formats.includes('pdf') ? await library.fonts(kind, source.folder) : undefined
  const { value, diagnostics } = await publish(brief, { template, formats, fonts, language })
  const files = value.files.map(({ format, bytes }) => ({
    name: `${source.slug}.${kind}.${extensions[format]}`,
    format,
    bytes,
  }))
  return { value: { kind, files }, diagnostics }
}
