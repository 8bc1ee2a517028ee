import type { Document } from 'yaml'
import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import { codeFrame, placeIn } from './code-frame.ts'
import type { Diagnostic } from './diagnostic.ts'
import { BriefingError } from './diagnostic.ts'
import { didYouMean } from './did-you-mean.ts'
import type { ErrorCode } from './error-codes.ts'

/** A file of settings that people write, YAML or JSON. */
export interface YamlSource {
  /** As it is called in messages. */
  readonly file: string
  readonly text: string
  /** Of every fault. */
  readonly code: ErrorCode
}

/** What such a file says, and where. */
export interface LocatedYaml<Value> {
  readonly value: Value
  /** Where the value at a path stands: UTF-16 units, 0-based, end exclusive. Undefined where there is none. */
  readonly stretchOf: (path: readonly PropertyKey[]) => Stretch | undefined
  /** The same of its key in the mapping around it. */
  readonly keyStretchOf: (path: readonly PropertyKey[]) => Stretch | undefined
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Reads a file of settings by its schema; an empty file is an empty mapping.
 *
 * @throws BriefingError with the source's code, standing for every fault of the text, each with its place.
 */
export function readLocatedYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): LocatedYaml<z.output<Schema>> {
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'silent' })
  const reading = { ...source, document, schema }
  const [broken] = document.errors
  if (broken !== undefined) {
    const [start, end] = broken.pos
    throw faulty([
      fault(`Cannot read \`${source.file}\`: ${broken.message}.`, reading, { start, end }),
    ])
  }
  const parsed = schema.safeParse(toValue(reading) ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((one) => faultsOf(one, reading))
    throw faulty(faults.toSorted(inOrderOfPlace))
  }
  return {
    value: parsed.data,
    stretchOf: (path) => stretchOf(document.getIn(path, true)),
    keyStretchOf: (path) => keyStretch(path, document),
  }
}

interface YamlReading extends YamlSource {
  readonly document: Document
  readonly schema: z.ZodType
}

/** What the text says; an alias without an anchor, or one that unfolds without end, shows only here. */
function toValue(reading: YamlReading): unknown {
  try {
    return reading.document.toJS()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw faulty([fault(`Cannot read \`${reading.file}\`: ${reason}.`, reading, undefined)])
  }
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue, reading: YamlReading): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...issue.path, key], reading))
  }
  const value = reading.document.getIn(issue.path, true)
  const name = issue.path.length === 0 ? reading.file : issue.path.join('.')
  const message = `Cannot use \`${name}\`: ${describe(value)}, expected ${expectation(issue)}.`
  return [fault(message, reading, stretchOf(value))]
}

function describe(value: unknown): string {
  if (isScalar(value)) return `\`${value.value}\``
  return isMap(value) ? 'settings by name' : 'a list'
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected
    case 'too_small':
      return 'at least one entry'
    case 'invalid_format':
      return issue.format === 'date' ? 'a day of the calendar such as `2026-03-04`' : issue.format
    default:
      return issue.message.replace(/^Expected |\.$/gu, '')
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'settings by name',
  record: 'settings by name',
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
}

function unknownKey(path: readonly PropertyKey[], reading: YamlReading): Diagnostic {
  const name = String(path.at(-1))
  const known = keysAt(path.slice(0, -1), reading.schema)
  const expected = known.length === 0 ? 'none' : 'one of '
  const names = known.map((key) => `\`${key}\``).join(', ')
  return fault(
    `Cannot use \`${path.join('.')}\`: no such setting, expected ${expected}${names}.`,
    reading,
    keyStretch(path, reading.document),
    didYouMean(name, known),
  )
}

/** The names of settings that the schema has at a path, in any of the forms the value there may take. */
function keysAt(path: readonly PropertyKey[], schema: z.ZodType): readonly string[] {
  const root = z.toJSONSchema(schema, { io: 'input' })
  const forms = (at: JsonSchema | undefined): readonly z.core.JSONSchema.BaseSchema[] => {
    if (typeof at !== 'object') return []
    const name = at.$ref?.replace('#/$defs/', '')
    return name === undefined ? [at, ...(at.anyOf ?? []).flatMap(forms)] : forms(root.$defs?.[name])
  }
  let here = forms(root)
  for (const key of path) {
    here = here.flatMap((at) => forms(at.properties?.[String(key)] ?? at.additionalProperties))
  }
  const names = here.flatMap((at) => Object.keys(at.properties ?? {}))
  return names.filter((name) => name !== '$schema')
}

type JsonSchema = z.core.JSONSchema._JSONSchema

function keyStretch(path: readonly PropertyKey[], document: Document): Stretch | undefined {
  const parent = document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return stretchOf(pair?.key)
}

function stretchOf(node: unknown): Stretch | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? { start: range[0], end: range[1] } : undefined
}

function inOrderOfPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)
}

function fault(
  message: string,
  { file, text, code }: YamlReading,
  stretch: Stretch | undefined,
  hint?: string,
): Diagnostic {
  const place = stretch && placeIn(file, text, stretch.start, stretch.end)
  return {
    severity: 'error',
    code,
    message,
    place: place ?? { file },
    ...(place && { frame: codeFrame(text, place) }),
    ...(hint && { hint }),
  }
}

function faulty([first, ...others]: readonly Diagnostic[]): BriefingError {
  if (first === undefined) throw new Error('Bug: a file of settings is refused without a reason')
  return new BriefingError(first.code, first.message, { ...first, others })
}
