import { parseBrief } from '../extract/parse-brief.ts'
import type { SourceFormat } from '../model/article.ts'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Host } from './host.ts'
import { readSource } from './read-source.ts'
import type { Task } from './settings.ts'
import type { Source } from './source.ts'

/** Gets a source ready to be made into briefings. */
export type OpenTask = (source: Source, host: Host) => Promise<Task>

/** Sources are articles, of the format given or of the one they turn out to be. */
export function openArticle(format: SourceFormat | undefined): OpenTask {
  return async (source, host) => ({ source, input: await readSource(source, host, format) })
}

/**
 * Sources are briefs as JSON, perhaps edited by hand.
 *
 * @throws BriefingError `extract/bad-brief`, and those of reading a file.
 */
export const openBrief: OpenTask = async (source, host) => {
  const { bytes } = await readSource(source, host)
  const text = new TextDecoder().decode(bytes)
  return { source, input: parseBrief(parseJson(text, source.name)) }
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
