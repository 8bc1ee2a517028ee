import type { z } from 'zod'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { BriefingError } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { TemplateFile } from '../../model/template.ts'
import type { Theme } from '../../model/theme.ts'
import { themeSchema } from '../../model/theme.ts'
import type { JsonFile } from '../files/json-file.ts'
import { hasValue, locateJson, parseJsonFile } from '../files/json-file.ts'

/**
 * A theme from several files, the first being the most particular: each may be partial and overrides single values
 * of those behind it. Lists are replaced whole.
 *
 * @throws BriefingError `compose/bad-theme`, standing for every fault, each at its place.
 */
export function loadTheme(files: readonly TemplateFile[]): Theme {
  const parsed = files.map((file) => parseJsonFile(file, 'compose/bad-theme'))
  const merged = parsed.reduceRight<unknown>((below, { value }) => mergeJson(below, value), {})
  const result = themeSchema.safeParse(merged)
  if (result.success) return result.data
  const [first, ...others] = result.error.issues.flatMap((issue) => faultsOf(issue, parsed))
  if (first === undefined) throw new Error('Bug: a theme was refused without a reason')
  throw new BriefingError('compose/bad-theme', first.message, { ...first, others })
}

/** Objects are merged key by key; of anything else the one above stays. */
export function mergeJson(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above
  const merged: Record<string, unknown> = Object.create(null)
  Object.assign(merged, below)
  for (const [key, value] of Object.entries(above)) {
    merged[key] = key in merged ? mergeJson(merged[key], value) : value
  }
  return merged
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const KEYS_ARE_LISTED = '`REFERENCE.md` in the templates of Briefwright lists every key.'

function faultsOf(issue: z.core.$ZodIssue, files: readonly JsonFile[]): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const fault = faultAt(
        [...issue.path, key],
        files,
        `Cannot use \`${[...issue.path, key].join('.')}\` in a theme: there is no such setting.`,
      )
      const known = files.flatMap(({ value }) => keysAt(value, issue.path))
      const others = known.filter((name) => !issue.keys.includes(name))
      return { ...fault, hint: didYouMean(key, others) ?? KEYS_ARE_LISTED }
    })
  }
  const name = issue.path.join('.')
  if (issue.path.length > 1 && !files.some((file) => hasValue(file, issue.path))) {
    const around = issue.path.slice(0, -1)
    const missing = String(issue.path.at(-1))
    const message = `Cannot use \`${around.join('.')}\` in the theme: found no \`${missing}\`, expected one.`
    const fault = faultAt(around, files, message)
    return [{ ...fault, hint: KEYS_ARE_LISTED }]
  }
  return [faultAt(issue.path, files, `Cannot use \`${name}\` in the theme: ${expectation(issue)}.`)]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message.replace(/\.$/, '')
  return `expected one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`
}

/** The keys of the object a path leads to. */
function keysAt(value: unknown, path: readonly PropertyKey[]): readonly string[] {
  const at = path.reduce<unknown>(
    (inside, key) => (isObject(inside) ? inside[String(key)] : undefined),
    value,
  )
  return isObject(at) ? Object.keys(at) : []
}

function faultAt(
  path: readonly PropertyKey[],
  files: readonly JsonFile[],
  message: string,
): Diagnostic {
  const fault = { severity: 'error', code: 'compose/bad-theme', message } as const
  const source = files.find((file) => hasValue(file, path)) ?? files[0]
  return source === undefined ? fault : locateJson(source, path, fault)
}
