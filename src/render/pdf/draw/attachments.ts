import { createHash } from 'node:crypto'
import type { Reference } from 'pdfkit'
import type { Evidence, EvidenceSource } from '../../../model/evidence.ts'
import type { Ledger } from '../../../model/ledger.ts'
import { formatPlainJson } from '../../../model/plain-json.ts'
import type { Canvas } from './canvas.ts'
import { textString } from './pdf-syntax.ts'

/** What is attached: the evidence, and the ledger of what the pages show. */
export interface Carried extends Evidence {
  readonly ledger: Ledger
}

/** A file inside the PDF (ISO 32000-1, 7.11.4). */
interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  /** What it is to the pages (ISO 19005-3, annex E). */
  readonly relationship: 'Data' | 'Source'
  readonly text: string
}

/** The name of the facts among the attachments. */
export const BRIEF_FILE = 'brief.json'

/** The name of the ledger, which says what the pages show and where it comes from. */
export const LEDGER_FILE = 'ledger.json'

/** Sources in these formats are attached as what was read in them, so the name must not promise the file itself. */
const NOT_TEXT = /\.(?:docx|pdf)$/iu

/**
 * Attaches the facts as `brief.json`, the ledger as `ledger.json` and each source as a text file, in UTF-8, its description saying of which bytes it
 * was read: `sha256` and 64 digits. `date` is that of the briefing.
 */
export function attachEvidence(canvas: Canvas, evidence: Carried, date: Date | undefined): void {
  const files: Reference[] = []
  for (const attachment of attachmentsOf(evidence)) {
    const file = fileSpecification(canvas, attachment, date)
    canvas.addFile(file)
    files.push(file)
  }
  canvas.addToCatalog('AF', files)
}

function attachmentsOf({ brief, sources, ledger }: Carried): readonly Attachment[] {
  const taken = new Set([BRIEF_FILE, LEDGER_FILE])
  return [
    {
      name: BRIEF_FILE,
      mediaType: 'application/json',
      description: 'The facts of this briefing, each with its places in the sources',
      relationship: 'Data',
      text: brief,
    },
    {
      name: LEDGER_FILE,
      mediaType: 'application/json',
      description: 'What the pages show, text by text, with its place in the facts and the sources',
      relationship: 'Data',
      text: formatPlainJson(ledger),
    },
    ...sources.map((source): Attachment => {
      const name = freeName(NOT_TEXT.test(source.name) ? `${source.name}.txt` : source.name, taken)
      taken.add(name)
      return {
        name,
        mediaType: 'text/plain',
        description: describe(source),
        relationship: 'Source',
        text: source.text,
      }
    }),
  ]
}

function describe({ name, sha256 }: EvidenceSource): string {
  return `Text of source ${name}, sha256 ${sha256}`
}

/** `article 2.txt` where `article.txt` is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${stem} ${count}${ending}`
    if (!taken.has(free)) return free
  }
}

function fileSpecification(canvas: Canvas, attachment: Attachment, date: Date | undefined) {
  const { name, mediaType, description, relationship, text } = attachment
  const bytes = new TextEncoder().encode(text)
  const file = canvas.makeStream(
    {
      Type: 'EmbeddedFile',
      Subtype: mediaType.replace('/', '#2F'),
      Params: {
        Size: bytes.length,
        CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
        ...(date && { ModDate: date }),
      },
    },
    bytes,
  )
  const specification = canvas.makeObject({
    Type: 'Filespec',
    AFRelationship: relationship,
    F: textString(name),
    UF: textString(name),
    EF: { F: file, UF: file },
    Desc: textString(description),
  })
  specification.end()
  return specification
}
