import { join, resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Manifest, ManifestArtifact } from '../../model/manifest.ts'
import type { BuiltFile } from '../build.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import { canonicalJson } from './canonical-json.ts'
import { mergeManifest } from './merge-manifest.ts'

export interface Recording {
  /** Absolute; the output folder. */
  readonly folder: string
  /** Of this program. */
  readonly version: string
  readonly epoch: number | null
  readonly earlier: Manifest | undefined
  readonly files: readonly BuiltFile[]
  /** Whether everything of the project was built, without a fault: what is not among it is not made any more. */
  readonly isWhole: boolean
}

export interface Recorded {
  readonly bytes: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The manifest of an output folder after a build. What was made before and not now stands as it was recorded, as long
 * as its file and its sources are there; a file that nothing makes any more is `build/orphan`.
 */
export async function recordBuild(recording: Recording, host: Host): Promise<Recorded> {
  const { earlier, files } = recording
  const made = files.filter(({ status }) => status !== 'failed').map((file) => file.made)
  const isMade = ({ path }: ManifestArtifact) => made.some(({ artifact }) => artifact.path === path)
  const kept: ManifestArtifact[] = []
  const diagnostics: Diagnostic[] = []
  for (const artifact of earlier?.artifacts ?? []) {
    if (isMade(artifact)) continue
    if ((await host.files.kindOf(join(recording.folder, artifact.path))) !== 'file') continue
    kept.push(artifact)
    const reason = await orphanReason(artifact, recording, host)
    if (reason !== undefined) diagnostics.push(orphan(artifact, reason, recording, host))
  }
  const manifest = mergeManifest({ ...recording, made, kept })
  return { bytes: Buffer.from(canonicalJson(manifest)), diagnostics }
}

async function orphanReason(
  { inputs }: ManifestArtifact,
  { earlier, isWhole }: Recording,
  host: Host,
): Promise<string | undefined> {
  const sources = (earlier?.inputs ?? []).filter(
    ({ id, role, path }) =>
      inputs.includes(id) && (role === 'source' || role === 'brief') && path !== '-',
  )
  for (const { path } of sources) {
    if ((await host.files.kindOf(resolve(host.cwd, path))) !== 'file') {
      return `it was made of \`${path}\`, which is gone`
    }
  }
  return isWhole && sources.length > 0 ? 'the project makes no such briefing any more' : undefined
}

function orphan(
  { path }: ManifestArtifact,
  reason: string,
  { folder }: Recording,
  host: Host,
): Diagnostic {
  const file = shownPath(join(folder, path), host)
  return {
    severity: 'warning',
    code: 'build/orphan',
    message: `Cannot vouch for \`${file}\`: ${reason}.`,
    place: { file },
    hint: 'Delete it; the next build forgets it.',
  }
}
