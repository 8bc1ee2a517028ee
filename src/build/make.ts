import { withChanges } from '../extract/changes.ts'
import type { Redacted } from '../extract/redact/redact.ts'
import { redact } from '../extract/redact/redact.ts'
import { redactDiagnostics, withoutFrames } from '../extract/redact/redact-diagnostics.ts'
import type { SourceFile } from '../model/article.ts'
import type { Brief } from '../model/brief.ts'
import type { Diagnostic, Result } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { extensions } from '../model/document.ts'
import type { EvidenceSource } from '../model/evidence.ts'
import { evidenceSourceOf } from '../model/evidence.ts'
import type { ManifestArtifact, ManifestInput } from '../model/manifest.ts'
import type { Rules } from '../model/rules.ts'
import { withLevels } from '../model/rules.ts'
import type { Template } from '../model/template.ts'
import type { ReadOptions } from '../pipeline.ts'
import { publish, read } from '../pipeline.ts'
import type { ReferenceFile } from '../render/render-context.ts'
import type { Attempt } from './attempt.ts'
import { attempt } from './attempt.ts'
import { fileNameOf } from './files/file-name-of.ts'
import { locate } from './files/locate.ts'
import type { Library } from './library.ts'
import { openLibrary } from './library.ts'
import { artifactOf } from './manifest/artifact-of.ts'
import { inputOf } from './manifest/input-of.ts'
import { requireComplete } from './require-complete.ts'
import { frontMatterRules } from './settings/front-matter-rules.ts'
import type { Made, MadeBriefing, MadeFile, Settings, Task } from './settings/settings.ts'
import type { PlaceSlots } from './slot-places.ts'
import { slotPlaces } from './slot-places.ts'
import type { Source } from './sources/source.ts'
import type { Composer } from './threads/composer.ts'
import { openComposer } from './threads/composer.ts'
import { withoutUsedSlots } from './without-used-slots.ts'

/** A function that makes the briefings of one source. It never rejects: what goes wrong is in what it gives. */
export function createMaker(settings: Settings): (task: Task) => Promise<Made> {
  const library = openLibrary(settings.places)
  const composer = openComposer()
  return async ({ source, input, texts, overlay, inputs, options = {} }) => {
    const reading = await attempt(() => factsOf(input, { ...settings, texts, overlay, inputs }))
    const attempts: Attempt<MadeBriefing>[] = []
    for (const facts of reading.values) {
      for (const kind of settings.kinds) {
        const job = { kind, source, settings, library, composer, inputs, options }
        const made = await attempt(() => makeBriefing(facts, job))
        const diagnostics = redactDiagnostics(facts.placeSlots(made.diagnostics), facts.redactWords)
        attempts.push({ ...made, diagnostics })
      }
    }
    const isUnread = reading.values.length === 0 && settings.handling?.rule !== undefined
    const ofReading = isUnread ? withoutFrames(reading.diagnostics) : reading.diagnostics
    const all = [{ ...reading, diagnostics: ofReading }, ...withoutUsedSlots(attempts)]
    const found = all.flatMap(({ diagnostics }) => diagnostics)
    const rules = { ...settings.rules, ...reading.values[0]?.rules }
    return {
      briefings: attempts.flatMap(({ values }) => values),
      diagnostics: locate(withLevels(found, rules), source, overlay),
      crashes: all.flatMap(({ crashes }) => crashes),
    }
  }
}

/** A brief and the texts its spans count in. */
interface Facts {
  readonly brief: Brief
  readonly texts: readonly EvidenceSource[]
  /** How much findings count, where the front matter says so. */
  readonly rules?: Rules
}

/** The same, with what is withheld taken out. */
interface FactsToShow extends Facts, Pick<Redacted, 'redactName' | 'redactWords'> {
  readonly placeSlots: PlaceSlots
}

interface FactsOptions
  extends ReadOptions,
    Pick<Settings, 'previous'>,
    Pick<Task, 'texts' | 'inputs'> {}

async function factsOf(
  input: SourceFile | Brief,
  { previous, texts = [], inputs, ...options }: FactsOptions,
): Promise<Result<FactsToShow>> {
  const { value, diagnostics } = await factsFrom(input, texts, options)
  const brief = previous === undefined ? value.brief : withChanges(value.brief, previous)
  const shown = redact(brief, value.texts)
  const placeSlots = slotPlaces(brief, { ...value, overlay: options.overlay, inputs })
  return {
    value: { ...value, ...shown, placeSlots },
    diagnostics: redactDiagnostics(diagnostics, shown.redactWords),
  }
}

async function factsFrom(
  input: SourceFile | Brief,
  texts: Facts['texts'],
  options: ReadOptions,
): Promise<Result<Facts>> {
  if (!('bytes' in input)) return { value: { brief: input, texts }, diagnostics: [] }
  const { value, diagnostics } = await read(input, options)
  const { article, brief } = value
  const rules = frontMatterRules(article)
  return {
    value: { brief, texts: [evidenceSourceOf(article)], rules: rules.value },
    diagnostics: [...diagnostics, ...rules.diagnostics],
  }
}

interface Job {
  readonly kind: string
  readonly source: Source
  readonly settings: Settings
  readonly library: Library
  readonly composer: Composer
  readonly inputs: readonly ManifestInput[]
  /** How the source was asked to be read. */
  readonly options: ManifestArtifact['options']
}

async function makeBriefing(
  { brief, texts, redactName }: FactsToShow,
  { kind, source, settings, library, composer, inputs, options }: Job,
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
  const renamed = (input: ManifestInput) => ({ ...input, path: redactName(input.path) })
  const files: MadeFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [template, wanted] of formatsOf) {
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
    const { document } = made.value
    if (settings.requireComplete === true) requireComplete(document, { kind: template.kind, brief })
    diagnostics.push(...made.diagnostics)
    for (const { format, bytes } of made.value.files) {
      const name = `${fileNameOf(brief, { slug: redactName(source.slug), kind, pattern: settings.handling?.fileName })}.${extensions[format]}`
      const ofTemplate = await library.inputs(kind, source.folder, {
        language: language ?? brief.language,
        format,
      })
      const artifact = artifactOf({
        ...{ name, kind, format, bytes, brief, settings, options },
        document,
        inputs: [
          ...inputs.map(renamed),
          ...settings.inputs,
          ...ofTemplate,
          ...referenceInput(reference, format),
        ],
      })
      files.push({ name, format, bytes, made: artifact })
    }
  }
  refuseFaulty(diagnostics)
  const order = (file: MadeFile) => formats.indexOf(file.format)
  return { value: { kind, files: files.sort((a, b) => order(a) - order(b)) }, diagnostics }
}

/** The Word file whose looks were taken. */
function referenceInput(
  reference: ReferenceFile | undefined,
  format: Format,
): readonly ManifestInput[] {
  if (reference === undefined || format !== 'docx') return []
  return [inputOf('reference document', reference.file, reference.bytes)]
}

/** A page that shows anything else than its words is not handed over. */
function refuseFaulty(diagnostics: readonly Diagnostic[]): void {
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  if (fault === undefined) return
  const others = diagnostics.filter((one) => one !== fault)
  throw new BriefingError(fault.code, fault.message, { ...fault, others })
}
