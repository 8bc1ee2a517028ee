import type { YAMLMap } from 'yaml'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { FrontMatter } from '../model/article.ts'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'
import type { Span } from '../model/span.ts'
import type { DecodedSource } from './reader.ts'

/** How often aliases may be expanded; more is a trick to fill the memory. */
const MAX_ALIASES = 100

export interface FrontMatterSplit {
  readonly frontMatter: FrontMatter | undefined
  /** Where the article itself starts. UTF-16 units, 0-based. */
  readonly bodyStart: number
}

/**
 * YAML front matter: a mapping between a first line `---` and a line `---` or `...`. It is data and never run. Text
 * between such lines that is no mapping belongs to the article, as a rule drawn with hyphens does.
 *
 * @throws BriefingError `ingest/bad-front-matter` for a mapping with mistakes in it, with the place.
 */
export function splitFrontMatter(source: DecodedSource): FrontMatterSplit {
  const { text } = source
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (opening === null) return { frontMatter: undefined, bodyStart: 0 }
  const yamlStart = opening[0].length
  const closing = findClosing(text, yamlStart)
  if (closing === undefined) return { frontMatter: undefined, bodyStart: 0 }
  const yaml = text.slice(yamlStart, closing.start)
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, logLevel: 'silent' })
  const [first, ...others] = document.errors
  if (first !== undefined) {
    if (!looksLikeMapping(yaml)) return { frontMatter: undefined, bodyStart: 0 }
    throw new BriefingError('ingest/bad-front-matter', fault(source, yamlStart, first).message, {
      ...fault(source, yamlStart, first),
      others: others.map((other) => fault(source, yamlStart, other)),
    })
  }
  const { contents } = document
  const span = { source: source.id, start: 0, end: closing.end }
  if (contents === null && yaml.trim() === '')
    return { frontMatter: { values: {}, spans: {}, span }, bodyStart: closing.end }
  if (!isMap(contents)) return { frontMatter: undefined, bodyStart: 0 }

  const spans: Record<string, Span> = {}
  for (const { path, range } of placesIn(contents)) {
    const [start, end] = trim(text, range[0] + yamlStart, range[1] + yamlStart)
    define(spans, path, { source: source.id, start, end })
  }
  return {
    frontMatter: { values: valuesOf(document, source), spans, span },
    bodyStart: closing.end,
  }
}

interface YamlPlace {
  /** The keys on the way, with dots between them. */
  readonly path: string
  readonly range: readonly [number, number]
}

/** Where each value of a mapping stands, and those of the mappings in it; where a value is empty, its key. */
function placesIn(mapping: YAMLMap, above = ''): readonly YamlPlace[] {
  return mapping.items.flatMap(({ key, value }) => {
    const range = rangeOf(value) ?? rangeOf(key)
    if (!isScalar(key) || range === undefined) return []
    const path = `${above}${String(key.value)}`
    return [{ path, range }, ...(isMap(value) ? placesIn(value, `${path}.`) : [])]
  })
}

function findClosing(text: string, from: number): { start: number; end: number } | undefined {
  const pattern = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
}

/** Broken YAML is a mistake worth stopping for only where somebody meant YAML: the first line is a key. */
function looksLikeMapping(yaml: string): boolean {
  const line = yaml.split(/\r\n|\n|\r/).find((candidate) => !/^\s*(?:#.*)?$/.test(candidate))
  return line !== undefined && /^["']?[\w-]+["']?\s*:(?:\s|$)/.test(line)
}

function fault(
  source: DecodedSource,
  yamlStart: number,
  error: { readonly message: string; readonly pos: readonly [number, number] },
): Diagnostic {
  const start = Math.min(error.pos[0] + yamlStart, source.text.length)
  const place = { ...placeIn(source.name, source.text, start), length: 1 }
  const found = error.message.split('\n')[0]?.replace(/\.$/, '') ?? ''
  return {
    severity: 'error',
    code: 'ingest/bad-front-matter',
    message: `Cannot read the front matter of \`${source.name}\`: ${found}, expected YAML \`key: value\` lines.`,
    place,
    frame: codeFrame(source.text, place),
    hint: 'Put values with a colon or other special characters into quotation marks.',
  }
}

function valuesOf(
  document: ReturnType<typeof parseDocument>,
  source: DecodedSource,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(toPlain(document, source))) define(values, key, value)
  return values
}

function toPlain(document: ReturnType<typeof parseDocument>, source: DecodedSource): object {
  try {
    const values: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return typeof values === 'object' && values !== null ? values : {}
  } catch (error) {
    throw new BriefingError(
      'ingest/bad-front-matter',
      `Cannot read the front matter of \`${source.name}\`: found aliases that expand too far or lead nowhere, expected plain values.`,
      { place: { file: source.name, line: 1 }, cause: error },
    )
  }
}

/** Sets a key as data, `__proto__` included. */
function define<Value>(target: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined
  const [start, end]: readonly unknown[] = node.range
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}

/** Without white space at the ends, quotation marks around a scalar, and the `|` or `>` line before a block scalar. */
function trim(text: string, start: number, end: number): readonly [number, number] {
  const slice = text.slice(start, end)
  const header = /^[|>][-+\d]*[ \t]*(?:#.*)?(?:\r\n|\n|\r)\s*/.exec(slice)?.[0].length ?? 0
  const lead = header + (/^\s*/.exec(slice.slice(header))?.[0].length ?? 0)
  const body = slice.slice(lead).trimEnd()
  const quoted = body.length >= 2 && /^["']/.test(body) && body.endsWith(body[0] ?? '')
  const from = start + lead + (quoted ? 1 : 0)
  return [from, from + body.length - (quoted ? 2 : 0)]
}
