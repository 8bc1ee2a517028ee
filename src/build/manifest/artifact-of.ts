import type { Brief } from '../../model/brief.ts'
import type { Document, Format } from '../../model/document.ts'
import type { ManifestInput } from '../../model/manifest.ts'
import { compareText } from '../../model/span.ts'
import type { Settings } from '../settings.ts'
import { countPages } from './count-pages.ts'
import { countWords } from './count-words.ts'
import { digest } from './input-of.ts'
import type { MadeArtifact } from './merge-manifest.ts'

export interface Artifact {
  /** From the output folder. */
  readonly name: string
  readonly kind: string
  readonly format: Format
  readonly bytes: Uint8Array
  readonly brief: Brief
  readonly document: Document
  /** Slots that the template prints. */
  readonly printedSlots: readonly string[]
  readonly settings: Settings
  /** All it was made of, none twice. */
  readonly inputs: readonly ManifestInput[]
}

/** What the manifest says of a finished file. */
export function artifactOf({ name, kind, format, bytes, ...from }: Artifact): MadeArtifact {
  const { brief, document, printedSlots, settings, inputs } = from
  const { direct, mixed, indirect, unattributed } = brief.sourceBase
  const open = brief.slots.filter(
    ({ id, status }) => status === 'open' && printedSlots.includes(id),
  )
  const artifact = {
    path: name,
    sha256: digest(bytes),
    bytes: bytes.length,
    kind,
    format,
    locale: settings.language ?? brief.language,
    tool: settings.version,
    options: optionsOf(settings),
    pages: format === 'pdf' ? countPages(bytes) : null,
    words: countWords(document, format),
    quotations: { direct, mixed, indirect, unattributed },
    openSlots: open.map(({ id }) => id).sort(compareText),
    inputs: inputs.map(({ id }) => id).sort(compareText),
  }
  return { artifact, inputs }
}

/** What changes a briefing and is in none of its inputs, where the command line says it. */
function optionsOf({
  date,
  language,
  maxPages,
  handling,
}: Settings): Readonly<Record<string, string>> {
  const options = { date, language, maxPages: maxPages?.toString(), handling: handling?.rule }
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
