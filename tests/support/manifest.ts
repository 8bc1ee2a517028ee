import { digest } from '../../src/build/manifest/input-of.ts'
import type { MadeArtifact } from '../../src/build/manifest/merge-manifest.ts'
import { mergeManifest } from '../../src/build/manifest/merge-manifest.ts'
import type { Manifest, ManifestInput } from '../../src/model/manifest.ts'

interface ArtifactOptions {
  readonly path?: string
  readonly text?: string
  readonly inputs?: readonly ManifestInput[]
  readonly tool?: string
  readonly options?: Readonly<Record<string, string>>
}

/** What the manifest says of a Markdown briefing. */
export function madeArtifact({
  path = 'pact.policy-brief.md',
  text = '',
  inputs = [],
  tool = '1.0.0',
  options = {},
}: ArtifactOptions = {}): MadeArtifact {
  const artifact = {
    path,
    sha256: digest(text),
    bytes: Buffer.byteLength(text),
    kind: 'policy-brief',
    format: 'markdown',
    locale: 'en',
    tool,
    options,
    pages: null,
    words: 1,
    quotations: { direct: 0, mixed: 0, indirect: 0, unattributed: 0 },
    states: { exact: 0, elided: 0 },
    openSlots: [],
    inputs: inputs.map(({ id }) => id),
  } as const
  return { artifact, inputs }
}

/** A manifest of what was made. */
export function manifestOf(...made: readonly MadeArtifact[]): Manifest {
  return mergeManifest({ version: '1.0.0', epoch: null, made, kept: [], earlier: undefined })
}
