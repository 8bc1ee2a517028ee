import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { MANIFEST_NAME } from '../../model/manifest.ts'
import { unwritable } from '../deliver.ts'
import type { Host } from '../host.ts'
import { shownPath } from '../source.ts'
import type { Recording } from './record-build.ts'
import { recordBuild } from './record-build.ts'

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
    return isCurrent ? [...diagnostics, stale(path, present === undefined)] : diagnostics
  }
  try {
    await host.files.write(target, bytes)
    return diagnostics
  } catch (error) {
    return [...diagnostics, unwritable(error, { folder, path, host })]
  }
}

function stale(file: string, isMissing: boolean): Diagnostic {
  return {
    severity: 'error',
    code: 'build/stale',
    message: isMissing
      ? `Cannot vouch for \`${file}\`: it is missing.`
      : `Cannot vouch for \`${file}\`: the briefings are what they would be now, and it does not say so; an input or the program changed in a way that shows in none of them.`,
    place: { file },
  }
}
