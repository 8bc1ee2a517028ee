import type { Brief } from '../model/brief.ts'
import type { TextFact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import type { Labels } from '../model/template.ts'
import type { Holes, Slot } from './slot.ts'

/** What templates and helpers see of a Brief. Frozen, without prototypes; lists stay lists, booleans booleans. */
export type ViewValue =
  | Slot
  | boolean
  | undefined
  | readonly Span[]
  | readonly ViewValue[]
  | ViewRecord

export interface ViewRecord {
  readonly [key: string]: ViewValue
}

interface BindOptions {
  /** Those of the chosen language, complete. */
  readonly labels: Labels
  readonly kind: string
  readonly holes: Holes
}

/**
 * The Brief as templates see it, with `labels` and `kind` beside its own fields. Every text and number is a `Slot`;
 * null and the empty string are undefined, so that `{{#if}}` works; places in the source can be cited, not printed.
 * Records bind their lists and records when these are first looked at: most templates use little of a long Brief.
 */
export function bind(brief: Brief, { labels, kind, holes }: BindOptions): ViewRecord {
  const labelView: Record<string, ViewValue> = Object.create(null)
  for (const [key, value] of Object.entries(labels)) {
    labelView[key] = value === '' ? undefined : holes.slot({ value, origin: 'label', spans: [] })
  }
  const kindSlot = holes.slot({ value: kind, origin: 'label', spans: [] })
  return bindRecord(
    brief,
    { path: '', spans: [], holes },
    { labels: Object.freeze(labelView), kind: kindSlot },
  )
}

interface Scope {
  readonly path: string
  /** Of the nearest enclosing object that has some: what plain strings and numbers are computed from. */
  readonly spans: readonly Span[]
  readonly holes: Holes
}

function bindValue(value: unknown, scope: Scope): ViewValue {
  const { path, spans, holes } = scope
  switch (typeof value) {
    case 'boolean':
      return value
    case 'string':
      return value === '' ? undefined : holes.slot({ value, origin: 'computed', spans, path })
    case 'number':
      return holes.slot({ value: String(value), number: value, origin: 'computed', spans, path })
    case 'object':
      if (value === null) return undefined
      if (Array.isArray(value)) return bindList(value, scope)
      if (isTextFact(value)) return bindFact(value, scope)
      if (isSpan(value)) return Object.freeze([value])
      return bindRecord(value, scope)
    default:
      return undefined
  }
}

function bindFact(fact: TextFact, { path, holes }: Scope): ViewValue {
  return fact.value === '' ? undefined : holes.slot({ ...fact, path })
}

function bindList(list: readonly unknown[], scope: Scope): ViewValue {
  if (list.length > 0 && list.every(isSpan)) return list
  return Object.freeze(
    list.map((element, index) => bindValue(element, { ...scope, path: `${scope.path}.${index}` })),
  )
}

function bindRecord(
  record: object,
  { path, spans, holes }: Scope,
  others: Readonly<Record<string, ViewValue>> = {},
): ViewRecord {
  const own = spansOf(record) ?? spans
  const view: Record<string, ViewValue> = Object.create(null)
  for (const [key, value] of Object.entries(record)) {
    const scope = { path: path === '' ? key : `${path}.${key}`, spans: own, holes }
    if (typeof value !== 'object' || value === null) view[key] = bindValue(value, scope)
    else bindLater(view, key, () => bindValue(value, scope))
  }
  return Object.freeze(Object.assign(view, others))
}

function bindLater(view: Record<string, ViewValue>, key: string, make: () => ViewValue): void {
  let made: { readonly value: ViewValue } | undefined
  Object.defineProperty(view, key, {
    enumerable: true,
    get: () => {
      made ??= { value: make() }
      return made.value
    },
  })
}

function spansOf(record: object): readonly Span[] | undefined {
  if (!('spans' in record) || !Array.isArray(record.spans)) return undefined
  return record.spans.filter(isSpan)
}

function isTextFact(value: object): value is TextFact {
  return 'value' in value && 'origin' in value && 'spans' in value
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    'start' in value &&
    'end' in value
  )
}
