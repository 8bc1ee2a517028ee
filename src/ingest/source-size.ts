import { BriefingError } from '../model/diagnostic.ts'

/** The largest source, in bytes. A thick book is 2 MB; more than this is no article but a mistake or an attack. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024

/** Of a source that is larger; its bytes need not be read to know. */
export function tooLarge(file: string, bytes: number): BriefingError {
  const megabytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`
  return new BriefingError(
    'ingest/too-large',
    `Cannot read \`${file}\`: found ${megabytes(bytes)}, expected at most ${megabytes(MAX_SOURCE_BYTES)}.`,
    { place: { file }, hint: 'Split the text into several files.' },
  )
}
