import type { HelperFact, HelperInput } from '../../model/own-helper.ts'
import type { Span } from '../../model/span.ts'
import type { ViewRecord, ViewValue } from '../bind.ts'
import { Slot } from '../slot.ts'
import type { HelperValue } from './definition.ts'
import { fillingOf, isSpan } from './definition.ts'

const inputs = new WeakMap<object, HelperInput>()
const values = new WeakMap<object, ViewValue>()

/** A value of the view as a helper of a template's own is given it: plain, frozen, the same each time. */
export function inputOf(value: HelperValue): HelperInput {
  if (typeof value === 'boolean' || value === undefined) return value
  if (typeof value !== 'object') return factOf(value)
  const known = inputs.get(value)
  if (known !== undefined) return known
  const input = makeInput(value)
  inputs.set(value, input)
  if (typeof input === 'object') values.set(input, value)
  return input
}

/** The value of the view that a helper gives back; undefined for what it was not given. */
export function givenAs(input: unknown): ViewValue {
  return typeof input === 'object' && input !== null ? values.get(input) : undefined
}

function makeInput(
  value: Exclude<HelperValue, string | number | boolean | undefined>,
): HelperInput {
  if (value instanceof Slot) return factOf(value)
  if (!isList(value)) return recordOf(value)
  // Places are plain already.
  return value.every(isSpan) ? value : Object.freeze(value.map(inputOf))
}

function factOf(value: HelperValue): HelperFact | undefined {
  const filling = fillingOf(value)
  if (filling === undefined) return undefined
  const { value: words, number, origin, spans } = filling
  return Object.freeze({ value: words, ...(number !== undefined && { number }), origin, spans })
}

/** Fields are made when they are first looked at: a record may lead to the whole Brief. */
function recordOf(record: ViewRecord): HelperInput {
  const input: Record<string, HelperInput> = Object.create(null)
  for (const key of Object.keys(record))
    Object.defineProperty(input, key, { enumerable: true, get: () => inputOf(record[key]) })
  return Object.freeze(input)
}

function isList(value: object): value is readonly HelperValue[] | readonly Span[] {
  return Array.isArray(value)
}
