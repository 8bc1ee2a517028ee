import { parseBrief } from '../extract/parse-brief.ts'
import type { SourceFormat } from '../model/article.ts'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import { BriefingError, type Result } from '../model/diagnostic.ts'
import type { Host } from './host.ts'
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
  const { bytes } = await readSource(source, host)
  const text = new TextDecoder().decode(bytes)
  return { value: { source, input: parseBrief(parseJson(text, source.name)) }, diagnostics: [] }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const offset = /at position (\d+)/.exec(reason)?.[1]
    const place = placeIn(file, text, offset === undefined ? text.length : Number(offset))
    throw new BriefingError('extract/bad-brief', `Cannot read \`${file}\`: it is not JSON.`, {
      place,
      frame: codeFrame(text, place),
      hint: 'Make it with `briefwright extract`; an article goes to `briefwright build`.',
      cause,
    })
  }
}
