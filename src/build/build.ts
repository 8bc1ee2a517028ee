import type { Diagnostic } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { attempt } from './attempt.ts'
import type { Deliver, DeliveryStatus } from './deliver.ts'
import type { Host } from './files/host.ts'
import { locate } from './files/locate.ts'
import type { MadeArtifact } from './manifest/merge-manifest.ts'
import type { Made, Settings } from './settings/settings.ts'
import type { OpenTask } from './sources/open-task.ts'
import type { Source } from './sources/source.ts'
import { inOrder } from './threads/in-order.ts'
import type { Workers } from './threads/workers.ts'
import { openWorkers } from './threads/workers.ts'

export interface BuildRequest {
  readonly sources: readonly Source[]
  readonly open: OpenTask
  readonly settings: Settings
  /** Absolute. */
  readonly folder: string
  readonly deliver: Deliver
  /** How many sources are made at a time; what is made does not depend on it. */
  readonly jobs: number
}

export interface BuildReport {
  readonly sourceCount: number
  readonly briefingCount: number
  /** In the order of the sources, then as kinds and formats were asked for. */
  readonly files: readonly BuiltFile[]
  /** In the order they were found, none twice. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is our fault: which sources met it, and the stack. */
  readonly crashes: readonly string[]
}

export interface BuiltFile {
  /** Relative to where people work, like `source`. */
  readonly path: string
  readonly source: string
  readonly kind: string
  readonly format: Format
  readonly status: DeliveryStatus
  /** What the manifest says of it. */
  readonly made: MadeArtifact
}

/** Told before the first source and after each: how many are done, of how many. */
export type Progress = (done: number, total: number) => void

/** Makes and delivers the briefings of many sources. Ends early, between two sources, when the user interrupts. */
export async function build(
  request: BuildRequest,
  host: Host,
  progress: Progress = () => undefined,
): Promise<BuildReport> {
  const { sources } = request
  const jobs = Math.max(1, Math.min(request.jobs, sources.length))
  const workers = openWorkers(jobs, request.settings)
  host.interruption.addEventListener('abort', workers.close)
  const reports: SourceReport[] = []
  const ahead = jobs === 1 ? 1 : jobs * 2
  const work = (source: Source) => makeSource(source, { request, host, workers })
  progress(0, sources.length)
  for await (const made of inOrder(sources, ahead, work)) {
    if (host.interruption.aborted) break
    reports.push(await deliverAll(made, request, host))
    progress(reports.length, sources.length)
  }
  host.interruption.removeEventListener('abort', workers.close)
  await workers.close()
  return {
    sourceCount: sources.length,
    briefingCount: reports.reduce((count, report) => count + report.briefingCount, 0),
    files: reports.flatMap(({ files }) => files),
    diagnostics: withoutRepeats(reports.flatMap(({ diagnostics }) => diagnostics)),
    crashes: groupCrashes(reports),
  }
}

interface SourceReport extends Omit<BuildReport, 'sourceCount'> {
  readonly source: Source
}

interface MadeOf {
  readonly source: Source
  readonly made: Made
}

interface Context {
  readonly request: BuildRequest
  readonly host: Host
  readonly workers: Workers
}

async function makeSource(source: Source, { request, host, workers }: Context): Promise<MadeOf> {
  const opening = await attempt(() => request.open(source, host))
  const found = locate(opening.diagnostics, source)
  const [task] = opening.values
  if (task === undefined) return { source, made: { ...opening, diagnostics: found, briefings: [] } }
  const made = await workers.make(task)
  return { source, made: { ...made, diagnostics: [...found, ...made.diagnostics] } }
}

async function deliverAll(
  { source, made: ofSource }: MadeOf,
  { deliver, folder }: BuildRequest,
  host: Host,
): Promise<SourceReport> {
  const files: BuiltFile[] = []
  const diagnostics: Diagnostic[] = [...ofSource.diagnostics]
  for (const briefing of ofSource.briefings) {
    for (const file of briefing.files) {
      const delivery = await deliver(file, folder, host)
      const { path, status } = delivery
      const { format, made } = file
      files.push({ path, source: source.shown, kind: briefing.kind, format, status, made })
      diagnostics.push(...delivery.diagnostics)
    }
  }
  return {
    source,
    briefingCount: ofSource.briefings.length,
    files,
    diagnostics,
    crashes: ofSource.crashes,
  }
}

/** One cause, such as a folder that cannot be written to or a faulty template, meets every source. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()]
}

function groupCrashes(reports: readonly SourceReport[]): readonly string[] {
  const sourcesOf = new Map<string, string[]>()
  for (const { source, crashes } of reports) {
    for (const crash of crashes) {
      sourcesOf.set(crash, [...(sourcesOf.get(crash) ?? []), source.shown])
    }
  }
  return [...sourcesOf].map(([crash, sources]) => `${[...new Set(sources)].join(', ')}: ${crash}`)
}
