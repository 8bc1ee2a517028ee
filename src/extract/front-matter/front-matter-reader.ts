import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import type { Article } from '../../model/article.ts'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Span } from '../../model/span.ts'

/** The front matter of one article, read field by field: what does not fit is reported and left out, the rest stands. */
export interface FrontMatterReader {
  /** The value at a path such as `['handling', 'tlp']`, if it is there and fits. */
  readonly get: <Value>(path: readonly string[], schema: z.ZodType<Value>) => Value | undefined
  /** The mapping at a top-level key; empty where there is none. Something else there is reported once. */
  readonly mapping: (key: string) => Readonly<Record<string, unknown>>
  /** The place of a top-level key's value, as spans. */
  readonly spans: (key: string) => readonly Span[]
  readonly report: (
    key: string,
    diagnostic: Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'>,
  ) => void
  readonly diagnostics: readonly Diagnostic[]
}

export function frontMatterReader({ metadata, source, text }: Article): FrontMatterReader {
  const values = metadata.frontMatter?.values ?? {}
  const diagnostics: Diagnostic[] = []
  const reported = new Set<string>()
  const report: FrontMatterReader['report'] = (key, diagnostic) => {
    const span = metadata.frontMatter?.spans[key] ?? metadata.frontMatter?.span
    const place =
      span === undefined ? { file: source.name } : placeIn(source.name, text, span.start, span.end)
    const frame = span === undefined ? undefined : codeFrame(text, place)
    diagnostics.push({ ...diagnostic, place, ...(frame !== undefined && { frame }) })
  }
  const mapping = (key: string) => {
    const value = ownValue(values, key)
    if (value === undefined || value === null) return {}
    if (isMapping(value)) return value
    if (!reported.has(key)) {
      reported.add(key)
      report(key, {
        severity: 'error',
        code: 'extract/bad-front-matter',
        message: `Cannot read \`${key}\` of the front matter: found ${describe(value)}, expected a mapping.`,
        hint: `Write \`${key}:\` with one indented line for each entry.`,
      })
    }
    return {}
  }
  return {
    mapping,
    report,
    diagnostics,
    spans: (key) => {
      const span = metadata.frontMatter?.spans[key]
      return span === undefined ? [] : [span]
    },
    get: (path, schema) => {
      const [key = '', inner] = path
      const value = inner === undefined ? ownValue(values, key) : ownValue(mapping(key), inner)
      if (value === undefined || value === null) return undefined
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed.data
      const expected = parsed.error.issues[0]?.message ?? 'Expected something else.'
      report(key, {
        severity: 'error',
        code: 'extract/bad-front-matter',
        message: `Cannot read \`${path.join('.')}\` of the front matter: found ${describe(value)}, ${expected.charAt(0).toLowerCase()}${expected.slice(1)}`,
        hint: `Correct or remove \`${inner ?? key}\`; until then the briefing is made without it.`,
      })
      return undefined
    },
  }
}

/** ` - did you mean ...?` for a word near one of those known; else what is known. */
export function suggest(word: string, known: readonly string[]): string {
  const best = closest(word, known)
  return distance(word, best) <= Math.max(2, Math.ceil(word.length / 3))
    ? `Did you mean \`${best}\`?`
    : `Known: ${known.map((each) => `\`${each}\``).join(', ')}.`
}

function ownValue(values: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isMapping(value)) return 'a mapping'
  return `\`${String(value).slice(0, 60)}\``
}
