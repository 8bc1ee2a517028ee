import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import { hasValue, locateJson, parseJsonFile } from '../files/json-file.ts'
import { loadPicture } from '../templates/load-assets.ts'
import { isInside } from '../templates/template-files.ts'
import type { FoundFile } from '../templates/template-reader.ts'

export interface LoadedLogo {
  readonly picture: Picture
  /** Absolute. */
  readonly file: string
}

/**
 * The picture a theme has as its logo: a path from the folder of one of its files, the most particular first, and in
 * the folder of templates these are in. Undefined for a theme without one.
 *
 * @throws BriefingError `compose/bad-theme` at the name of the file when it is not there or cannot be shown.
 */
export async function loadLogo(
  theme: Theme,
  files: readonly FoundFile[],
): Promise<LoadedLogo | undefined> {
  if (theme.logo === undefined) return undefined
  const name = theme.logo.file
  for (const { root, path } of files) {
    const file = join(root.folder, dirname(path), name)
    if (!isInside(root.folder, file) || !(await isFile(file))) continue
    const asset = await loadPicture(file, root)
    if ('fault' in asset) throw badLogo(name, files, asset)
    return { picture: asset.picture, file }
  }
  throw badLogo(name, files, {
    fault: 'there is no such file',
    hint: 'The path starts at the folder of the theme file, and stays inside the folder of templates.',
  })
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

function badLogo(
  name: string,
  files: readonly FoundFile[],
  { fault, hint }: { readonly fault: string; readonly hint: string },
): BriefingError {
  const path = ['logo', 'file']
  const message = `Cannot show the logo \`${name}\`: ${fault}${fault.includes('expected') ? '' : ', expected a PNG, JPEG or SVG file'}.`
  const json = files
    .map(({ file }) => parseJsonFile(file, 'compose/bad-theme'))
    .find((parsed) => hasValue(parsed, path))
  const found = { severity: 'error', code: 'compose/bad-theme', message, hint } as const
  if (json === undefined) return new BriefingError(found.code, message, found)
  const { severity: _, ...located } = locateJson(json, path, found)
  return new BriefingError(found.code, message, located)
}
