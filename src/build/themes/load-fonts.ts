import { readFile, realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { FontFiles, Theme } from '../../model/theme.ts'
import { fontFilesOf, optionalFontFilesOf } from '../../model/theme.ts'
import { isInside } from '../templates/template-files.ts'

const PACKAGE_PREFIX = 'npm:'
/** `@scope/name` or `name`, then the file inside the package. */
const PACKAGE_FILE = /^((?:@[\w.-]+\/)?[\w.-]+)\/(.+)$/u

/** Files read by this process, by absolute path: one object a file, so that each is parsed once. */
const filesRead = new Map<string, Promise<Uint8Array>>()

/**
 * Every font file a theme names, the optional ones where they are there. `npm:<package>/<file>` is looked for where
 * Node looks for packages, seen from `folders`, from `project` and then from here; any other name is a path inside one
 * of `folders`: absolute, the folders of the theme files, the most particular first. A link that leads out of its
 * folder is not followed.
 *
 * @throws `render/missing-font` naming every file that is not there and not optional.
 */
export async function loadFonts(
  theme: Theme,
  folders: readonly string[] = [],
  project?: string,
): Promise<FontFiles> {
  const needed = fontFilesOf(theme)
  const names = [...needed, ...optionalFontFilesOf(theme)]
  const files = await Promise.all(names.map((name) => readFirst(placesOf(name, folders, project))))
  const found = new Map<string, Uint8Array>()
  const missing: string[] = []
  names.forEach((name, index) => {
    const bytes = files[index]
    if (bytes !== undefined) found.set(name, bytes)
    else if (index < needed.length) missing.push(name)
  })
  if (missing.length > 0) throw missingFonts(theme, missing, folders[0])
  return found
}

/** A path a font file may have, and the folder it must not leave. */
interface FontPlace {
  readonly path: string
  readonly inside: string | undefined
}

/** Best first. */
function placesOf(
  name: string,
  folders: readonly string[],
  project: string | undefined,
): readonly FontPlace[] {
  if (name.startsWith(PACKAGE_PREFIX)) {
    const from = project === undefined ? folders : [...folders, project]
    return packagePlaces(name.slice(PACKAGE_PREFIX.length), from)
  }
  return folders.map((inside) => ({ path: resolve(inside, name), inside }))
}

function packagePlaces(path: string, folders: readonly string[]): readonly FontPlace[] {
  const name = PACKAGE_FILE.exec(path)?.[1]
  if (name === undefined || path.split('/').includes('..')) return []
  const bases = [...folders.map((folder) => join(folder, '_')), import.meta.url]
  const modules = bases.flatMap((base) => createRequire(base).resolve.paths(name) ?? [])
  return [...new Set(modules)].map((folder) => ({ path: join(folder, path), inside: undefined }))
}

async function readFirst(places: readonly FontPlace[]): Promise<Uint8Array | undefined> {
  for (const { path, inside } of places) {
    try {
      if (inside !== undefined && !isInside(await realpath(inside), await realpath(path))) continue
      return await readOnce(path)
    } catch {
      // The next place may have it; when none has, the name is reported.
    }
  }
  return undefined
}

function readOnce(path: string): Promise<Uint8Array> {
  const known = filesRead.get(path)
  if (known !== undefined) return known
  const file = readFile(path)
  filesRead.set(path, file)
  // A file that could not be read may be there next time.
  file.catch(() => filesRead.delete(path))
  return file
}

function missingFonts(theme: Theme, names: readonly string[], folder: string | undefined) {
  const list = names.map((name) => `\`${name}\``).join(', ')
  const count = names.length === 1 ? 'this font file' : 'these font files'
  return new BriefingError(
    'render/missing-font',
    `Cannot load the fonts of theme \`${theme.name}\`: found no ${list}, expected ${count} to be readable.`,
    {
      ...(folder !== undefined && { place: { file: join(folder, 'theme.json') } }),
      hint: 'Install the package after `npm:`, or correct the name in `fonts` of `theme.json`. Other names are paths inside the template.',
    },
  )
}
