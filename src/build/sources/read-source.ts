import { MAX_SOURCE_BYTES, tooLarge } from '../../ingest/source-size.ts'
import type { HeadingRule, SourceFile, SourceFormat } from '../../model/article.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { errorCodeOf } from '../files/error-code-of.ts'
import type { Host } from '../files/host.ts'
import type { Source } from './source.ts'

/** How a source is to be read, where it is not to be found out. */
export interface ReadAs {
  readonly format?: SourceFormat | undefined
  /** Which entry of a feed, from 1 on. */
  readonly entry?: number | undefined
  /** What is a heading in plain text, where its front matter does not say. */
  readonly headings?: HeadingRule | undefined
}

/**
 * The bytes of a source under its name. The name is also the id that spans carry: outputs must not depend on the
 * folder somebody works in.
 *
 * @throws BriefingError `ingest/not-found`, `ingest/is-directory`, `ingest/too-large` or `ingest/unreadable`.
 */
export async function readSource(
  source: Source,
  host: Host,
  { format, entry, headings }: ReadAs = {},
): Promise<SourceFile> {
  const bytes = await (source.path === undefined
    ? host.stdin()
    : readFile(source.path, source.shown, host))
  return { id: source.name, name: source.name, bytes, format, entry, headings }
}

async function readFile(path: string, shown: string, host: Host): Promise<Uint8Array> {
  try {
    const size = await host.files.sizeOf(path)
    if (size > MAX_SOURCE_BYTES) throw tooLarge(shown, size)
    return await host.files.read(path)
  } catch (cause) {
    const place = { file: shown }
    const code = errorCodeOf(cause)
    if (cause instanceof BriefingError || code === undefined) throw cause
    const cannot = `Cannot read \`${shown}\``
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw new BriefingError('ingest/not-found', `${cannot}: no such file.`, { place, cause })
      case 'EISDIR':
        throw new BriefingError(
          'ingest/is-directory',
          `${cannot}: it is a folder, expected a file.`,
          { place, cause, hint: '`briefwright build` takes folders.' },
        )
      case 'ERR_FS_FILE_TOO_LARGE':
        throw new BriefingError('ingest/too-large', `${cannot}: it is larger than 2 GiB.`, {
          place,
          cause,
        })
      default:
        throw new BriefingError('ingest/unreadable', `${cannot}: the system says \`${code}\`.`, {
          place,
          cause,
          hint: 'Is the file yours to read?',
        })
    }
  }
}
