import { join, relative, sep } from 'node:path'
import { diff3Merge } from 'node-diff3'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import type { Places } from '../templates/template-roots.ts'
import { BASE_FOLDER, originalPart } from './eject.ts'

/**
 * How an ejected file stands to the one it was copied from: `current` when that one has not changed since; `replaced`
 * when the two are the same now; `untouched` when only ours changed; `mergeable` when both did, in different places;
 * `conflict` when both changed the same lines; `gone` when there is none any more.
 */
export type EjectedStatus = 'current' | 'replaced' | 'untouched' | 'mergeable' | 'conflict' | 'gone'

export interface EjectedFile {
  /** As in messages. */
  readonly path: string
  readonly status: EjectedStatus
  /** Lines of the file that both changed, 1-based. */
  readonly conflicts: readonly number[]
  /** Whether the file was brought up to date. */
  readonly isUpdated: boolean
}

export interface OutdatedOptions {
  /** Takes over what changed in the original wherever that meets none of the project's own changes. */
  readonly update?: boolean | undefined
}

/** Every file ejected into a project, sorted: what it was copied from, what it is, and what the original is now. */
export async function findOutdated(
  places: Places,
  host: Host,
  { update = false }: OutdatedOptions = {},
): Promise<readonly EjectedFile[]> {
  const folder = join(places.templates, BASE_FOLDER)
  const bases = await host.files.glob('**/*', { folder })
  const files: EjectedFile[] = []
  for (const base of bases) {
    const file = await compare(relative(folder, base), { places, host, update })
    if (file !== undefined) files.push(file)
  }
  return files
}

interface Comparing {
  readonly places: Places
  readonly host: Host
  readonly update: boolean
}

async function compare(
  path: string,
  { places, host, update }: Comparing,
): Promise<EjectedFile | undefined> {
  const ownPath = join(places.templates, path)
  const basePath = join(places.templates, BASE_FOLDER, path)
  if ((await host.files.kindOf(ownPath)) !== 'file') return undefined
  const [base, own] = [await readText(basePath, host), await readText(ownPath, host)]
  const original = await findOriginal(path, places, host)
  const { status, conflicts, merged } = mergeTexts({ base, own, original })
  const isUpdated = update && merged !== undefined && original !== undefined
  if (isUpdated) {
    await host.files.write(ownPath, Buffer.from(merged))
    await host.files.write(basePath, Buffer.from(original))
  }
  return { path: shownPath(ownPath, host), status, conflicts, isUpdated }
}

async function readText(path: string, host: Host): Promise<string> {
  return new TextDecoder().decode(await host.files.read(path)).replace(/\r\n?/g, '\n')
}

async function findOriginal(path: string, places: Places, host: Host): Promise<string | undefined> {
  const [kind = '', ...rest] = path.split(sep)
  try {
    const { text } = await originalPart({ kind, part: rest.join('/') }, places, host)
    return text.replace(/\r\n?/g, '\n')
  } catch {
    // Neither the kind nor the part need be there any more; that is what is asked.
    return undefined
  }
}

interface ThreeTexts {
  readonly base: string
  readonly own: string
  readonly original: string | undefined
}

interface Merging {
  readonly status: EjectedStatus
  readonly conflicts: readonly number[]
  /** What the file ought to be; undefined where it need not or cannot change. */
  readonly merged?: string
}

/** The three texts of a file, line by line. */
export function mergeTexts({ base, own, original }: ThreeTexts): Merging {
  if (original === undefined) return { status: 'gone', conflicts: [] }
  if (base === original) return { status: 'current', conflicts: [] }
  if (own === original) return { status: 'replaced', conflicts: [], merged: original }
  if (own === base) return { status: 'untouched', conflicts: [], merged: original }
  const regions = diff3Merge(own.split('\n'), base.split('\n'), original.split('\n'), {
    excludeFalseConflicts: true,
  })
  const conflicts = regions.flatMap(({ conflict }) => (conflict ? [conflict.aIndex + 1] : []))
  if (conflicts.length > 0) return { status: 'conflict', conflicts }
  const merged = regions.flatMap(({ ok }) => ok ?? []).join('\n')
  return { status: 'mergeable', conflicts: [], merged }
}
