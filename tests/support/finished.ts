import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { compose } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Document, Format } from '../../src/model/document.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import { evidenceOf, evidenceSourceOf } from '../../src/model/evidence.ts'
import type { Template } from '../../src/model/template.ts'
import { read } from '../../src/pipeline.ts'
import { renderers } from '../../src/render/index.ts'
import { readShownFile } from '../../src/verify/read-shown-file.ts'
import type { ShownFile } from '../../src/verify/shown-file.ts'
import { fonts } from '../render/pdf/support.ts'
import { sourceFile } from './source-file.ts'

/** A briefing before it is a file: what it shows, and what it carries. */
export interface Finished {
  readonly document: Document
  readonly evidence: Evidence
  readonly brief: Brief
  readonly template: Template
}

/** A talk of three people, invented; its quotations have negations, figures and a speaker each. */
export const pierArticle = `Selm council splits over the northern pier

SELM, 4 March 2031 - The harbour council of Selm has postponed its vote on the northern pier until 12 May.

“We will not sign a contract that nobody has read,” Mayor Ana Vale told the Selm Courier on Tuesday. “The price rose by 14 per cent in one year.”

Harbour Master Ivo Orr rejected the charge. “The pier is not safe and it was never safe,” Orr said. “We have closed 3 of its 11 berths since January.”

Union leader Petra Lind warned that 240 dockers could lose their work. “My members have not been asked, and they do not want another promise,” Lind said.

According to Orr, the council had spent 6.2 million crowns on repairs that did not last. Vale denied that the figures had been withheld.
`

export async function finish(
  article: string,
  { kind = 'policy-brief', language, name = 'pier.txt' }: FinishOptions = {},
): Promise<Finished> {
  const reading = (await read(sourceFile(article, { name, id: name }))).value
  const { template } = await loadTemplate(kind, { language: language ?? reading.brief.language })
  return {
    brief: reading.brief,
    template,
    document: documentOf(reading.brief, template, language),
    evidence: evidenceOf(reading.brief, [evidenceSourceOf(reading.article)]),
  }
}

interface FinishOptions {
  readonly kind?: string
  readonly language?: string
  /** Of the source: its ending may tell the format. */
  readonly name?: string
}

export function documentOf(brief: Brief, template: Template, language?: string): Document {
  return compose(brief, template, { language, templateLines: true }).value
}

const ENDINGS = { markdown: 'md', docx: 'docx', pdf: 'pdf', html: 'html' } as const

export async function bytesOf(finished: Finished, format: Format): Promise<Uint8Array> {
  const { document, evidence, template } = finished
  const render = await renderers[format]()
  return (await render(document, { theme: template.theme, fonts, evidence })).value
}

/** The finished file as `verify` reads it. Of a Markdown file, the source is found beside it. */
export async function shownOf(finished: Finished, format: Format): Promise<ShownFile> {
  return readBack(await bytesOf(finished, format), finished, format)
}

export async function readBack(
  bytes: Uint8Array,
  { evidence }: Finished,
  format: Format,
): Promise<ShownFile> {
  const shown = await readShownFile({ name: `brief.${ENDINGS[format]}`, bytes })
  if (format !== 'markdown') return shown
  return { ...shown, carried: { ...shown.carried, ...evidence } }
}
