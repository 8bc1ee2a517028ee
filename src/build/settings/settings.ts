import type { SourceFile } from '../../model/article.ts'
import type { Brief } from '../../model/brief.ts'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Format } from '../../model/document.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import type { ManifestArtifact, ManifestInput } from '../../model/manifest.ts'
import type { Rules } from '../../model/rules.ts'
import type { ReferenceFile } from '../../render/render-context.ts'
import type { MadeArtifact } from '../manifest/merge-manifest.ts'
import type { LocatedOverlay } from '../sources/read-overlay.ts'
import type { Source } from '../sources/source.ts'
import type { Places } from '../templates/template-roots.ts'

/** What every source of one build has in common. Plain data: worker threads get a copy. */
export interface Settings {
  readonly kinds: readonly string[]
  readonly formats: readonly Format[]
  readonly places: Places
  /** BCP 47, of the fixed words of the template; each article's own when not given. */
  readonly language?: string | undefined
  readonly date?: string | undefined
  readonly handling?: Config['handling'] | undefined
  /** Most pages of a briefing before its annex; what each template says when not given. */
  readonly maxPages?: number | undefined
  /** For the looks of Word files; overrules that of the theme. */
  readonly reference?: ReferenceFile | undefined
  /** The brief of the last issue: what is new since then is told. */
  readonly previous?: Brief | undefined
  /** Whether a briefing with a slot of its template still open is a fault. */
  readonly requireComplete?: boolean | undefined
  /** How much findings count, where the front matter of a source says nothing else. */
  readonly rules?: Rules | undefined
  /** Of this program. */
  readonly version: string
  /** Files that every briefing is made of, such as the configuration. */
  readonly inputs: readonly ManifestInput[]
}

/** One source to make briefings of: an article to be read, or a brief that has been. */
export interface Task {
  readonly source: Source
  readonly input: SourceFile | Brief
  /** The texts a brief was taken from, where they are known; an article brings its own. */
  readonly texts?: readonly EvidenceSource[] | undefined
  /** What an analyst adds to an article. */
  readonly overlay?: LocatedOverlay | undefined
  /** The files it comes from. */
  readonly inputs: readonly ManifestInput[]
  /** How it was asked to be read, as the manifest has it. */
  readonly options?: ManifestArtifact['options'] | undefined
}

/** What came of a task. Never a rejection: one bad source must not stop the others. */
export interface Made {
  readonly briefings: readonly MadeBriefing[]
  readonly diagnostics: readonly Diagnostic[]
  /** The stacks of errors that are our fault. */
  readonly crashes: readonly string[]
}

/** All formats of one kind for one source; it is made whole or not at all. */
export interface MadeBriefing {
  readonly kind: string
  readonly files: readonly MadeFile[]
}

export interface MadeFile {
  /** `<slug>.<kind>.<ext>`. */
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
  /** What the manifest says of it. */
  readonly made: MadeArtifact
}
