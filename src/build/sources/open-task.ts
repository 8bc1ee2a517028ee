import type { Result } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { articleInputs } from '../manifest/article-inputs.ts'
import { inputOf } from '../manifest/input-of.ts'
import { readingOptions } from '../manifest/options-of.ts'
import type { Task } from '../settings/settings.ts'
import { readBriefFile } from './read-brief.ts'
import { readOverlay } from './read-overlay.ts'
import type { ReadAs } from './read-source.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'

/** Gets a source ready to be made into briefings. */
export type OpenTask = (source: Source, host: Host) => Promise<Result<Task>>

export interface ArticleOptions extends ReadAs {
  /** The overlay of the one source there is, in place of that beside it. */
  readonly overlay?: string | undefined
}

/**
 * Sources are articles, each with the overlay that lies beside it.
 *
 * @throws BriefingError those of reading a file.
 */
export function openArticle({ overlay, ...readAs }: ArticleOptions): OpenTask {
  return async (source, host) => {
    const input = await readSource(source, host, readAs)
    const written = await readOverlay(source, host, overlay)
    const inputs = articleInputs(source, input, written)
    const options = readingOptions(readAs)
    return { value: { source, input, overlay: written, inputs, options }, diagnostics: [] }
  }
}

/**
 * Sources are briefs as JSON, perhaps edited by hand.
 *
 * @throws BriefingError `extract/bad-brief`, and those of reading a file.
 */
export const openBrief: OpenTask = async (source, host) => {
  const { brief, bytes } = await readBriefFile(source, host)
  const inputs = [inputOf('brief', source.shown, bytes)]
  return { value: { source, input: brief, inputs }, diagnostics: [] }
}
