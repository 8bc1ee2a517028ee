import { basename, extname, resolve, sep } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import type { Diagnostic, Result } from '../../model/diagnostic.ts'
import type { Host } from '../files/host.ts'
import { isOverlayOf } from './read-overlay.ts'
import type { Source } from './source.ts'
import { shownPath, sourceAt } from './source.ts'

/** The endings by which an article in a folder is known. A file named on its own may have any. */
export const articleExtensions = [
  ...['.txt', '.md', '.markdown', '.html', '.htm'],
  ...['.docx', '.pdf', '.eml', '.mht', '.mhtml', '.rss', '.atom'],
]

/** In a folder of articles but not articles: what says so, templates, and what a browser saves beside a page. */
const NOT_ARTICLES = ['**/README.*', '**/templates/**', '**/node_modules/**', '**/*_files/**']

/**
 * The articles that files, folders (searched to the bottom), globs and `-` stand for: in the order given, within a
 * folder or glob by path, none twice. What cannot be found, and the second of two with one slug, is an error
 * diagnostic; the others are still there.
 */
export async function findSources(
  patterns: readonly string[],
  host: Host,
): Promise<Result<readonly Source[]>> {
  const found = await Promise.all(patterns.map((pattern) => find(pattern, host)))
  const sources = withoutRepeats(found.flatMap((result) => result.value))
  const { value, diagnostics } = withoutNamesakes(sources)
  return { value, diagnostics: [...found.flatMap((result) => result.diagnostics), ...diagnostics] }
}

async function find(pattern: string, host: Host): Promise<Result<readonly Source[]>> {
  if (pattern === '-') return { value: [sourceAt('-', host)], diagnostics: [] }
  const path = resolve(host.cwd, pattern)
  const kind = await host.files.kindOf(path)
  if (kind === 'file') return { value: [sourceAt(path, host)], diagnostics: [] }
  if (kind === 'folder') return findInFolder(pattern, path, host)
  if (isDynamicPattern(pattern)) return findByGlob(pattern, host)
  return failure({
    severity: 'error',
    code: 'ingest/not-found',
    message: `Cannot find \`${pattern}\`: no such file, expected a file, a folder, a glob or \`-\`.`,
    place: { file: pattern },
  })
}

async function findInFolder(shown: string, folder: string, host: Host) {
  const paths = await host.files.glob('**/*', { folder, ignore: NOT_ARTICLES })
  const articles = paths.filter(isArticle)
  const others = paths.filter((path) => !isArticle(path))
  if (articles.length === 0) {
    return failure({
      severity: 'error',
      code: 'build/nothing-to-build',
      message: `Cannot find an article in \`${shown}\`: ${others.length === 0 ? 'the folder is empty' : `none of its ${others.length} files is one`}, expected files ending in ${listOf(articleExtensions)}.`,
      place: { file: shown },
      hint: 'A file with another ending can be named itself: its format is then found out from its content.',
    })
  }
  const left = others.filter((path) => !articles.some((article) => isOverlayOf(path, article)))
  const skipped: readonly Diagnostic[] = left.map((path) => ({
    severity: 'info',
    code: 'build/skipped-source',
    message: `Left out \`${basename(path)}\`: in folders only files ending in ${listOf(articleExtensions)} are articles.`,
    place: { file: shownPath(path, host) },
  }))
  return { value: articles.map((path) => sourceAt(path, host)), diagnostics: skipped }
}

async function findByGlob(pattern: string, host: Host) {
  const paths = await host.files.glob(pattern.split(sep).join('/'), { folder: host.cwd })
  const articles = namesExtension(pattern) ? paths : paths.filter(isArticle)
  if (articles.length > 0) {
    return { value: articles.map((path) => sourceAt(path, host)), diagnostics: [] }
  }
  return failure({
    severity: 'error',
    code: 'build/nothing-to-build',
    message: `Cannot find an article by \`${pattern}\`: ${paths.length === 0 ? 'no file matches' : 'no matching file is one'}, expected files ending in ${listOf(articleExtensions)}.`,
    place: { file: pattern },
  })
}

function withoutRepeats(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()]
}

function withoutNamesakes(sources: readonly Source[]): Result<readonly Source[]> {
  const bySlug = new Map<string, Source>()
  const diagnostics: Diagnostic[] = []
  for (const source of sources) {
    const first = bySlug.get(source.slug)
    if (first === undefined) bySlug.set(source.slug, source)
    else diagnostics.push(sameName(first, source))
  }
  return { value: [...bySlug.values()], diagnostics }
}

function sameName(first: Source, second: Source): Diagnostic {
  return {
    severity: 'error',
    code: 'build/same-name',
    message: `Cannot build \`${second.shown}\`: its briefings would be called \`${second.slug}.*\` like those of \`${first.shown}\`, expected names that differ in letters or digits.`,
    place: { file: second.shown },
    hint: 'Rename one of the two, or build them into different folders with `-o`.',
  }
}

function failure(diagnostic: Diagnostic): Result<readonly Source[]> {
  return { value: [], diagnostics: [diagnostic] }
}

function isArticle(path: string): boolean {
  return articleExtensions.includes(extname(path).toLowerCase())
}

/** Whether a glob ends in an extension of its own, such as `*.wire`, and so means files of that kind. */
function namesExtension(pattern: string): boolean {
  return /\.[^.*?{}[\]()/]+$/u.test(pattern)
}

function listOf(words: readonly string[]): string {
  return `${words
    .slice(0, -1)
    .map((word) => `\`${word}\``)
    .join(', ')} or \`${words.at(-1)}\``
}
