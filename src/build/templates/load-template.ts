import { dirname, join } from 'node:path'
import { compareText } from '../../model/span.ts'
import type { Template, TemplateFile } from '../../model/template.ts'
import { both } from '../both.ts'
import { BUILT_IN_TEMPLATES } from '../built-in-templates.ts'
import { checkColours } from '../themes/check-colours.ts'
import { loadLogo } from '../themes/load-logo.ts'
import { loadTheme } from '../themes/load-theme.ts'
import { readThemeFiles } from '../themes/theme-files.ts'
import { findPrecompiled } from './find-precompiled.ts'
import type { ListedTemplate } from './list-templates.ts'
import { kindNotFound, listKinds, MAIN } from './list-templates.ts'
import { loadAssets } from './load-assets.ts'
import { findHelperFiles } from './load-helpers.ts'
import { loadLabels } from './load-labels.ts'
import type { Loading } from './loading.ts'
import { inFolders, partialFolders } from './loading.ts'
import { lowerPartials } from './lower-partials.ts'
import type { PartName, Variant } from './part-name.ts'
import { isPlainName, PART_ENDING, parsePartName, partFiles } from './part-name.ts'
import type { TemplateRoot } from './template-files.ts'
import { isInside, listTemplateFiles, outside } from './template-files.ts'
import type { Candidate, TemplateOrigin } from './template-reader.ts'
import { createTemplateReader } from './template-reader.ts'
import { unfilledPlaces } from './unfilled-places.ts'

/** The kind whose theme stands in for kinds that have none of their own. */
const DEFAULT_KIND = 'policy-brief'

export interface LoadTemplateOptions extends Variant {
  /** Absolute `templates` folders, the most particular first; the built-in one is looked into last by itself. */
  readonly roots?: readonly string[] | undefined
  /** Absolute `templates` folders of packages, looked into behind `roots`. */
  readonly packages?: readonly string[] | undefined
  /** The name of a theme, in place of those the templates name. */
  readonly theme?: string | undefined
  /** Absolute; paths in messages are relative to it. */
  readonly workingFolder?: string | undefined
  /** Whether programs that templates bring along may run: `withHelpers` then loads them. */
  readonly trustHelpers?: boolean | undefined
}

export interface LoadedTemplate {
  readonly template: Template
  /** Absolute paths of all files read, sorted: the template changes when one of them does. */
  readonly files: readonly string[]
  /** Where each part comes from, in the order of their names. */
  readonly origins: readonly TemplateOrigin[]
  /** Absolute; where the theme's own font files are looked for, the most particular first. */
  readonly fontFolders: readonly string[]
  /** The languages and formats some part has a file of its own for. */
  readonly variants: readonly Variant[]
}

/**
 * A template by its kind. For each file by itself the first root that has it wins, so that a single partial can be
 * replaced without copying the rest; `shared/partials` of all roots come after those of the kind. Within a folder the
 * file for the language and format asked for comes before the general one. Labels are merged key by key, themes value
 * by value.
 *
 * @throws BriefingError `compose/template-not-found` with the kinds there are, `compose/template-outside-root`,
 * `compose/bad-template`, `compose/bad-labels` or `compose/bad-theme`.
 */
export async function loadTemplate(
  kind: string,
  options: LoadTemplateOptions = {},
): Promise<LoadedTemplate> {
  const roots = rootsOf(options)
  if (!isPlainName(kind)) {
    if (/[\\/]|^\.+$/.test(kind)) throw outside(kind, join(BUILT_IN_TEMPLATES, kind))
    throw await kindNotFound(kind, roots)
  }
  const reader = createTemplateReader()
  const loading = { kind, roots, reader, variant: options }
  const main = await reader.first(MAIN, inFolders([kind], partFiles('template', options), roots))
  if (main === undefined) throw await kindNotFound(kind, roots)
  const { partials, names } = await readPartials(loading)
  const [words, look] = await both(readLabels(loading), readLook(loading, options.theme))
  const { themes, theme, logo } = look
  const written = [main.file, ...Object.values(partials)]
  const allPartials = await lowerPartials(written, partials, loading)
  const texts = [...written, ...Object.values(allPartials)].map(({ text }) => text)
  const { assets, files } = await loadAssets(loading, texts)
  const helperFiles = await findHelperFiles(loading, options.trustHelpers === true)
  const template: Template = {
    kind,
    main: main.file,
    partials: allPartials,
    labels: words.labels,
    theme,
    findings: [...look.findings, ...unfilledPlaces(words.own, words.labels, texts)],
    assets,
    ...(logo && { logo: logo.picture }),
    helperFiles,
    isBuiltIn: isBuiltIn(reader.files()),
  }
  return {
    template: { ...template, precompiled: await findPrecompiled(template) },
    files: [...reader.files(), ...files, ...(logo ? [logo.file] : [])].sort(compareText),
    origins: reader.origins(),
    fontFolders: themes.map(({ root, path }) => dirname(join(root.folder, path))),
    variants: [...(await mainNames(loading)), ...names].filter(
      ({ language, format }) => language !== undefined || format !== undefined,
    ),
  }
}

