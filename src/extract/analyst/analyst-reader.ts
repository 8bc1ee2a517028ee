import type { z } from 'zod'
import { codeFrame, placeIn } from '../../model/code-frame.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { didYouMean } from '../../model/did-you-mean.ts'
import type { ErrorCode } from '../../model/error-codes.ts'
import type { Span } from '../../model/span.ts'

/** Something an analyst wrote about a briefing: the front matter of the article, an overlay file. */
export interface AnalystInput {
  /** As messages call it: `the front matter`. */
  readonly title: string
  readonly file: string
  /** Of the file. */
  readonly text: string
  readonly values: Readonly<Record<string, unknown>>
  /** Where the value at a path stands; undefined where it has no place. */
  readonly spanOf: (path: readonly string[]) => Span | undefined
  /** Of what does not fit. */
  readonly code: ErrorCode
}

/** A value an analyst gave, with its place. */
export interface Given<Value> {
  readonly value: Value
  readonly spans: readonly Span[]
}

/** What analysts wrote, read field by field: what does not fit is reported and left out, the rest stands. */
export interface AnalystReader {
  /** The value at a path such as `['handling', 'tlp']`, if it is there and fits. The first input that has it wins. */
  readonly get: <Value>(
    path: readonly string[],
    schema: z.ZodType<Value>,
  ) => Given<Value> | undefined
  /** The keys of the mapping at a top-level key; none where there is no mapping. Something else there is reported once. */
  readonly keys: (key: string) => readonly string[]
  /** Reports the value at a path. */
  readonly report: (
    path: readonly string[],
    diagnostic: (input: AnalystInput) => Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'>,
  ) => void
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads inputs as one, the first the strongest. */
export function analystReader(inputs: readonly AnalystInput[]): AnalystReader {
  const diagnostics: Diagnostic[] = []
  const reported = new Set<string>()
  const reportIn = (
    input: AnalystInput,
    path: readonly string[],
    diagnostic: Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'>,
  ) => {
    const { file, text } = input
    const span = input.spanOf(path)
    const place = span === undefined ? { file } : placeIn(file, text, span.start, span.end)
    const frame = span === undefined ? undefined : codeFrame(text, place)
    diagnostics.push({ ...diagnostic, place, ...(frame !== undefined && { frame }) })
  }
  const mappingIn = (input: AnalystInput, key: string): Readonly<Record<string, unknown>> => {
    const value = ownValue(input.values, key)
    if (value === undefined || value === null) return {}
    if (isMapping(value)) return value
    const id = `${input.title} ${key}`
    if (!reported.has(id)) {
      reported.add(id)
      reportIn(input, [key], {
        severity: 'error',
        code: input.code,
        message: `Cannot read \`${key}\` of ${input.title}: found ${describe(value)}, expected a mapping.`,
        hint: `Write \`${key}:\` with one indented line for each entry.`,
      })
    }
    return {}
  }
  const valueIn = (input: AnalystInput, [key = '', inner]: readonly string[]) =>
    inner === undefined ? ownValue(input.values, key) : ownValue(mappingIn(input, key), inner)
  const getIn = <Value>(
    input: AnalystInput,
    path: readonly string[],
    schema: z.ZodType<Value>,
  ): Given<Value> | undefined => {
    const value = valueIn(input, path)
    if (value === undefined || value === null) return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) {
      const span = input.spanOf(path)
      return { value: parsed.data, spans: span === undefined ? [] : [span] }
    }
    const expected = parsed.error.issues[0]?.message ?? 'Expected something else.'
    reportIn(input, path, {
      severity: 'error',
      code: input.code,
      message: `Cannot read \`${path.join('.')}\` of ${input.title}: found ${describe(value)}, ${expected.charAt(0).toLowerCase()}${expected.slice(1)}`,
      hint: `Correct or remove \`${path.at(-1)}\`; until then the briefing is made without it.`,
    })
    return undefined
  }
  return {
    diagnostics,
    keys: (key) => [...new Set(inputs.flatMap((input) => Object.keys(mappingIn(input, key))))],
    report: (path, diagnostic) => {
      const input = inputs.find((each) => valueIn(each, path) !== undefined)
      if (input !== undefined) reportIn(input, path, diagnostic(input))
    },
    get: (path, schema) => {
      for (const input of inputs) {
        const given = getIn(input, path, schema)
        if (given !== undefined) return given
      }
      return undefined
    },
  }
}

/** `Did you mean ...?` for a word near one of those known; else what is known. */
export function suggest(word: string, known: readonly string[]): string {
  return didYouMean(word, known) ?? `Known: ${known.map((each) => `\`${each}\``).join(', ')}.`
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
