import type { Brief } from '../../model/brief.ts'
import type { Document, Format } from '../../model/document.ts'
import type { ManifestArtifact, ManifestInput } from '../../model/manifest.ts'
import { compareText } from '../../model/span.ts'
import { openSlotsOf } from '../open-slots-of.ts'
import type { Settings } from '../settings/settings.ts'
import { countPages } from './count-pages.ts'
import { countStates } from './count-states.ts'
import { countWords } from './count-words.ts'
import { digest } from './input-of.ts'
import type { MadeArtifact } from './merge-manifest.ts'
import { settingOptions } from './options-of.ts'

export interface Artifact {
  /** From the output folder. */
  readonly name: string
  readonly kind: string
  readonly format: Format
  readonly bytes: Uint8Array
  readonly brief: Brief
  readonly document: Document
  readonly settings: Settings
  /** How the source was asked to be read. */
  readonly options: ManifestArtifact['options']
  /** All it was made of, none twice. */
  readonly inputs: readonly ManifestInput[]
}

/** What the manifest says of a finished file. */
export function artifactOf({ name, kind, format, bytes, ...from }: Artifact): MadeArtifact {
  const { brief, document, settings, options, inputs } = from
  const { direct, mixed, indirect, unattributed } = brief.sourceBase
  const artifact = {
    path: name,
    sha256: digest(bytes),
    bytes: bytes.length,
    kind,
    format,
    locale: settings.language ?? brief.language,
    tool: settings.version,
    options: { ...settingOptions(settings), ...options },
    pages: format === 'pdf' ? countPages(bytes) : null,
    words: countWords(document, format),
    quotations: { direct, mixed, indirect, unattributed },
    states: countStates(document, format),
    openSlots: [...openSlotsOf(document)].sort(compareText),
    inputs: inputs.map(({ id }) => id).sort(compareText),
  }
  return { artifact, inputs }
}
