import type { Host } from '../build/files/host.ts'
import type { BriefFile } from '../build/sources/read-brief.ts'
import { readBriefFile } from '../build/sources/read-brief.ts'
import { readSource } from '../build/sources/read-source.ts'
import type { Source } from '../build/sources/source.ts'
import { parseBrief } from '../extract/parse-brief.ts'
import { BriefingError } from '../model/diagnostic.ts'

/**
 * The brief that a file is, as JSON, or that a finished PDF, Word or HTML file carries.
 *
 * @throws BriefingError `verify/bad-evidence` where it carries none, `extract/bad-brief`, and those of reading a file.
 */
export async function briefInFile(source: Source, host: Host): Promise<BriefFile> {
  if (!/\.(?:pdf|docx|html?|md)$/iu.test(source.name)) return readBriefFile(source, host)
  const { readShownFile } = await import('../verify/read-shown-file.ts')
  const { bytes } = await readSource(source, host)
  const { carried } = await readShownFile({ name: source.shown, bytes })
  if (carried.brief !== undefined) return { brief: parseBrief(JSON.parse(carried.brief)), bytes }
  throw new BriefingError(
    'verify/bad-evidence',
    `Cannot take a brief from \`${source.shown}\`: it carries none, expected a PDF, Word or HTML file that does.`,
    {
      place: { file: source.shown },
      hint: 'Take what `briefwright extract` prints; `evidence` in a theme says what files carry.',
    },
  )
}
