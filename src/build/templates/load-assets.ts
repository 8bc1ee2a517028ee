import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset, Assets } from '../../model/picture.ts'
import { compareText } from '../../model/span.ts'
import { errorCodeOf } from '../files/error-code-of.ts'
import { MAX_PICTURE_BYTES, readPicture, tooLarge } from '../pictures/read-picture.ts'
import type { Loading } from './loading.ts'
import { inFolders } from './loading.ts'
import type { TemplateRoot } from './template-files.ts'
import { isInside, listTemplateFiles, outside, shownPath } from './template-files.ts'

const FOLDER = 'assets'
const PICTURE_ENDING = /\.(?:png|jpe?g|svg)$/iu
/** Folders in `assets` may hold folders, so many deep. */
const MAX_DEPTH = 4

/** Pictures read by this process, by path and what tells one version of a file from the next. */
const read = new Map<string, Promise<Asset>>()

export interface LoadedAssets {
  readonly assets: Assets
  /** Absolute paths of the files, sorted. */
  readonly files: readonly string[]
}

/**
 * The pictures of a template: what is in the folders `assets` of its kind and of `shared`, each file from the first
 * root that has it. Only those are read that `texts`, the files of the template, name: a name cannot be put together
 * from values. One that cannot be shown is no error until something shows it.
 *
 * @throws BriefingError `compose/template-outside-root` when a link leads out of the root.
 */
export async function loadAssets(
  { kind, roots }: Pick<Loading, 'kind' | 'roots'>,
  texts: readonly string[],
): Promise<LoadedAssets> {
  const isNamed = namedIn(texts)
  const assets: Record<string, Asset> = Object.create(null)
  const files = new Set<string>()
  for (const { root, path } of inFolders([kind, 'shared'], [FOLDER], roots)) {
    for (const name of await listPictures(root, path)) {
      const asset = `${FOLDER}/${name}`
      if (asset in assets) continue
      const file = join(root.folder, path, name)
      if (!isNamed(name)) {
        assets[asset] = { path: shownPath(root, file), ...unread }
        continue
      }
      assets[asset] = await loadPicture(file, root)
      files.add(file)
    }
  }
  return { assets, files: [...files].sort(compareText) }
}

/** Known by its name alone, for those who misspell it. */
const unread = {
  fault: 'found its name in no file of the template, expected it written out',
  hint: 'Write its name as a whole: `assets/` and the name of the file.',
} as const

/** A name that a condition of the template puts together: `assets/{{#if isUrgent}}red{{else}}blue{{/if}}.png`. */
const COMPUTED_NAME = /assets\/[^\s"')\]]*\{\{/u

function namedIn(texts: readonly string[]): (name: string) => boolean {
  const all = texts.join('\n').replaceAll('\\', '')
  if (!all.includes(FOLDER)) return () => false
  if (COMPUTED_NAME.test(all)) return () => true
  return (name) => all.includes(name) || all.includes(encodeURI(name))
}

/** A picture file of a root, or why it cannot be shown; undefined when it is not there. */
export async function loadPicture(file: string, root: TemplateRoot): Promise<Asset> {
  const path = shownPath(root, file)
  const [realRoot, realFile] = await Promise.all([realpath(root.folder), realpath(file)])
  if (!isInside(realRoot, realFile)) throw outside(path, realFile)
  const { size, mtimeMs } = await stat(realFile)
  if (size > MAX_PICTURE_BYTES) return { path, ...tooLarge }
  const key = [path, realFile, size, mtimeMs].join('\0')
  const known = read.get(key)
  if (known !== undefined) return known
  const reading = readFile(realFile)
    .then(readPicture)
    .then((found): Asset => ({ path, ...found }))
  read.set(key, reading)
  return reading
}

/** The picture files of a folder and of those in it, by their path from it, sorted. */
async function listPictures(
  root: TemplateRoot,
  path: string,
  depth = 0,
): Promise<readonly string[]> {
  const names = await listEntries(root, path)
  const lists = await Promise.all(
    names.map(async (name) => {
      if (PICTURE_ENDING.test(name)) return [name]
      if (name.includes('.') || depth === MAX_DEPTH) return []
      const inner = await listPictures(root, join(path, name), depth + 1)
      return inner.map((found) => `${name}/${found}`)
    }),
  )
  return lists.flat()
}

async function listEntries(root: TemplateRoot, path: string): Promise<readonly string[]> {
  try {
    return await listTemplateFiles(root, path)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOTDIR') return []
    throw error
  }
}
