import { readFile } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import type { InputRole, ManifestInput } from '../../model/manifest.ts'
import { BUILT_IN_TEMPLATES } from '../built-in-templates.ts'
import { isInside } from '../templates/template-files.ts'
import type { Places } from '../templates/template-roots.ts'
import { inputOf } from './input-of.ts'

/** A file of a template, by its absolute path, as the manifest has it; those that came with us start with `briefwright:`. */
export async function templateInput(path: string, places: Places): Promise<ManifestInput> {
  const isOurs = isInside(BUILT_IN_TEMPLATES, path)
  const shown = relative(isOurs ? BUILT_IN_TEMPLATES : places.workingFolder, path)
  const name = shown.split(sep).join('/')
  const input = inputOf(roleOf(path), isOurs ? `briefwright:${name}` : name, await readFile(path))
  // A new version of the program changes its files; nobody looks for the lines.
  const { lines: _, ...withoutLines } = input
  return isOurs ? withoutLines : input
}

function roleOf(path: string): InputRole {
  const name = basename(path)
  if (/^labels\.[^.]+\.json$/.test(name)) return 'labels'
  if (name.endsWith('.mjs')) return 'helpers'
  if (name.endsWith('.hbs')) return basename(dirname(path)) === 'partials' ? 'partial' : 'template'
  return name.endsWith('.json') ? 'theme' : 'asset'
}