/** Whether all text that is run or checked came with Briefwright; labels and themes are only words and values. */
function isBuiltIn(files: readonly string[]): boolean {
  return files.every((file) => !/\.(?:hbs|mjs)$/.test(file) || isInside(BUILT_IN_TEMPLATES, file))
}

/** Every kind there is a main file for, sorted. */
export async function listTemplates(
  options: LoadTemplateOptions = {},
): Promise<readonly ListedTemplate[]> {
  return listKinds(rootsOf(options))
}

/** The folders templates are looked for in, each once, the most particular first. */
export function rootsOf({
  roots = [],
  packages = [],
  workingFolder = process.cwd(),
}: LoadTemplateOptions): readonly TemplateRoot[] {
  const all: readonly Omit<TemplateRoot, 'workingFolder'>[] = [
    ...roots.map((folder) => ({ folder, level: 'project' as const })),
    ...packages.map((folder) => ({ folder, level: 'package' as const })),
    { folder: BUILT_IN_TEMPLATES, level: 'built-in' },
  ]
  return all
    .filter(({ folder }, index) => all.findIndex((root) => root.folder === folder) === index)
    .map((root) => ({ ...root, workingFolder }))
}

interface Partials {
  readonly partials: Record<string, TemplateFile>
  readonly names: readonly PartName[]
}

async function readPartials({ kind, roots, reader, variant }: Loading): Promise<Partials> {
  const folders = partialFolders(kind)
  const names = (await listFiles(roots, folders)).flatMap((file) => parsePartName(file) ?? [])
  const partials: Record<string, TemplateFile> = Object.create(null)
  for (const name of [...new Set(names.map((part) => part.name))].sort(compareText)) {
    const candidates = inFolders(folders, partFiles(name, variant), roots)
    const partial = await reader.first(`partials/${name}${PART_ENDING}`, candidates)
    if (partial !== undefined) partials[name] = partial.file
  }
  return { partials, names }
}

async function mainNames({ kind, roots }: Loading): Promise<readonly PartName[]> {
  const names = (await listFiles(roots, [kind])).flatMap((file) => parsePartName(file) ?? [])
  return names.filter(({ name }) => name === 'template')
}

/** The labels of each language, and the files of them that did not come with Briefwright. */
async function readLabels({ kind, roots, reader }: Loading) {
  const folders = [kind, 'shared']
  const languages = (await listFiles(roots, folders)).flatMap(
    (file) => /^labels\.([a-zA-Z0-9-]+)\.json$/.exec(file)?.[1] ?? [],
  )
  const files: Record<string, readonly TemplateFile[]> = { en: [] }
  const own: Record<string, readonly TemplateFile[]> = {}
  for (const language of [...new Set(languages)].sort(compareText)) {
    const file = `labels.${language}.json`
    const found = await reader.all(file, inFolders(folders, [file], roots))
    files[language] = found.map((one) => one.file)
    own[language] = found.flatMap((one) => (one.root.level === 'built-in' ? [] : [one.file]))
  }
  return { labels: loadLabels(files), own }
}

/** The theme, the files it was merged of, and its logo. */
async function readLook({ kind, roots, reader }: Loading, chosen: string | undefined) {
  const themes = await readThemeFiles(themeFiles(kind, roots), { reader, roots, chosen })
  const files = themes.map(({ file }) => file)
  const theme = loadTheme(files)
  const findings = checkColours(theme, files)
  return { themes, theme, findings, logo: await loadLogo(theme, themes) }
}

/** The themes of a root come before those of the next one: a house has one look for all its kinds. */
function themeFiles(kind: string, roots: readonly TemplateRoot[]): readonly Candidate[] {
  const own = roots.flatMap((root) =>
    [kind, 'shared'].map((folder) => ({ root, path: join(folder, 'theme.json') })),
  )
  return kind === DEFAULT_KIND ? own : [...own, ...inFolders([DEFAULT_KIND], ['theme.json'], roots)]
}

async function listFiles(
  roots: readonly TemplateRoot[],
  folders: readonly string[],
): Promise<readonly string[]> {
  const files: string[] = []
  for (const folder of folders)
    for (const root of roots) files.push(...(await listTemplateFiles(root, folder)))
  return files
}
