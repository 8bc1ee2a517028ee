import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distance } from 'fastest-levenshtein'
import { BriefingError } from '../model/diagnostic.ts'
import { compareText } from '../model/span.ts'
import type { Labels, Template, TemplateFile } from '../model/template.ts'
import { loadLabels } from './load-labels.ts'
import { loadTheme } from './load-theme.ts'
import type { TemplateRoot } from './template-files.ts'
import { listTemplateFiles, outside, readTemplateFile, shownPath } from './template-files.ts'

/** The templates that come with Briefwright; the same path from `src/build` and from `dist/build`. */
export const BUILT_IN_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** The kind whose theme stands in for kinds that have none of their own. */
const DEFAULT_KIND = 'policy-brief'

const MAIN = 'template.md.hbs'
const PARTIAL_ENDING = '.md.hbs'

export interface LoadTemplateOptions {
  /** Absolute `templates` folders, the most particular first; the built-in one is looked into last by itself. */
  readonly roots?: readonly string[] | undefined
  /** Absolute; paths in messages are relative to it. */
  readonly workingFolder?: string | undefined
}

export interface LoadedTemplate {
  readonly template: Template
  /** Absolute paths of all files read, sorted: the template changes when one of them does. */
  readonly files: readonly string[]
  /** Where each part comes from, in the order of their names. */
  readonly origins: readonly TemplateOrigin[]
}

/** A part of a template and where it was looked for. Paths are as in messages. */
export interface TemplateOrigin {
  /** `template.md.hbs`, `partials/masthead.md.hbs`, `labels.en.json` or `theme.json`. */
  readonly name: string
  /** The files used: one, or for labels and theme all that were merged, the most particular first. */
  readonly used: readonly string[]
  /** Every place looked at, in order. */
  readonly tried: readonly string[]
}

/**
 * A template by its kind. For each file by itself the first root that has it wins, so that a single partial can be
 * replaced without copying the rest; `shared/partials` of all roots come after those of the kind. Labels are merged
 * key by key, themes value by value.
 *
 * @throws BriefingError `compose/template-not-found` with the kinds there are, `compose/template-outside-root`,
 * `compose/bad-template`, `compose/bad-labels` or `compose/bad-theme`.
 */
export async function loadTemplate(
  kind: string,
  options: LoadTemplateOptions = {},
): Promise<LoadedTemplate> {
  const roots = rootsOf(options)
  if (!isName(kind)) {
    if (/[\\/]|^\.+$/.test(kind)) throw outside(kind, join(BUILT_IN_TEMPLATES, kind))
    throw await notFound(kind, roots)
  }
  const reader = createReader(roots)
  const [main] = await reader.read(MAIN, [join(kind, MAIN)])
  if (main === undefined) throw await notFound(kind, roots)
  return {
    template: {
      kind,
      main,
      partials: await readPartials(kind, reader),
      labels: await readLabels(kind, reader),
      theme: await readTheme(kind, reader),
    },
    files: reader.files(),
    origins: reader.origins(),
  }
}

export interface ListedTemplate {
  readonly kind: string
  /** The folders that have files for it, as in messages, the one its main file comes from first. */
  readonly folders: readonly string[]
}

/** Every kind there is a main file for, sorted. */
export async function listTemplates(
  options: LoadTemplateOptions = {},
): Promise<readonly ListedTemplate[]> {
  const roots = rootsOf(options)
  const folders = new Map<string, string[]>()
  const complete = new Set<string>()
  for (const root of roots) {
    for (const kind of (await listTemplateFiles(root, '')).filter(isName)) {
      const names = await listTemplateFiles(root, kind)
      if (kind === 'shared' || names.length === 0) continue
      const known = folders.get(kind) ?? []
      const shown = shownPath(root, join(root.folder, kind))
      folders.set(
        kind,
        names.includes(MAIN) && !complete.has(kind) ? [shown, ...known] : [...known, shown],
      )
      if (names.includes(MAIN)) complete.add(kind)
    }
  }
  return [...complete].sort(compareText).map((kind) => ({ kind, folders: folders.get(kind) ?? [] }))
}

function rootsOf({
  roots = [],
  workingFolder = process.cwd(),
}: LoadTemplateOptions): readonly TemplateRoot[] {
  return [...new Set([...roots, BUILT_IN_TEMPLATES])].map((folder) => ({ folder, workingFolder }))
}

function isName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]*$/i.test(name)
}

