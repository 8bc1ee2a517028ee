import { basename, resolve } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import type { OverlayFile } from '../../model/overlay.ts'
import type { Host } from '../files/host.ts'
import type { Source } from './source.ts'
import { shownPath } from './source.ts'

/** An overlay and where people find it. */
export interface LocatedOverlay extends OverlayFile {
  /** Relative to where people work. */
  readonly shown: string
}

/** The endings of the overlay beside an article: `ferry.brief.yaml` for `ferry.md`. */
export const overlayExtensions = ['.brief.yaml', '.brief.yml', '.brief.json']

/**
 * The overlay at a path, absolute or relative to the working folder; without a path the one beside the source, or
 * undefined where there is none.
 *
 * @throws BriefingError `build/bad-option` when there is none at the path, `extract/bad-overlay` when two lie beside the source.
 */
export async function readOverlay(
  source: Pick<Source, 'path'>,
  host: Host,
  path?: string,
): Promise<LocatedOverlay | undefined> {
  const found = path === undefined ? await findBeside(source, host) : await findAt(path, host)
  if (found === undefined) return undefined
  const text = new TextDecoder().decode(await host.files.read(found))
  return { name: basename(found), shown: shownPath(found, host), text }
}

/** Whether a path is where the overlay of an article is looked for. */
export function isOverlayOf(path: string, article: string): boolean {
  return overlayExtensions.some((extension) => path === stemOf(article) + extension)
}

function stemOf(article: string): string {
  return article.replace(/(?<=[^/\\])\.[^./\\]+$/u, '')
}

async function findBeside({ path }: Pick<Source, 'path'>, host: Host): Promise<string | undefined> {
  if (path === undefined) return undefined
  const stem = stemOf(path)
  const kinds = await Promise.all(
    overlayExtensions.map(async (extension) => ({
      path: stem + extension,
      kind: await host.files.kindOf(stem + extension),
    })),
  )
  const [first, second] = kinds.filter(({ kind }) => kind === 'file')
  if (first !== undefined && second !== undefined) {
    throw new BriefingError(
      'extract/bad-overlay',
      `Cannot choose an overlay: found \`${basename(first.path)}\` and \`${basename(second.path)}\`, expected one of them.`,
      { place: { file: shownPath(second.path, host) } },
    )
  }
  return first?.path
}

async function findAt(path: string, host: Host): Promise<string> {
  const absolute = resolve(host.cwd, path)
  if ((await host.files.kindOf(absolute)) === 'file') return absolute
  throw new BriefingError(
    'build/bad-option',
    `Cannot find the overlay \`${path}\`: no such file, expected one that \`--overlay\` can name.`,
    { place: { file: path }, hint: 'Start one with `briefwright overlay SOURCE`.' },
  )
}
