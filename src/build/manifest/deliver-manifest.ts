import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { MANIFEST_NAME } from '../../model/manifest.ts'
import { unwritable } from '../deliver.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import type { Recording } from './record-build.ts'
import { recordBuild } from './record-build.ts'
import type { Staleness } from './why-stale.ts'
import { changesSince } from './why-stale.ts'

/**
 * Writes the manifest of a build, or under `check` compares with the one that is there. Nothing is said of it while
 * an output is stale: the command that mends that mends the manifest too. A manifest of nothing is not written.
 */
export async function deliverManifest(
  recording: Recording,
  mode: 'write' | 'check' | 'none',
  host: Host,
): Promise<readonly Diagnostic[]> {
  if (mode === 'none') return []
  const { folder, files, earlier } = recording
  // What is checked was built at another time, which changes no briefing.
  const epoch = mode === 'check' ? (earlier?.epoch ?? null) : recording.epoch
  const { bytes, diagnostics } = await recordBuild({ ...recording, epoch }, host)
  const target = join(folder, MANIFEST_NAME)
  const path = shownPath(target, host)
  const hasSome = files.some(({ status }) => status !== 'failed')
  if (!hasSome && (mode === 'check' || earlier === undefined)) return diagnostics
  const present = await host.files.read(target).catch(() => undefined)
  if (present !== undefined && Buffer.compare(present, bytes) === 0) return diagnostics
  if (mode === 'check') {
    const isCurrent = files.every(({ status }) => status === 'current')
    if (!isCurrent) return diagnostics
    const why = present === undefined ? MISSING : whyOutdated(recording)
    return [...diagnostics, stale(path, why)]
  }
  try {
    await host.files.write(target, bytes)
    return diagnostics
  } catch (error) {
    return [...diagnostics, unwritable(error, { folder, path, host })]
  }
}

const MISSING: Staleness = { reasons: ['it is missing'], place: undefined }

/** Why the manifest is not what it would be now, though the briefings are. */
function whyOutdated({ files, earlier }: Recording): Staleness {
  const changes = earlier === undefined ? [] : files.map(({ made }) => changesSince(made, earlier))
  const reasons = [...new Set(changes.flatMap((change) => change.reasons))]
  const known = reasons.length > 0 ? reasons : ['it does not say so']
  return {
    reasons: ['the briefings are what they would be now', ...known],
    place: changes.find((change) => change.place !== undefined)?.place,
  }
}

function stale(file: string, { reasons, place }: Staleness): Diagnostic {
  return {
    severity: 'error',
    code: 'build/stale',
    message: `Cannot vouch for \`${file}\`: ${reasons.join('; ')}.`,
    place: place ?? { file },
    ...(place !== undefined && { related: [{ file }] }),
  }
}
