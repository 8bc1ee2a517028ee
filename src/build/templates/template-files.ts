import { readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import type { TemplateFile } from '../../model/template.ts'
import { errorCodeOf } from '../files/error-code-of.ts'

/** A `templates` folder and how its files are called for people. */
export interface TemplateRoot {
  /** Absolute. */
  readonly folder: string
  /** Whose it is: `project` for those given first, `package` for those of packages. */
  readonly level: 'project' | 'package' | 'built-in'
  /** Absolute; paths inside are shown relative to it, others whole. */
  readonly workingFolder: string
}

/**
 * A file of a root, or undefined when it is not there. Line ends become `\n`, a byte order mark goes.
 *
 * @throws BriefingError `compose/template-outside-root` when a link leads out of the root; `compose/bad-template`
 * when the file cannot be read or is not UTF-8.
 */
export async function readTemplateFile(
  root: TemplateRoot,
  path: string,
): Promise<TemplateFile | undefined> {
  const file = join(root.folder, path)
  const shown = shownPath(root, file)
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root.folder), realpath(file)])
    if (!isInside(realRoot, realFile)) throw outside(shown, realFile)
    const bytes = await readFile(realFile)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const name = path.split(sep).join('/')
    return { path: shown, name, text: text.replace(/\r\n?/g, '\n') }
  } catch (error) {
    if (error instanceof BriefingError) throw error
    if (isAbsence(error)) return undefined
    throw new BriefingError(
      'compose/bad-template',
      `Cannot read the template file \`${shown}\`: ${reasonOf(error)}, expected a text file in UTF-8.`,
      { place: { file: shown }, cause: error },
    )
  }
}

/** The names in a folder of a root, sorted; none when there is no such folder. */
export async function listTemplateFiles(
  root: TemplateRoot,
  path: string,
): Promise<readonly string[]> {
  try {
    return (await readdir(join(root.folder, path))).sort(compareText)
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

/** The path as people would write it where they work. */
export function shownPath(
  { workingFolder }: Pick<TemplateRoot, 'workingFolder'>,
  file: string,
): string {
  return isInside(workingFolder, file) ? relative(workingFolder, file) : file
}

/** The error for a name or link that leads out of the folder templates are in. */
export function outside(name: string, target: string): BriefingError {
  return new BriefingError(
    'compose/template-outside-root',
    `Cannot use \`${name}\` as a template: it leads to \`${target}\`, expected a place inside the \`templates\` folder.`,
    { hint: 'Copy the file into the folder.' },
  )
}

/** Whether an absolute path is a folder or in it. */
export function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

function isAbsence(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function reasonOf(error: unknown): string {
  if (errorCodeOf(error) === 'EISDIR') return 'it is a folder'
  if (errorCodeOf(error) === 'EACCES') return 'it may not be read'
  return error instanceof TypeError
    ? 'its bytes are not UTF-8'
    : String(errorCodeOf(error) ?? error)
}
