import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { helpers as builtInHelpers } from '../../compose/helpers/index.ts'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import type { OwnHelper } from '../../model/own-helper.ts'
import { ownHelperSchema } from '../../model/own-helper.ts'
import type { HelperFile, Template } from '../../model/template.ts'
import { sortDiagnostics } from '../findings/format-diagnostic.ts'
import type { Loading } from './loading.ts'
import { inFolders } from './loading.ts'

/** A program in the folder of a kind, or in `shared`, whose exports are helpers. */
export const HELPER_FILE = 'helpers.mjs'

/** The helper files a template brings along, the most particular first; to be imported only when they are trusted. */
export async function findHelperFiles(
  { kind, roots, reader }: Loading,
  isTrusted: boolean,
): Promise<readonly HelperFile[]> {
  const found = await reader.all(HELPER_FILE, inFolders([kind, 'shared'], [HELPER_FILE], roots))
  return found.map(({ root, path, file }) => {
    // A mark of its content: a process that imports it again after a change gets the new one.
    const mark = createHash('sha256').update(file.text).digest('hex').slice(0, 16)
    const url = `${pathToFileURL(join(root.folder, path)).href}?${mark}`
    return { path: file.path, text: file.text, url: isTrusted ? url : undefined }
  })
}

/**
 * The template with the helpers of those of its files that are trusted. Their code runs, once for each template value.
 *
 * @throws BriefingError `compose/bad-helper`, standing for every fault of a file.
 */
export function withHelpers(template: Template): Promise<Template> {
  const known = cache.get(template)
  if (known !== undefined) return known
  const loading = loadHelpers(template)
  cache.set(template, loading)
  return loading
}

const cache = new WeakMap<Template, Promise<Template>>()

async function loadHelpers(template: Template): Promise<Template> {
  const helpers: Record<string, OwnHelper> = {}
  for (const file of template.helperFiles ?? []) {
    if (file.url === undefined) continue
    const own = parseHelpers(await importFile(file, file.url), file)
    for (const [name, helper] of Object.entries(own)) helpers[name] ??= helper
  }
  return Object.keys(helpers).length === 0 ? template : { ...template, helpers }
}

async function importFile({ path }: HelperFile, url: string): Promise<object> {
  try {
    return await import(/* @vite-ignore */ url)
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    throw new BriefingError(
      'compose/bad-helper',
      `Cannot load the helper file \`${path}\`: ${reason.split('\n')[0]}, expected a module that exports helpers.`,
      { place: { file: path }, cause },
    )
  }
}

function parseHelpers(exported: object, file: HelperFile): Readonly<Record<string, OwnHelper>> {
  const helpers: Record<string, OwnHelper> = {}
  const faults: Diagnostic[] = []
  for (const [name, value] of Object.entries(exported)) {
    const parsed = ownHelperSchema.safeParse(value)
    const fault = faultOfName(name) ?? (parsed.success ? undefined : faultOf(parsed.error))
    if (fault === undefined && parsed.success) helpers[name] = parsed.data
    if (fault !== undefined) faults.push(diagnosticOf(name, fault, file))
  }
  // A module gives its exports by their names; people read from top to bottom.
  const [first, ...others] = sortDiagnostics(faults)
  if (first !== undefined) throw new BriefingError(first.code, first.message, { ...first, others })
  return helpers
}

interface Fault {
  readonly found: string
  readonly hint?: string
}

function faultOfName(name: string): Fault | undefined {
  if (name === 'default')
    return { found: 'found it as the default export, expected `export const name = …`' }
  if (Object.hasOwn(builtInHelpers, name) || BLOCKS.includes(name))
    return { found: 'there is a built-in one of that name, expected another name' }
  return /^[a-z][a-zA-Z0-9]*$/.test(name)
    ? undefined
    : { found: 'expected a name of letters and digits that starts with a small letter' }
}

const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with', 'log', 'lookup', 'this', 'else']

function faultOf({ issues: [issue] }: z.ZodError): Fault {
  const { path = [], message = '' } = issue ?? {}
  const found = path.length === 0 ? 'found something else' : `\`${path.join('.')}\` is wrong`
  const hint = path.length === 0 ? '' : `\`${path.join('.')}\`: ${message}. `
  return { found: `${found}, expected \`{ summary, params, returns, call }\``, hint }
}

function diagnosticOf(name: string, { found, hint = '' }: Fault, file: HelperFile): Diagnostic {
  const place = placeOf(name, file)
  return {
    severity: 'error',
    code: 'compose/bad-helper',
    message: `Cannot define the helper \`${name}\`: ${found}.`,
    place,
    ...(place.line !== undefined && { frame: codeFrame(file.text, place) }),
    hint: `${hint}\`templates/README.md\` shows a helper file.`,
  }
}

function placeOf(name: string, { path, text }: HelperFile): Place {
  const at = new RegExp(`\\bexport\\b[^\\n]*\\b${name}\\b`).exec(text)
  if (at === null) return { file: path }
  const start = at.index + at[0].length - name.length
  return placeIn(path, text, start, start + name.length)
}
