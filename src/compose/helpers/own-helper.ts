import { BriefingError } from '../../model/diagnostic.ts'
import type { OwnHelper } from '../../model/own-helper.ts'
import type { Span } from '../../model/span.ts'
import { unionSpans } from '../../model/span.ts'
import type { ViewValue } from '../bind.ts'
import type { Filling } from '../slot.ts'
import { Slot } from '../slot.ts'
import type { HelperDefinition, HelperValue } from './definition.ts'
import { isFilling, spansOf } from './definition.ts'
import { givenAs, inputOf } from './helper-input.ts'

/**
 * A helper that a template brings along, as any other. It is given facts, and may give one of them back, a list of
 * them, a text, a number, or true or false. What it words itself is `computed`, and its places are those of all it was
 * given, unless it names fewer: `{ value, spans }`. It cannot give words a place that it was not given.
 */
export function ownHelper(name: string, helper: OwnHelper): HelperDefinition {
  const { summary, params, hash, returns } = helper
  return {
    summary,
    params,
    hash,
    returns: { type: returns },
    example: '',
    call: (args, named, { language }) => {
      const given = [...args, ...Object.values(named)]
      const inputs = Object.fromEntries(
        Object.entries(named).map(([key, value]) => [key, inputOf(value)]),
      )
      const made = attempt(name, () =>
        helper.call(args.map(inputOf), Object.freeze(inputs), Object.freeze({ language })),
      )
      return take(made, { name, returns, spans: unionSpans(given.flatMap(spansOf)) })
    },
  }
}

function attempt(name: string, call: () => unknown): unknown {
  try {
    return call()
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    throw new BriefingError(
      'compose/bad-helper',
      `Cannot run the helper \`${name}\`: it threw \`${reason.split('\n')[0]}\`, expected a value.`,
      { cause, hint: 'What the article does not say reaches a helper as `undefined`.' },
    )
  }
}

interface Expected {
  readonly name: string
  readonly returns: OwnHelper['returns']
  /** Of all it was given. */
  readonly spans: readonly Span[]
}

function take(made: unknown, expected: Expected): HelperValue | Filling {
  if (made === undefined || made === null || made === '') return undefined
  const value = givenAs(made) ?? (Array.isArray(made) ? elementsOf(made) : wordsOf(made, expected))
  if (value === undefined || !isAsDeclared(value, expected.returns)) throw misfit(made, expected)
  return value
}

/** A list of elements of what the helper was given. */
function elementsOf(made: readonly unknown[]): readonly ViewValue[] | undefined {
  const elements = made.map(givenAs)
  return elements.every((element) => element !== undefined) ? elements : undefined
}

/** What the helper has worded itself, as a filling; true and false as they are. */
function wordsOf(made: unknown, expected: Expected): Filling | boolean | undefined {
  const { spans } = expected
  if (typeof made === 'boolean') return made
  if (typeof made === 'string') return { value: made, origin: 'computed', spans }
  if (typeof made === 'number')
    return Number.isFinite(made)
      ? { value: String(made), number: made, origin: 'computed', spans }
      : undefined
  if (typeof made !== 'object' || made === null || !('value' in made) || !('spans' in made))
    return undefined
  const { value, spans: own } = made
  if (typeof value !== 'string' || !Array.isArray(own)) return undefined
  const named = own.filter((span): span is Span => spans.some((given) => isWithin(span, given)))
  if (named.length < own.length) throw strangePlace(expected)
  return { value, origin: 'computed', spans: unionSpans(named) }
}

function isWithin(span: unknown, { source, start, end }: Span): boolean {
  if (typeof span !== 'object' || span === null) return false
  if (!('source' in span && 'start' in span && 'end' in span)) return false
  return span.source === source && Number(span.start) >= start && Number(span.end) <= end
}

function isAsDeclared(value: HelperValue | Filling, returns: OwnHelper['returns']): boolean {
  const filling = value instanceof Slot ? value.filling : isFilling(value) ? value : undefined
  switch (returns) {
    case 'text':
      return filling !== undefined
    case 'number':
      return filling?.number !== undefined
    case 'flag':
      return typeof value === 'boolean'
    case 'same':
      return true
    case 'element':
      return !Array.isArray(value)
  }
}

function misfit(made: unknown, { name, returns }: Expected): BriefingError {
  const isPromise = typeof made === 'object' && made !== null && 'then' in made
  return new BriefingError(
    'compose/bad-helper',
    `Cannot use what the helper \`${name}\` gives: found ${describe(made)}, expected ${returnedNames[returns]}.`,
    {
      hint: isPromise
        ? 'A helper gives its value at once: it cannot be `async`.'
        : 'Lists and records a helper gives must be those it was given, or made of their elements.',
    },
  )
}

function strangePlace({ name }: Expected): BriefingError {
  return new BriefingError(
    'compose/bad-helper',
    `Cannot use what the helper \`${name}\` gives: found a place in the source that it was not given, expected some of those of its arguments.`,
    { hint: 'Give the text alone, and it has the places of all arguments.' },
  )
}

function describe(made: unknown): string {
  if (Array.isArray(made)) return 'a list'
  if (typeof made === 'object') return made !== null && 'then' in made ? 'a promise' : 'a record'
  return `\`${String(made)}\``
}

const returnedNames = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  same: 'what it was given, or a list of its elements',
  element: 'an element of the list it was given',
} as const
