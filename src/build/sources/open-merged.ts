import { mergeBriefs } from '../../extract/merge/merge-briefs.ts'
import { redact } from '../../extract/redact/redact.ts'
import { redactDiagnostics } from '../../extract/redact/redact-diagnostics.ts'
import type { Brief } from '../../model/brief.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { EvidenceSource } from '../../model/evidence.ts'
import { evidenceSourceOf } from '../../model/evidence.ts'
import type { ManifestInput } from '../../model/manifest.ts'
import { read } from '../../pipeline.ts'
import { attempt } from '../attempt.ts'
import type { Host } from '../files/host.ts'
import { locate } from '../files/locate.ts'
import { slugOf } from '../files/slug.ts'
import { articleInputs } from '../manifest/article-inputs.ts'
import { readingOptions } from '../manifest/options-of.ts'
import type { Settings } from '../settings/settings.ts'
import type { OpenTask } from './open-task.ts'
import { readOverlay } from './read-overlay.ts'
import type { ReadAs } from './read-source.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'

/** What the briefing of several articles is made from, as if it were one source; its templates are found by the first. */
export function mergedSource(name: string, sources: readonly Source[], host: Host): Source {
  return {
    path: undefined,
    shown: name,
    name,
    slug: slugOf(name),
    folder: sources[0]?.folder ?? host.cwd,
  }
}

/**
 * Reads all articles and makes one brief of them. When one cannot be read there is none: a briefing must not seem to
 * rest on an article that is not in it.
 *
 * @throws BriefingError the faults of every article that cannot be read.
 */
export function openMerged(
  sources: readonly Source[],
  settings: Omit<Settings, 'version' | 'inputs'>,
  readAs: ReadAs,
): OpenTask {
  return async (source, host) => {
    const briefs: Brief[] = []
    const texts: EvidenceSource[] = []
    const inputs: ManifestInput[] = []
    const diagnostics: Diagnostic[] = []
    let isWhole = true
    for (const article of sources) {
      const overlay = await readOverlay(article, host)
      const reading = await attempt(async () => {
        const file = await readSource(article, host, readAs)
        inputs.push(...articleInputs(article, file, overlay))
        return read(file, { ...settings, overlay })
      })
      const [crash] = reading.crashes
      if (crash !== undefined) throw new Error(crash)
      briefs.push(...reading.values.map(({ brief }) => brief))
      texts.push(...reading.values.map(({ article }) => evidenceSourceOf(article)))
      diagnostics.push(...locate(reading.diagnostics, article, overlay))
      if (reading.values.length === 0) isWhole = false
    }
    if (!isWhole) throw faulty(diagnostics)
    const input = mergeBriefs(briefs, source.slug)
    const options = readingOptions(readAs)
    const { redactWords } = redact(input, texts)
    return {
      value: { source, input, texts, inputs, options },
      diagnostics: redactDiagnostics(diagnostics, redactWords),
    }
  }
}

function faulty(diagnostics: readonly Diagnostic[]): BriefingError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const others = diagnostics.filter(({ severity }) => severity !== 'error')
  const [first, ...more] = errors
  if (first === undefined) throw new Error('Bug: an article is refused without a reason')
  return new BriefingError(first.code, first.message, { ...first, others: [...more, ...others] })
}
