import { join, resolve } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { TemplateFile } from '../../model/template.ts'
import type { Host } from '../files/host.ts'
import { shownPath } from '../sources/source.ts'
import { loadTemplate } from '../templates/load-template.ts'
import type { Places } from '../templates/template-roots.ts'
import { findPart } from './find-part.ts'

/** Where, in a project's templates, the text of each ejected file is kept as it was: what `outdated` compares with. */
export const BASE_FOLDER = '.base'

/** A part of a kind that is to become the project's own. */
export interface PartOf {
  readonly kind: string
  readonly part: string
}

/**
 * Copies a part, as the packages or Briefwright have it, into the project's folder of its kind, and remembers what was
 * copied. Gives the path of the copy.
 *
 * @throws BriefingError `build/exists` for a part the project has already, and those of loading a template.
 */
export async function ejectPart(
  { kind, part }: PartOf,
  places: Places,
  host: Host,
): Promise<string> {
  const { name, text } = await originalPart({ kind, part }, places, host)
  const target = await freePath(join(kind, name), places, host)
  await host.files.write(join(places.templates, BASE_FOLDER, kind, name), Buffer.from(text))
  await host.files.write(target, Buffer.from(text))
  return shownPath(target, host)
}

/**
 * Makes a partial of the project's own that prints the one it replaces, ready for words around it. Gives its path.
 *
 * @throws BriefingError `build/exists`; `build/bad-option` for a part that is no partial; those of loading a template.
 */
export async function wrapPart(
  { kind, part }: PartOf,
  places: Places,
  host: Host,
): Promise<string> {
  const { name, text, path } = await originalPart({ kind, part }, places, host)
  if (!name.startsWith('partials/')) {
    throw new BriefingError(
      'build/bad-option',
      `Cannot wrap \`${part}\`: it is no partial, expected one.`,
      { hint: `Copy it with \`briefwright templates eject ${kind} ${part}\`.` },
    )
  }
  const target = await freePath(join(kind, name), places, host)
  const isOfPackage = places.packages.some((folder) => resolve(host.cwd, path).startsWith(folder))
  const call = `{{> ${isOfPackage ? 'package' : 'built-in'}/${part}}}`
  // A partial of one line stands in the middle of others: no line end may come with it.
  const wrapper = text.trim().includes('\n')
    ? `{{! Your words go above or below. }}\n\n${call}\n`
    : `${call}{{! Your words go before or behind, on this line. }}\n`
  await host.files.write(target, Buffer.from(wrapper))
  return shownPath(target, host)
}

interface OriginalPart extends TemplateFile {
  /** Path inside the kind's folder. */
  readonly name: string
}

/** A part as it is without the project's own files. */
export async function originalPart(
  { kind, part }: PartOf,
  { packages, workingFolder }: Places,
  host: Host,
): Promise<OriginalPart> {
  const loaded = await loadTemplate(kind, { packages, workingFolder })
  const { name, used } = findPart(loaded, part)
  const path = used[0] ?? ''
  const text = new TextDecoder().decode(await host.files.read(resolve(workingFolder, path)))
  return { name, path, text }
}

/** The path of a new file in the project's templates. */
async function freePath(path: string, { templates }: Places, host: Host): Promise<string> {
  const target = join(templates, path)
  if ((await host.files.kindOf(target)) === undefined) return target
  const shown = shownPath(target, host)
  throw new BriefingError(
    'build/exists',
    `Cannot write \`${shown}\`: it is there already, expected a part you have not made your own.`,
    { place: { file: shown }, hint: 'Change that file, or move it away first.' },
  )
}
