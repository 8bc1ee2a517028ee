import { distance } from 'fastest-levenshtein'
import type { Document } from 'yaml'
import { isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { z } from 'zod'
import { codeFrame, placeIn } from '../model/code-frame.ts'
import type { Config } from '../model/config.ts'
import { configSchema } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { BriefingError } from '../model/diagnostic.ts'

/**
 * A configuration from its text, YAML or JSON.
 *
 * @throws BriefingError `build/bad-config`, standing for every fault of the text, each with its place.
 */
export function parseConfig(file: string, text: string): Config {
  const document = parseDocument(text, { prettyErrors: false })
  const config = { file, text, document }
  const [broken] = document.errors
  if (broken !== undefined) {
    const [start, end] = broken.pos
    throw faulty([fault(`Cannot read \`${file}\`: ${broken.message}.`, config, { start, end })])
  }
  const parsed = configSchema.safeParse(toValue(config) ?? {})
  if (parsed.success) return parsed.data
  throw faulty(parsed.error.issues.flatMap((issue) => faultsOf(issue, config)))
}

/** What the text says; an alias without an anchor, or one that unfolds without end, shows only here. */
function toValue(config: ConfigText): unknown {
  try {
    return config.document.toJS()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw faulty([fault(`Cannot read \`${config.file}\`: ${reason}.`, config, undefined)])
  }
}

interface ConfigText {
  readonly file: string
  readonly text: string
  readonly document: Document
}

interface Stretch {
  readonly start: number
  readonly end: number
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue, config: ConfigText): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...issue.path, key], config))
  }
  const value = config.document.getIn(issue.path, true)
  const name = issue.path.length === 0 ? config.file : issue.path.join('.')
  const message = `Cannot use \`${name}\`: ${describe(value)}, expected ${expectation(issue)}.`
  return [fault(message, config, stretchOf(value))]
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
      return issue.message
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'settings by name',
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
}

function unknownKey(path: readonly PropertyKey[], config: ConfigText): Diagnostic {
  const name = String(path.at(-1))
  const known = keysAt(path.slice(0, -1))
  const nearest = known.toSorted((a, b) => distance(a, name) - distance(b, name))[0]
  const isNear = nearest !== undefined && distance(nearest, name) <= name.length / 2
  const expected = known.map((key) => `\`${key}\``).join(', ')
  return fault(
    `Cannot use \`${path.join('.')}\`: no such setting, expected one of ${expected}.`,
    config,
    keyStretch(path, config.document),
    isNear ? `Did you mean \`${nearest}\`?` : undefined,
  )
}

/** The settings there are at the top, or in `handling`: the only nested ones. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const { shape } = configSchema
  const keys = path.length === 0 ? shape : shape.handling.unwrap().shape
  return Object.keys(keys).filter((key) => key !== '$schema')
}

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

function fault(
  message: string,
  { file, text }: ConfigText,
  stretch: Stretch | undefined,
  hint?: string,
): Diagnostic {
  const place = stretch && placeIn(file, text, stretch.start, stretch.end)
  return {
    severity: 'error',
    code: 'build/bad-config',
    message,
    place: place ?? { file },
    ...(place && { frame: codeFrame(text, place) }),
    ...(hint && { hint }),
  }
}

function faulty([first, ...others]: readonly Diagnostic[]): BriefingError {
  if (first === undefined) throw new Error('Bug: a configuration is refused without a reason')
  return new BriefingError(first.code, first.message, { ...first, others })
}
