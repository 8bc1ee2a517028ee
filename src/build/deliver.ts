import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Manifest } from '../model/manifest.ts'
import { errorCodeOf } from './files/error-code-of.ts'
import type { Host } from './files/host.ts'
import type { Staleness } from './manifest/why-stale.ts'
import { whyStale } from './manifest/why-stale.ts'
import type { MadeFile } from './settings/settings.ts'
import { shownPath } from './sources/source.ts'

export type DeliveryStatus =
  | 'written'
  | 'unchanged'
  | 'failed'
  | 'printed'
  | 'current'
  | 'stale'
  | 'missing'

/** What became of one finished file. */
export interface Delivery {
  /** Relative to where people work. */
  readonly path: string
  readonly status: DeliveryStatus
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes a finished file to `folder` (absolute), or only compares it with what is there. */
export type Deliver = (file: MadeFile, folder: string, host: Host) => Promise<Delivery>

/** Writes the file unless the same bytes are there already. */
export const writeFile: Deliver = async (file, folder, host) => {
  const target = join(folder, file.name)
  const path = shownPath(target, host)
  try {
    const present = await readPresent(target, host)
    if (present !== undefined && isSame(present, file.bytes)) {
      return { path, status: 'unchanged', diagnostics: [] }
    }
    await host.files.write(target, file.bytes)
    return { path, status: 'written', diagnostics: [] }
  } catch (error) {
    return { path, status: 'failed', diagnostics: [unwritable(error, { folder, path, host })] }
  }
}

/**
 * Writes nothing: a file that is missing or differs in a single byte is `build/stale`, and the manifest of the folder,
 * where there is one, says why.
 */
export function checkAgainst(manifest: Manifest | undefined): Deliver {
  return async (file, folder, host) => {
    const target = join(folder, file.name)
    const path = shownPath(target, host)
    const present = await readPresent(target, host)
    if (present === undefined) {
      const isKnown = manifest?.artifacts.some((artifact) => artifact.path === file.name) === true
      const reasons = [isKnown ? 'it was built, and is missing' : 'it is missing']
      return { path, status: 'missing', diagnostics: [stale(path, { reasons, place: undefined })] }
    }
    if (isSame(present, file.bytes)) return { path, status: 'current', diagnostics: [] }
    const line = file.format === 'markdown' ? firstDifference(present, file.bytes) : undefined
    const why = whyStale(file.made, present, manifest)
    return { path, status: 'stale', diagnostics: [stale(path, why, line)] }
  }
}

/** Writes the file to standard output. */
export const printFile: Deliver = async (file, _, host) => {
  host.stdout.write(file.bytes)
  return { path: '-', status: 'printed', diagnostics: [] }
}

/** What cannot be read is as good as missing: if something is in the way, writing will tell. */
async function readPresent(path: string, host: Host): Promise<Uint8Array | undefined> {
  return host.files.read(path).catch(() => undefined)
}

function isSame(present: Uint8Array, wanted: Uint8Array): boolean {
  return Buffer.compare(present, wanted) === 0
}

/** Placed where the cause is, in a line of the article for instance; the output itself is a place it is about. */
function stale(path: string, { reasons, place }: Staleness, line?: number): Diagnostic {
  const output = { file: path, ...(line !== undefined && { line }) }
  return {
    severity: 'error',
    code: 'build/stale',
    message: `Cannot vouch for \`${path}\`: ${reasons.join('; ')}.`,
    place: place ?? output,
    ...(place !== undefined && { related: [output] }),
  }
}

/** The 1-based number of the first line in which two texts differ. */
function firstDifference(present: Uint8Array, wanted: Uint8Array): number {
  const lines = Buffer.from(present).toString().split('\n')
  const others = Buffer.from(wanted).toString().split('\n')
  const at = lines.findIndex((line, index) => line !== others[index])
  return (at === -1 ? lines.length : at) + 1
}

interface Failure {
  readonly folder: string
  readonly path: string
  readonly host: Host
}

/** Most failures are of the folder, and then the same for every file in it: said once, not once a file. */
export function unwritable(error: unknown, { folder, path, host }: Failure): Diagnostic {
  const code = errorCodeOf(error)
  const what = code === 'EISDIR' ? path : shownPath(folder, host)
  const reasons: Readonly<Record<string, string>> = {
    EISDIR: 'a folder of that name is in the way',
    ENOTDIR: 'part of that path is a file',
    EEXIST: 'part of that path is a file',
    EACCES: 'it is not yours to write to',
    EPERM: 'it is not yours to write to',
    EROFS: 'it is on a disk that can only be read',
    ENOSPC: 'the disk is full',
  }
  return {
    severity: 'error',
    code: 'build/unwritable',
    message: `Cannot write to \`${what}\`: ${reasons[code ?? ''] ?? `the system says \`${code ?? String(error)}\``}, expected a folder that can be written to.`,
    place: { file: what },
    hint: 'Choose another folder with `-o`. What was there before is as it was.',
  }
}
