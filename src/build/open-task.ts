import type { SourceFormat } from '../model/article.ts'
import type { Result } from '../model/diagnostic.ts'
import type { Host } from './host.ts'
import { readBrief } from './read-brief.ts'
import { readOverlay } from './read-overlay.ts'
import { readSource } from './read-source.ts'
import type { Task } from './settings.ts'
import type { Source } from './source.ts'

/** Gets a source ready to be made into briefings. */
export type OpenTask = (source: Source, host: Host) => Promise<Result<Task>>

export interface ArticleOptions {
  /** What the sources are; else what they turn out to be. */
  readonly format?: SourceFormat | undefined
  /** The overlay of the one source there is, in place of that beside it. */
  readonly overlay?: string | undefined
}

/**
 * Sources are articles, each with the overlay that lies beside it.
 *
 * @throws BriefingError those of reading a file.
 */
export function openArticle({ format, overlay }: ArticleOptions): OpenTask {
  return async (source, host) => ({
    value: {
      source,
      input: await readSource(source, host, format),
      overlay: await readOverlay(source, host, overlay),
    },
    diagnostics: [],
  })
}

/**
 * Sources are briefs as JSON, perhaps edited by hand.
 *
 * @throws BriefingError `extract/bad-brief`, and those of reading a file.
 */
export const openBrief: OpenTask = async (source, host) => {
  return { value: { source, input: await readBrief(source, host) }, diagnostics: [] }
}
