import { basename, dirname, join, resolve } from 'node:path'
import { mergeSlots } from '../../import/merge-slots.ts'
import type { WordEdits } from '../../import/read-word-edits.ts'
import { readWordEdits } from '../../import/read-word-edits.ts'
import type { Result } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { findSources } from '../sources/find-sources.ts'
import type { LocatedOverlay } from '../sources/read-overlay.ts'
import { overlayExtensions, readOverlay } from '../sources/read-overlay.ts'
import type { Source } from '../sources/source.ts'
import { shownPath, sourceAt } from '../sources/source.ts'
import { tellWordEdits } from './tell-word-edits.ts'

export interface ImportOptions {
  /** The article, where the file and the project do not tell. */
  readonly article?: string | undefined
  /** The overlay, instead of the one beside the article. */
  readonly overlay?: string | undefined
  /** Who wrote the words, where the file says somebody else or nobody. */
  readonly author?: string | undefined
  /** Takes the words of the file even where the overlay was changed since. */
  readonly force?: boolean | undefined
  /** Tells what would change and writes nothing. */
  readonly dryRun?: boolean | undefined
  /** What the project builds: files, folders and globs in which the article is looked for. */
  readonly sources: readonly string[]
}

export interface Imported {
  /** The overlay, as people know it. */
  readonly overlay: string
  /** Ids of the slots whose words were taken over. */
  readonly taken: readonly string[]
  readonly author: string | undefined
  readonly isWritten: boolean
}

/**
 * Takes over into the overlay of an article what an analyst wrote into the slots of its briefing in Word, and tells what
 * else was changed there.
 *
 * @throws BriefingError `import/unreadable`, `import/no-article`, `extract/bad-overlay`
 */
export async function importWord(
  path: string,
  options: ImportOptions,
  host: Host,
): Promise<Result<Imported>> {
  const file = resolve(host.cwd, path)
  const edits = readWordEdits(await readFile(file, path, host), shownPath(file, host))
  const target = await findOverlay(edits, { ...options, file }, host)
  const author = options.author ?? edits.author
  const merged = mergeSlots(edits.slots, {
    overlay: { name: basename(target.path), text: target.overlay?.text ?? '' },
    shown: shownPath(target.path, host),
    author,
    from: basename(file),
    force: options.force ?? false,
  })
  const { text, taken } = merged.value
  const isWritten = text !== undefined && options.dryRun !== true
  if (isWritten) await host.files.write(target.path, new TextEncoder().encode(text))
  return {
    value: { overlay: shownPath(target.path, host), taken, author, isWritten },
    diagnostics: [
      ...merged.diagnostics,
      ...tellWordEdits(edits, { shown: shownPath(file, host), author, isTaken: taken.length > 0 }),
    ],
  }
}

async function readFile(file: string, shown: string, host: Host): Promise<Uint8Array> {
  try {
    return await host.files.read(file)
  } catch (cause) {
    throw new BriefingError(
      'import/unreadable',
      `Cannot import \`${shown}\`: no such file, expected a Word file that Briefwright made.`,
      { place: { file: shown }, cause },
    )
  }
}

interface OverlayTarget {
  /** Absolute. */
  readonly path: string
  /** What is there. */
  readonly overlay: LocatedOverlay | undefined
}

interface Wanted extends ImportOptions {
  /** The Word file, absolute. */
  readonly file: string
}

async function findOverlay(edits: WordEdits, wanted: Wanted, host: Host): Promise<OverlayTarget> {
  if (wanted.overlay !== undefined) {
    const path = resolve(host.cwd, wanted.overlay)
    const isThere = (await host.files.kindOf(path)) === 'file'
    return { path, overlay: isThere ? await readOverlay({ path }, host, path) : undefined }
  }
  const article = await findArticle(edits, wanted, host)
  const overlay = await readOverlay({ path: article }, host)
  const own = article.replace(/(?<=[^/\\])\.[^./\\]+$/u, '') + overlayExtensions[0]
  return { path: overlay === undefined ? own : join(dirname(article), overlay.name), overlay }
}

/** The article by its path, or by the name the file says: among what the project builds, or beside the file. */
async function findArticle(edits: WordEdits, wanted: Wanted, host: Host): Promise<string> {
  if (wanted.article !== undefined) {
    const path = resolve(host.cwd, wanted.article)
    if ((await host.files.kindOf(path)) === 'file') return path
    throw noArticle(wanted, `no file \`${wanted.article}\``, host)
  }
  const [name] = edits.sources
  if (name === undefined) throw noArticle(wanted, 'nothing in it says which', host)
  const { value: sources } = await findSources(wanted.sources, host)
  const beside = sourceAt(join(dirname(wanted.file), name), host)
  const isBeside = (await host.files.kindOf(join(dirname(wanted.file), name))) === 'file'
  const found = [...sources, ...(isBeside ? [beside] : [])].filter((one) => one.name === name)
  const paths = [...new Set(found.flatMap(pathOf))]
  const [path] = paths
  if (path !== undefined && paths.length === 1) return path
  throw noArticle(wanted, `${paths.length === 0 ? 'no' : 'more than one'} file \`${name}\``, host)
}

function pathOf({ path }: Source): readonly string[] {
  return path === undefined ? [] : [path]
}

function noArticle({ file }: Wanted, found: string, host: Host): BriefingError {
  return new BriefingError(
    'import/no-article',
    `Cannot find the article of \`${shownPath(file, host)}\`: found ${found}, expected one article.`,
    {
      place: { file: shownPath(file, host) },
      hint: 'Name it with `--article FILE`, or the overlay with `--overlay FILE`.',
    },
  )
}
