import { z } from 'zod'
import { openPdf } from '../../ingest/pdf/open-pdf.ts'
import { parseBriefSources } from '../../model/brief-sources.ts'
import { parseLedgerJson } from '../../model/evidence-html.ts'
import type { Carried, HiddenText, ShownFile, ShownPassage, Unread } from '../shown-file.ts'
import { readPage } from './pdf/read-page.ts'
import { withTransfers } from './pdf/with-transfers.ts'

/**
 * A PDF as its reader sees it: what is tagged in the order of its structure, then the rest. What is not inked, or inked
 * in the colour behind it, too small, outside the page or its clip, or covered, does not count as shown.
 *
 * @throws BriefingError those of `openPdf`
 */
export function readPdfFile(bytes: Uint8Array, file: string): Promise<ShownFile> {
  return withTransfers(() => readPages(bytes, file))
}

async function readPages(bytes: Uint8Array, file: string): Promise<ShownFile> {
  const pdf = await openPdf(bytes, file)
  try {
    const passages: ShownPassage[] = []
    const hidden: HiddenText[] = []
    const unread: Unread[] = []
    if ((await pdf.getJSActions()) !== null) unread.push({ what: 'a script', place: {} })
    const layers = await pdf.getOptionalContentConfig()
    let rows = 0
    let isTagged = false
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, {
        number,
        firstRow: rows,
        isOn: (layer) => layers.isVisible(layer),
      })
      rows += page.rows
      isTagged ||= page.isTagged
      page.passages.forEach((passage, index) => {
        passages.push({ ...passage, place: { page: number, paragraph: index + 1 } })
      })
      unread.push(...page.unread.map((what) => ({ what, place: { page: number } })))
      hidden.push(...page.hidden.map((one) => ({ ...one, place: { page: number } })))
    }
    return {
      format: 'pdf',
      passages,
      hidden,
      unread,
      isTagged,
      carried: carriedBy(await pdf.getAttachments()),
    }
  } finally {
    await pdf.destroy()
  }
}

const attachmentsSchema = z.record(
  z.string(),
  z.object({
    filename: z.string(),
    content: z.instanceof(Uint8Array),
    description: z.string().default(''),
  }),
)

const SOURCE = /^Text of source (.*), sha256 ([0-9a-f]{64})$/su

/** The evidence among the files in a PDF: ours are `brief.json`, `ledger.json`, and texts whose description tells a hash. */
function carriedBy(attachments: unknown): Carried {
  const parsed = attachmentsSchema.safeParse(attachments ?? {})
  const files = parsed.success ? Object.values(parsed.data) : []
  const textOf = (name: string) => {
    const file = files.find(({ filename }) => filename === name)
    return file === undefined ? undefined : new TextDecoder().decode(file.content)
  }
  const brief = textOf('brief.json')
  const told = parseBriefSources(brief)
  const ledger = textOf('ledger.json')
  const sources = files.flatMap(({ content, description }) => {
    const [, name, sha256] = SOURCE.exec(description) ?? []
    if (name === undefined || sha256 === undefined) return []
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
    const known = told.find((source) => source.sha256 === sha256 && source.name === name)
    return [{ id: known?.id ?? name, name, sha256, text }]
  })
  return {
    brief,
    sources,
    named: told,
    ledger: ledger === undefined ? undefined : parseLedgerJson(ledger),
  }
}
