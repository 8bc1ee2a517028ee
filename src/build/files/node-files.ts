import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { glob } from 'tinyglobby'
import { compareText } from '../../model/span.ts'
import { errorCodeOf } from './error-code-of.ts'
import type { Files } from './host.ts'

/** The real disk. */
export const nodeFiles: Files = {
  read: (path) => readFile(path),
  sizeOf: async (path) => (await stat(path)).size,
  write: writeWhole,
  kindOf: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      if (isAbsence(error)) return undefined
      throw error
    }
  },
  glob: async (pattern, { folder, ignore = [] }) => {
    const paths = await glob(pattern, {
      cwd: folder,
      absolute: true,
      expandDirectories: false,
      ignore,
    })
    return paths.sort(compareText)
  },
}

/** Writes beside the target and renames, which no reader can catch half-way. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`)
  try {
    await writeFile(draft, bytes)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function isAbsence(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
