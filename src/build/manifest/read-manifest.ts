import { join } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Manifest } from '../../model/manifest.ts'
import { MANIFEST_NAME, manifestSchema } from '../../model/manifest.ts'
import { errorCodeOf } from '../files/error-code-of.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'

/**
 * The manifest of an output folder; undefined where there is none.
 *
 * @throws BriefingError `build/bad-manifest` for a file of that name that is none of ours.
 */
export async function readManifest(folder: string, host: Host): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST_NAME)
  const shown = shownPath(path, host)
  const bytes = await host.files.read(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error) ?? '')) return undefined
    throw badManifest(shown, 'it cannot be read', error)
  })
  if (bytes === undefined) return undefined
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw badManifest(shown, 'it is no manifest of this version of Briefwright', cause)
  }
}

function badManifest(path: string, reason: string, cause: unknown): BriefingError {
  return new BriefingError(
    'build/bad-manifest',
    `Cannot use \`${path}\`: ${reason}, expected one that \`briefwright build\` wrote.`,
    {
      place: { file: path },
      hint: 'Delete it and build again; if it is a file of something else, choose another folder with `-o`.',
      cause,
    },
  )
}
