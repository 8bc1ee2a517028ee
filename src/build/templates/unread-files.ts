import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import { THEMES } from '../themes/theme-files.ts'
import { MAIN } from './list-templates.ts'
import { HELPER_FILE } from './load-helpers.ts'
import { PART_ENDING, parsePartName } from './part-name.ts'
import type { TemplateRoot } from './template-files.ts'
import { shownPath } from './template-files.ts'

/** Endings of files that are read by their names; others are pictures, fonts and notes. */
const READ_BY_NAME = /\.(?:hbs|json|mjs)$/

const PARTIALS = 'partials'
const TESTS = 'tests'
const SHARED = 'shared'

/**
 * The files of a `templates` folder that nothing reads, since no kind, part or setting has their name: each a warning
 * with the name that was meant.
 *
 * @param files Paths in the root, with slashes.
 */
export function unreadFiles(
  root: TemplateRoot,
  files: readonly string[],
  kinds: readonly string[],
): readonly Diagnostic[] {
  return files.flatMap((path): readonly Diagnostic[] => {
    const fault = READ_BY_NAME.test(path) ? faultOf(path.split('/'), kinds) : undefined
    if (fault === undefined) return []
    const file = shownPath(root, join(root.folder, path))
    return [
      {
        severity: 'warning',
        code: 'compose/unread-file',
        message: `Cannot use \`${file}\`: nothing reads it, expected ${fault.expected}.`,
        place: { file },
        hint: fault.hint,
      },
    ]
  })
}

interface Fault {
  readonly expected: string
  readonly hint: string | undefined
}

function faultOf(
  [folder = '', name, ...inside]: readonly string[],
  kinds: readonly string[],
): Fault | undefined {
  if (name === undefined)
    return { expected: `a folder of a kind, or \`${SHARED}\``, hint: 'Move it into one of these.' }
  if (folder === THEMES) return undefined
  const folders = [...kinds, SHARED, THEMES]
  if (!folders.includes(folder)) {
    const hint = didYouMean(folder, folders) ?? `A kind of your own needs \`${folder}/${MAIN}\`.`
    return { expected: list(folders), hint }
  }
  if (name === TESTS) return undefined
  const [file, ...deeper] = inside
  if (file === undefined) return isRead(folder, name) ? undefined : misnamed(name, folder)
  if (name !== PARTIALS || deeper.length > 0)
    return name === PARTIALS || file.endsWith('.hbs')
      ? {
          expected: `partials right in \`${folder}/${PARTIALS}\``,
          hint: didYouMean(name, [PARTIALS, TESTS]),
        }
      : undefined
  return parsePartName(file) === undefined
    ? { expected: `a name such as \`${PARTIALS}/masthead${PART_ENDING}\``, hint: undefined }
    : undefined
}

function isRead(folder: string, name: string): boolean {
  return (
    name === 'theme.json' ||
    name === HELPER_FILE ||
    /^labels\.[a-zA-Z0-9-]+\.json$/.test(name) ||
    (folder !== SHARED && parsePartName(name)?.name === 'template')
  )
}

function misnamed(name: string, folder: string): Fault {
  const names = [...(folder === SHARED ? [] : [MAIN]), 'labels.en.json', 'theme.json', HELPER_FILE]
  return { expected: list(names), hint: didYouMean(name, names) }
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
