import type { Place } from '../../model/diagnostic.ts'
import type { Manifest, ManifestInput } from '../../model/manifest.ts'
import { changedLines, formatLines } from './changed-lines.ts'
import { digest } from './input-of.ts'
import type { MadeArtifact } from './merge-manifest.ts'

/** Why an output is not what it would be now. */
export interface Staleness {
  /** Each completes "Cannot vouch for it: ...". */
  readonly reasons: readonly string[]
  /** The first changed line of the first input that changed, where one did. */
  readonly place: Place | undefined
}

/**
 * Why an output that differs is stale, from what the manifest recorded when it was built: each input that changed, with
 * its lines where it is a text, settings and the version of the program, and edits of the output itself.
 */
export function whyStale(
  { artifact, inputs }: MadeArtifact,
  present: Uint8Array,
  manifest: Manifest | undefined,
): Staleness {
  const recorded = manifest?.artifacts.find(({ path }) => path === artifact.path)
  if (manifest === undefined || recorded === undefined) {
    const lacking =
      manifest === undefined ? 'there is no `manifest.json`' : 'it is not in `manifest.json`'
    return {
      reasons: [
        `it differs from what its source and template give now; ${lacking} that could say why`,
      ],
      place: undefined,
    }
  }
  const { reasons: changes, place } = changesSince({ artifact, inputs }, manifest)
  const isEdited = digest(present) !== recorded.sha256
  const reasons = [...changes, ...(isEdited ? ['it was edited since it was built'] : [])]
  return {
    reasons:
      reasons.length > 0
        ? reasons
        : ['nothing it was made of changed, so another version of Node or of a library made it'],
    place,
  }
}

/** What an output is made of that is not as the manifest recorded it; no reason where it knows of no such output. */
export function changesSince({ artifact, inputs }: MadeArtifact, manifest: Manifest): Staleness {
  const recorded = manifest.artifacts.find(({ path }) => path === artifact.path)
  if (recorded === undefined) return { reasons: [], place: undefined }
  const older = manifest.inputs.filter(({ id }) => recorded.inputs.includes(id))
  const changes = inputChanges(older, inputs)
  return {
    reasons: [
      ...changes.map(({ words }) => words),
      ...settingChanges(recorded.options, artifact.options),
      ...(recorded.tool === artifact.tool
        ? []
        : [`Briefwright ${recorded.tool} made it, and this is ${artifact.tool}`]),
    ],
    place: changes.find((change) => change.place !== undefined)?.place,
  }
}

interface InputChange {
  readonly words: string
  readonly place: Place | undefined
}

/** Articles first, then as people would look: what the analyst wrote, what the project says, templates, the rest. */
function inputChanges(
  older: readonly ManifestInput[],
  newer: readonly ManifestInput[],
): readonly InputChange[] {
  const changes = newer.flatMap((input): InputChange[] => {
    const before = older.find((one) => isSameFile(one, input))
    if (before === undefined) return [{ words: `${nameOf(input)} is new`, place: placeOf(input) }]
    if (before.sha256 === input.sha256) return []
    const lines = changedLines(before, input)
    const where = lines.length === 0 ? '' : ` (${formatLines(lines)})`
    return [{ words: `${nameOf(input)} changed${where}`, place: placeOf(input, lines[0]?.first) }]
  })
  const gone = older.filter((input) => !newer.some((one) => isSameFile(one, input)))
  return [
    ...changes,
    ...gone.map((input) => ({ words: `${nameOf(input)} is gone`, place: undefined })),
  ]
}

function isSameFile(one: ManifestInput, other: ManifestInput): boolean {
  return one.path === other.path && one.role === other.role
}

function nameOf({ role, path }: ManifestInput): string {
  return role === 'source' ? `\`${path}\`` : `the ${role} \`${path}\``
}

/** Files of the program and of packages are no place in the project. */
function placeOf({ path }: ManifestInput, line?: number): Place | undefined {
  if (/^(?:briefwright:|npm:|-$)/.test(path)) return undefined
  return { file: path, ...(line !== undefined && { line }) }
}

function settingChanges(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => `\`${name}\` was ${shown(before[name])} and is ${shown(now[name])}`)
}

function shown(value: string | undefined): string {
  return value === undefined ? 'not set' : `\`${value}\``
}
