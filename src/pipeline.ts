import { compose } from './compose/index.ts'
import { extract } from './extract/index.ts'
import { redact } from './extract/redact/redact.ts'
import { ingest } from './ingest/index.ts'
import type { Article, SourceFile } from './model/article.ts'
import type { Brief } from './model/brief.ts'
import type { Config } from './model/config.ts'
import type { Diagnostic, Result } from './model/diagnostic.ts'
import type { Document, Format } from './model/document.ts'
import type { EvidenceSource } from './model/evidence.ts'
import { chosenEvidence, evidenceOf, evidenceSourceOf } from './model/evidence.ts'
import type { OverlayFile } from './model/overlay.ts'
import type { Template } from './model/template.ts'
import type { FontFiles } from './model/theme.ts'
import { fitPages } from './render/fit-pages.ts'
import { renderers } from './render/index.ts'
import { pageNumbersOf } from './render/page-numbers.ts'
import type { ReferenceFile, RenderContext } from './render/render-context.ts'

export interface ReadOptions {
  /** The briefing's date as `YYYY-MM-DD`, where front matter has none. */
  readonly date?: string | undefined
  /** Where front matter says nothing else. */
  readonly handling?: Config['handling'] | undefined
  /** What an analyst adds; it overrules the front matter. */
  readonly overlay?: OverlayFile | undefined
}

export interface PublishOptions {
  readonly template: Template
  readonly formats: readonly Format[]
  /** The files `fontFilesOf(template.theme)` names; PDF and HTML embed them, and pages are counted with them. */
  readonly fonts?: FontFiles | undefined
  /** BCP 47, of the fixed words of the template; that of the article when not given. */
  readonly language?: string | undefined
  /** Most pages before the annex, in place of what the template says; more is then an error. */
  readonly maxPages?: number | undefined
  /** How a document is composed, where not by `compose` itself: in another thread, perhaps. */
  readonly compose?: Compose | undefined
  /** A Word file of the user's own, for the looks of the Word file made. */
  readonly reference?: ReferenceFile | undefined
  /** The texts the facts were taken from; files carry them as evidence where the theme says so. */
  readonly sources?: readonly EvidenceSource[] | undefined
}

export type Compose = (
  ...args: Parameters<typeof compose>
) => Result<Document> | Promise<Result<Document>>

/** An article and what it says. */
export interface Reading {
  readonly article: Article
  readonly brief: Brief
}

/** A briefing as content and as finished files. */
export interface Publication {
  readonly document: Document
  /** One for each format asked for, in that order. */
  readonly files: readonly { readonly format: Format; readonly bytes: Uint8Array }[]
}

/**
 * The whole road: an article's bytes to a briefing, with each tree on the way.
 *
 * @throws BriefingError when the article or the template is at fault.
 */
export async function brief(
  source: SourceFile,
  options: ReadOptions & PublishOptions,
): Promise<Result<Reading & Publication>> {
  const reading = await read(source, options)
  const { article, brief: facts } = reading.value
  const publication = await publish(facts, { ...options, sources: [evidenceSourceOf(article)] })
  return join(reading, publication, { ...reading.value, ...publication.value })
}

/** The first half: ingest and extract. Many briefings can be made of one reading. */
export async function read(
  source: SourceFile,
  options: ReadOptions = {},
): Promise<Result<Reading>> {
  const article = await ingest(source)
  const facts = extract(article.value, options)
  return join(article, facts, { article: article.value, brief: facts.value })
}

/** The second half: compose and render. What the Brief says is to be withheld is in no part of the files. */
export async function publish(brief: Brief, options: PublishOptions): Promise<Result<Publication>> {
  const { template, fonts = new Map(), maxPages } = options
  const { brief: facts, texts: sources } = redact(brief, options.sources ?? [])
  const composed = await (options.compose ?? compose)(facts, template, {
    ...options,
    templateLines: true,
  })
  const { theme, assets, logo } = template
  const fitted = await fitPages(composed.value, { theme, fonts, assets, logo, maxPages })
  const document = join(composed, fitted, fitted.value)
  const evidence = chosenEvidence(evidenceOf(facts, sources), template.theme.evidence)
  const files = await renderAll(document.value, { ...options, fonts, evidence, facts })
  return join(document, files, { document: document.value, files: files.value })
}

async function renderAll(
  document: Document,
  {
    template,
    formats,
    fonts = new Map(),
    evidence,
    facts,
    reference,
  }: PublishOptions & Pick<RenderContext, 'evidence' | 'facts'>,
): Promise<Result<Publication['files']>> {
  const { theme, assets, logo } = template
  const look = { theme, fonts, assets, logo }
  const pageNumbers = formats.includes('docx') ? await pageNumbersOf(document, look) : undefined
  const context = { ...look, evidence, facts, reference, pageNumbers }
  const files: Publication['files'][number][] = []
  const diagnostics: Diagnostic[] = []
  for (const format of formats) {
    const render = await renderers[format]()
    const result = await render(document, context)
    files.push({ format, bytes: result.value })
    diagnostics.push(...result.diagnostics)
  }
  return { value: files, diagnostics }
}

function join<Value>(first: Result<unknown>, second: Result<unknown>, value: Value): Result<Value> {
  return { value, diagnostics: [...first.diagnostics, ...second.diagnostics] }
}