async function notFound(kind: string, roots: readonly TemplateRoot[]): Promise<BriefingError> {
  const listed = await listTemplates({ roots: roots.map(({ folder }) => folder) })
  const kinds = listed.map((template) => template.kind)
  const [nearest] = kinds
    .map((name) => ({ name, far: distance(kind.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= name.length / 3)
    .sort((a, b) => a.far - b.far || compareText(a.name, b.name))
  return new BriefingError(
    'compose/template-not-found',
    `Cannot find a template for the kind \`${kind}\`: expected ${kinds.map((name) => `\`${name}\``).join(', ')}.`,
    {
      hint:
        nearest === undefined
          ? `A kind of your own is a folder \`templates/${isName(kind) ? kind : 'my-kind'}\` with a \`${MAIN}\` in it.`
          : `Did you mean \`${nearest.name}\`?`,
    },
  )
}

interface Reader {
  readonly roots: readonly TemplateRoot[]
  /** The first file there is, looked for in each root in turn, path by path. */
  readonly read: (name: string, paths: readonly string[]) => Promise<readonly TemplateFile[]>
  /** Every file there is, the most particular first. */
  readonly readAll: (name: string, paths: readonly string[]) => Promise<readonly TemplateFile[]>
  readonly files: () => readonly string[]
  readonly origins: () => readonly TemplateOrigin[]
}

function createReader(roots: readonly TemplateRoot[]): Reader {
  const files = new Set<string>()
  const origins = new Map<string, TemplateOrigin>()
  const readUpTo = async (limit: number, name: string, paths: readonly string[]) => {
    const found: TemplateFile[] = []
    const tried: string[] = []
    for (const path of paths) {
      for (const root of roots) {
        if (found.length === limit) continue
        const absolute = join(root.folder, path)
        tried.push(shownPath(root, absolute))
        const file = await readTemplateFile(root, path)
        if (file === undefined) continue
        found.push(file)
        files.add(absolute)
      }
    }
    if (found.length > 0) origins.set(name, { name, used: found.map(({ path }) => path), tried })
    return found
  }
  return {
    roots,
    read: (name, paths) => readUpTo(1, name, paths),
    readAll: (name, paths) => readUpTo(Number.POSITIVE_INFINITY, name, paths),
    files: () => [...files].sort(compareText),
    origins: () => [...origins.values()].sort((a, b) => compareText(a.name, b.name)),
  }
}

async function readPartials(kind: string, reader: Reader): Promise<Template['partials']> {
  const folders = [join(kind, 'partials'), join('shared', 'partials')]
  const names = await listNames(reader.roots, folders, (file) =>
    file.endsWith(PARTIAL_ENDING) ? file.slice(0, -PARTIAL_ENDING.length) : undefined,
  )
  const partials: Record<string, TemplateFile> = Object.create(null)
  for (const name of names) {
    const file = `${name}${PARTIAL_ENDING}`
    const [partial] = await reader.read(
      `partials/${file}`,
      folders.map((folder) => join(folder, file)),
    )
    if (partial !== undefined) partials[name] = partial
  }
  return partials
}

async function readLabels(kind: string, reader: Reader): Promise<Template['labels']> {
  const folders = [kind, 'shared']
  const languages = await listNames(
    reader.roots,
    folders,
    (file) => /^labels\.([a-zA-Z0-9-]+)\.json$/.exec(file)?.[1],
  )
  const labels: Record<string, Labels> = { en: {} }
  for (const language of languages) {
    const file = `labels.${language}.json`
    labels[language] = loadLabels(
      await reader.readAll(
        file,
        folders.map((folder) => join(folder, file)),
      ),
    )
  }
  return labels
}

async function readTheme(kind: string, reader: Reader): Promise<Template['theme']> {
  const paths = [...new Set([join(kind, 'theme.json'), join(DEFAULT_KIND, 'theme.json')])]
  return loadTheme(await reader.readAll('theme.json', paths))
}

/** The names of all files of some folders that have one, sorted, none twice. */
async function listNames(
  roots: readonly TemplateRoot[],
  folders: readonly string[],
  nameOf: (file: string) => string | undefined,
): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const folder of folders) {
    for (const root of roots) {
      for (const file of await listTemplateFiles(root, folder)) {
        const name = nameOf(file)
        if (name !== undefined && isName(name)) names.add(name)
      }
    }
  }
  return [...names].sort(compareText)
}
