import { readFile, realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Theme } from '../../model/theme.ts'
import type { ReferenceFile } from '../../render/render-context.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import { isInside } from '../templates/template-files.ts'

/**
 * The reference document at a path of the command line or the configuration.
 *
 * @throws BriefingError `build/bad-option` when there is none
 */
export async function readReference(path: string, host: Host): Promise<ReferenceFile> {
  const absolute = resolve(host.cwd, path)
  if ((await host.files.kindOf(absolute)) !== 'file') throw noReference(path, 'build/bad-option')
  return { file: shownPath(absolute, host), bytes: await host.files.read(absolute) }
}

/**
 * The reference document a theme names, if it does: a path inside one of the folders of the theme files, the most
 * particular first.
 *
 * @throws BriefingError `compose/bad-theme` when there is none
 */
export async function loadReference(
  { docx: { reference } }: Theme,
  folders: readonly string[],
  workingFolder: string,
): Promise<ReferenceFile | undefined> {
  if (reference === undefined) return undefined
  for (const folder of folders) {
    const path = await realpath(resolve(folder, reference)).catch(() => undefined)
    if (path === undefined || !isInside(await realpath(folder), path)) continue
    return { file: relative(workingFolder, path), bytes: await readFile(path) }
  }
  throw noReference(reference, 'compose/bad-theme')
}

function noReference(path: string, code: 'build/bad-option' | 'compose/bad-theme'): BriefingError {
  return new BriefingError(
    code,
    `Cannot find the reference document \`${path}\`: no such file, expected a Word document (.docx).`,
    {
      place: { file: path },
      hint:
        code === 'build/bad-option'
          ? 'The path starts at the folder you work in.'
          : 'The path of `docx.reference` starts at the folder of the theme file, and stays in it.',
    },
  )
}
