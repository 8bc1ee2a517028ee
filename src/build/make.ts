import { withChanges } from '../extract/changes.ts'
import type { SourceFile } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { extensions } from '../model/document.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import { evidenceSourceOf } from '../model/evidence.ts'
import type { Template } from '../model/template.ts'
import type { ReadOptions } from '../pipeline.ts'
import { publish, read } from '../pipeline.ts'
import type { Attempt } from './attempt.ts'
import { attempt } from './attempt.ts'
import type { Composer } from './composer.ts'
import { openComposer } from './composer.ts'
import type { Library } from './library.ts'
import { openLibrary } from './library.ts'
import { locate } from './locate.ts'
import { requireComplete } from './require-complete.ts'
import type { Made, MadeBriefing, MadeFile, Settings, Task } from './settings.ts'
import type { Source } from './source.ts'

/** A function that makes the briefings of one source. It never rejects: what goes wrong is in what it gives. */
export function createMaker(settings: Settings): (task: Task) => Promise<Made> {
  const library = openLibrary(settings.places)
  const composer = openComposer()
  return async ({ source, input, texts, overlay }) => {
    const reading = await attempt(() => factsOf(input, { ...settings, texts, overlay }))
    const attempts: Attempt<MadeBriefing>[] = []
    for (const facts of reading.values) {
      for (const kind of settings.kinds) {
        const job = { kind, source, settings, library, composer }
        attempts.push(await attempt(() => makeBriefing(facts, job)))
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

/** A brief and the texts its spans count in. */
interface Facts {
  readonly brief: Brief
  readonly texts: readonly EvidenceSource[]
}

interface FactsOptions extends ReadOptions, Pick<Settings, 'previous'>, Pick<Task, 'texts'> {}

async function factsOf(
  input: SourceFile | Brief,
  { previous, texts = [], ...options }: FactsOptions,
): Promise<Result<Facts>> {
  const { value, diagnostics } = await factsFrom(input, texts, options)
  const brief = previous === undefined ? value.brief : withChanges(value.brief, previous)
  return { value: { ...value, brief }, diagnostics }
}

async function factsFrom(
  input: SourceFile | Brief,
  texts: Facts['texts'],
  options: ReadOptions,
): Promise<Result<Facts>> {
  if (!('bytes' in input)) return { value: { brief: input, texts }, diagnostics: [] }
  const { value, diagnostics } = await read(input, options)
  const { article, brief } = value
  return { value: { brief, texts: [evidenceSourceOf(article)] }, diagnostics }
}

interface Job {
  readonly kind: string
  readonly source: Source
  readonly settings: Settings
  readonly library: Library
  readonly composer: Composer
}

async function makeBriefing(
  { brief, texts }: Facts,
  { kind, source, settings, library, composer }: Job,
): Promise<Result<MadeBriefing>> {
  const { formats, language, maxPages } = settings
  // Formats that embed none are measured by them: see `fitPages`.
  const fonts = await library.fonts(kind, source.folder)
  const reference = formats.includes('docx')
    ? (settings.reference ?? (await library.reference(kind, source.folder)))
    : undefined
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
    const made = await publish(brief, {
      template,
      formats: wanted,
      fonts,
      language,
      maxPages,
      reference,
      sources: texts,
      compose: composer.compose,
    })
    diagnostics.push(...made.diagnostics)
    for (const { format, bytes } of made.value.files) {
      files.push({ name: `${source.slug}.${kind}.${extensions[format]}`, format, bytes })
    }
  }
  refuseFaulty(diagnostics)
  const order = (file: MadeFile) => formats.indexOf(file.format)
  return { value: { kind, files: files.sort((a, b) => order(a) - order(b)) }, diagnostics }
}

/** A page that shows anything else than its words is not handed over. */
function refuseFaulty(diagnostics: readonly Diagnostic[]): void {
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  if (fault === undefined) return
  const others = diagnostics.filter((one) => one !== fault)
  throw new BriefingError(fault.code, fault.message, { ...fault, others })
}
