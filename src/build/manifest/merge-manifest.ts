import type { Manifest, ManifestArtifact, ManifestInput } from '../../model/manifest.ts'
import { MANIFEST_VERSION } from '../../model/manifest.ts'
import { compareText } from '../../model/span.ts'

/** An artifact and the inputs it names. */
export interface MadeArtifact {
  readonly artifact: ManifestArtifact
  readonly inputs: readonly ManifestInput[]
}

export interface Merging {
  readonly version: string
  readonly epoch: number | null
  readonly made: readonly MadeArtifact[]
  /** Artifacts of the earlier manifest that stand as they are. */
  readonly kept: readonly ManifestArtifact[]
  readonly earlier: Manifest | undefined
}

/** The manifest of what was made now and of what stands from before; inputs that nothing refers to go. */
export function mergeManifest({ version, epoch, made, kept, earlier }: Merging): Manifest {
  const artifacts = [...kept, ...made.map(({ artifact }) => artifact)]
  const used = new Set(artifacts.flatMap(({ inputs }) => inputs))
  const known = [...(earlier?.inputs ?? []), ...made.flatMap(({ inputs }) => inputs)]
  const inputs = new Map(known.map((input) => [input.id, input]))
  return {
    version: MANIFEST_VERSION,
    tool: { name: 'briefwright', version },
    epoch,
    inputs: [...inputs.values()]
      .filter(({ id }) => used.has(id))
      .sort((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id)),
    artifacts: artifacts.sort((a, b) => compareText(a.path, b.path)),
  }
}
