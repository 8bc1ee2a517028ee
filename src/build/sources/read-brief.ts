import { parseBrief } from '../../extract/parse-brief.ts'
import type { Brief } from '../../model/brief.ts'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'

/**
 * A brief from a file of JSON, perhaps edited by hand.
 *
 * @throws BriefingError `extract/bad-brief`, and those of reading a file.
 */
export async function readBrief(source: Source, host: Host): Promise<Brief> {
  return (await readBriefFile(source, host)).brief
}

/** The same, with the bytes of the file. */
export async function readBriefFile(source: Source, host: Host): Promise<BriefFile> {
  const { bytes } = await readSource(source, host)
  return { brief: parseBrief(parseJson(new TextDecoder().decode(bytes), source.name)), bytes }
}

export interface BriefFile {
  readonly brief: Brief
  readonly bytes: Uint8Array
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
