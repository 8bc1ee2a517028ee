import { dirname, join } from 'node:path'
import { BriefingError } from '../../model/diagnostic.ts'
import { compareText } from '../../model/span.ts'
import type { TemplateFile } from '../../model/template.ts'
import { locateJson, parseJsonFile } from '../files/json-file.ts'
import { isPlainName } from '../templates/part-name.ts'
import type { TemplateRoot } from '../templates/template-files.ts'
import { listTemplateFiles } from '../templates/template-files.ts'
import type { Candidate, FoundFile, TemplateReader } from '../templates/template-reader.ts'

/** Where themes with a name of their own are: `themes/bulletin.json` in a folder of templates. */
export const THEMES = 'themes'

interface ThemeSearch {
  readonly reader: TemplateReader
  readonly roots: readonly TemplateRoot[]
  /** The name of the theme asked for; it then takes the place of one that a `theme.json` extends by name. */
  readonly chosen?: string | undefined
}

interface Lineage {
  /** The theme files followed so far. */
  readonly known: readonly FoundFile[]
  /** Those of the built-in templates, which every theme ends in. */
  readonly base: readonly FoundFile[]
}

/**
 * The theme files there are, the most particular first: those of the project and its packages, which say what is
 * different there; the theme chosen; the built-in ones. Each is followed by what it `extends`: a path from its own
 * folder, or the name of a theme.
 *
 * @throws BriefingError `compose/bad-theme` when that is not there or leads back, `compose/unknown-theme` with the
 * names there are, `compose/template-outside-root`.
 */
export async function readThemeFiles(
  candidates: readonly Candidate[],
  search: ThemeSearch,
): Promise<readonly FoundFile[]> {
  const { reader, roots, chosen } = search
  const found: FoundFile[] = []
  const own = await reader.all('theme.json', candidates)
  // The built-in folder comes last, also where it is that of the project.
  const [base, others] = partition(own, ({ root }) => root === roots.at(-1))
  const follow = async (start: FoundFile | undefined, from = search) => {
    let at = start
    while (at !== undefined) {
      found.push(at)
      at = await extendedBy(at, { ...from, known: found, base })
    }
  }
  for (const file of others) await follow(file)
  if (chosen !== undefined) {
    await follow(await requireTheme(chosen, base, search), { reader, roots })
  }
  for (const file of base) await follow(file)
  return found
}

/** The names of all themes, sorted. */
async function themeNames(
  base: readonly FoundFile[],
  roots: readonly TemplateRoot[],
): Promise<readonly string[]> {
  const lists = await Promise.all(roots.map((root) => listTemplateFiles(root, THEMES)))
  const files = lists.flat().filter((name) => name.endsWith('.json'))
  const names = [
    ...files.map((name) => name.slice(0, -'.json'.length)),
    ...base.flatMap(({ file }) => nameOf(file) ?? []),
  ]
  return [...new Set(names)].sort(compareText)
}

/** The file of a theme of that name; nothing where it is the built-in base, which is followed anyway. */
async function requireTheme(
  name: string,
  base: readonly FoundFile[],
  { reader, roots }: ThemeSearch,
): Promise<FoundFile | undefined> {
  const found = isPlainName(name) ? await findTheme(name, { reader, roots }) : undefined
  if (found !== undefined || isNameIn(base, name)) return found
  const names = await themeNames(base, roots)
  throw new BriefingError(
    'compose/unknown-theme',
    `Cannot use the theme \`${name}\`: there is none of that name, expected ${names.map((one) => `\`${one}\``).join(' or ')}.`,
    { hint: `A theme of your own is a file \`templates/${THEMES}/my-theme.json\`.` },
  )
}

/** The first root with a theme of that name. */
async function findTheme(
  name: string,
  { reader, roots }: Pick<ThemeSearch, 'reader' | 'roots'>,
): Promise<FoundFile | undefined> {
  for (const root of roots) {
    const found = await reader.add('theme.json', { root, path: join(THEMES, `${name}.json`) })
    if (found !== undefined) return found
  }
  return undefined
}

function isNameIn(files: readonly FoundFile[], name: string): boolean {
  return files.some(({ file }) => nameOf(file) === name)
}

function nameOf(file: TemplateFile): string | undefined {
  const { value } = parseJsonFile(file, 'compose/bad-theme')
  const name = isObject(value) ? value['name'] : undefined
  return typeof name === 'string' ? name : undefined
}

/** What a theme extends; nothing where that is the built-in base, on which each theme stands anyway. */
async function extendedBy(
  { root, path, file }: FoundFile,
  { reader, roots, chosen, known, base }: ThemeSearch & Lineage,
): Promise<FoundFile | undefined> {
  const json = parseJsonFile(file, 'compose/bad-theme')
  const name = isObject(json.value) ? json.value['extends'] : undefined
  if (typeof name !== 'string') return undefined
  const isName = isPlainName(name) && !name.endsWith('.json')
  if (isName && chosen !== undefined) return undefined
  const found = isName
    ? await findTheme(name, { reader, roots })
    : await reader.add('theme.json', { root, path: join(dirname(path), name) })
  const isKnown = known.some((other) => other.root === found?.root && other.path === found?.path)
  if (found !== undefined && !isKnown) return found
  if (isName && isNameIn(base, name)) return undefined
  const { severity: _, ...fault } = locateJson(json, ['extends'], {
    severity: 'error',
    code: 'compose/bad-theme',
    message: `Cannot extend \`${name}\`: ${isKnown ? 'that theme leads back here' : 'there is no such file'}, expected a theme such as \`../themes/house.json\` or \`bulletin\`.`,
    hint: 'A path starts at the folder of this file; a name is that of a file in `templates/themes`.',
  })
  throw new BriefingError('compose/bad-theme', fault.message, fault)
}

function partition<Value>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(test), values.filter((value) => !test(value))]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
