import type { Brief } from '../../model/brief.ts'
import type { Span } from '../../model/span.ts'
import type { Labels } from '../../model/template.ts'
import type { ViewRecord, ViewValue } from '../bind.ts'
import type { Budget } from '../budget.ts'
import type { CitationIndex } from '../citations.ts'
import type { Filling, Holes } from '../slot.ts'
import { Slot } from '../slot.ts'

/** What a helper can be given: a value of the view, or a text or number written in the template. */
export type HelperValue = ViewValue | string | number

/** The types the checker tells apart. `list` and `record` name what they hold where it matters. */
export type Accepted = 'text' | 'number' | 'flag' | 'list' | 'record' | 'spans' | 'any'

export interface HelperParameter {
  readonly name: string
  readonly accepts: Accepted
  readonly summary: string
  /** Must be written in quotation marks or digits, so that it can be checked. */
  readonly isLiteral?: boolean | undefined
  readonly isOptional?: boolean | undefined
  /** The last one only: any number of them, at least one unless optional. */
  readonly isRepeated?: boolean | undefined
}

/**
 * What a helper gives: of its own, or told from its first parameter (`groups`: records of `key` and `items`); `record`
 * by its name in the schema.
 */
export type Returned =
  | { readonly type: 'text' | 'number' | 'flag' | 'blocks' }
  | { readonly type: 'same' | 'element' | 'groups' }
  | { readonly type: 'record'; readonly name: string }
  | { readonly type: 'list'; readonly name: string }

export interface HelperDefinition {
  readonly summary: string
  readonly params: readonly HelperParameter[]
  /** Named arguments; `open` lets any name through. */
  readonly hash: Readonly<Record<string, Omit<HelperParameter, 'name'>>>
  readonly takesAnyHash?: boolean
  readonly returns: Returned
  readonly example: string
  /** A string is a text and a number a number computed from what was given. */
  readonly call: (
    args: readonly HelperValue[],
    hash: Readonly<Record<string, HelperValue>>,
    context: HelperContext,
  ) => HelperValue | Filling
}

/** What helpers work on beside their arguments. */
export interface HelperContext {
  readonly brief: Brief
  readonly view: ViewRecord
  /** Those of the chosen language, complete. */
  readonly labels: Labels
  /** BCP 47, of the labels: the language numbers are formatted in. */
  readonly language: string
  readonly holes: Holes
  readonly citations: CitationIndex
  readonly budget: Budget
  /** Ids of the analyst's slots that the template prints. */
  readonly printedSlots: readonly string[]
}

/** The filling of a printable value; texts written in the template are labels. */
export function fillingOf(value: HelperValue | undefined): Filling | undefined {
  if (value instanceof Slot) return value.filling
  if (typeof value === 'string') return { value, origin: 'label', spans: [] }
  if (typeof value === 'number')
    return { value: String(value), number: value, origin: 'label', spans: [] }
  return undefined
}

/** What comparisons compare: a number, a text, true, false, or undefined. */
export function plainOf(value: HelperValue): string | number | boolean | undefined {
  if (value instanceof Slot) return value.filling.number ?? value.filling.value
  if (typeof value === 'object') return undefined
  return value
}

/** Whether a helper has given words with their places, and not a value it was given. */
export function isFilling(value: HelperValue | Filling): value is Filling {
  return (
    typeof value === 'object' &&
    !(value instanceof Slot) &&
    typeof Object(value).value === 'string' &&
    typeof Object(value).origin === 'string'
  )
}

/** Whether `{{#if}}` takes it for something: not for nothing, zero, false, or an empty list. */
export function isTruthy(value: HelperValue): boolean {
  if (value instanceof Slot) {
    return (
      value.filling.number !== 0 &&
      (value.filling.value !== '' || value.filling.blocks !== undefined)
    )
  }
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

export function listOf(value: HelperValue | undefined): readonly ViewValue[] {
  return Array.isArray(value) ? value : []
}

export function isRecord(value: HelperValue | undefined): value is ViewRecord {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Slot)
}

/** The places of a fact, of a record (its own, else its text's), or of a list of these. */
export function spansOf(value: HelperValue | undefined): readonly Span[] {
  if (value instanceof Slot) return value.filling.spans
  if (typeof value !== 'object') return []
  if (isRecord(value)) {
    const own = spansOf(value['spans'])
    return own.length > 0 ? own : spansOf(value['text'])
  }
  return value.flatMap((element) => (isSpan(element) ? [element] : spansOf(element)))
}

/** Whether an element of a list is a place in the source. */
export function isSpan(value: HelperValue | Span): value is Span {
  return (
    typeof value === 'object' && !(value instanceof Slot) && typeof Object(value).start === 'number'
  )
}
