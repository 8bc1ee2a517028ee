import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { BriefingError } from '../model/diagnostic.ts'
import type { FontFiles, Theme } from '../model/theme.ts'
import { fontFilesOf } from '../model/theme.ts'

const PACKAGE_PREFIX = 'npm:'
/** `@scope/name` or `name`, then the file inside the package. */
const PACKAGE_FILE = /^((?:@[\w.-]+\/)?[\w.-]+)\/(.+)$/u

/** Files read by this process, by absolute path: one object a file, so that each is parsed once. */
const filesRead = new Map<string, Promise<Uint8Array>>()

/**
 * Every font file a theme names. `npm:<package>/<file>` is looked for where Node looks for packages, seen from `folder`
 * and then from here; any other name is a path from `folder`, the absolute path of the template's folder.
 *
 * @throws `render/missing-font` naming every file that is not there.
 */
export async function loadFonts(theme: Theme, folder?: string): Promise<FontFiles> {
  const names = fontFilesOf(theme)
  const files = await Promise.all(names.map((name) => readFirst(placesOf(name, folder))))
  const found = new Map<string, Uint8Array>()
  const missing: string[] = []
  names.forEach((name, index) => {
    const bytes = files[index]
    if (bytes === undefined) missing.push(name)
    else found.set(name, bytes)
  })
  if (missing.length > 0) throw missingFonts(theme, missing, folder)
  return found
}

/** Absolute paths a font file may have, best first. */
function placesOf(name: string, folder: string | undefined): readonly string[] {
  if (name.startsWith(PACKAGE_PREFIX)) {
    return packagePlaces(name.slice(PACKAGE_PREFIX.length), folder)
  }
  if (isAbsolute(name)) return [name]
  const path = normalize(name)
  const isInside = path !== '..' && !path.startsWith(`..${sep}`)
  return folder === undefined || !isInside ? [] : [join(folder, path)]
}

function packagePlaces(path: string, folder: string | undefined): readonly string[] {
  const name = PACKAGE_FILE.exec(path)?.[1]
  if (name === undefined || path.split('/').includes('..')) return []
  const bases = folder === undefined ? [import.meta.url] : [join(folder, '_'), import.meta.url]
  const folders = bases.flatMap((base) => createRequire(base).resolve.paths(name) ?? [])
  return [...new Set(folders)].map((modules) => join(modules, path))
}

async function readFirst(paths: readonly string[]): Promise<Uint8Array | undefined> {
  for (const path of paths) {
    try {
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
