import { createHash } from 'node:crypto'
import type { Brief, Handling, Slot } from '../../model/brief.ts'

/** Digits of the hash that makes a reference. */
const REFERENCE_DIGITS = 8

/** The first that says something wins, field by field; several references make one of their own. */
export function mergeHandling(briefs: readonly Brief[]): Handling {
  const all = briefs.map(({ handling }) => handling)
  const [first] = all
  if (first === undefined) throw new Error('Bug: no handling to merge')
  const given = <Key extends keyof Handling>(key: Key): Handling[Key] =>
    all.find((handling) => hasValue(handling[key]))?.[key] ?? first[key]
  return {
    marking: given('marking'),
    tlp: given('tlp'),
    reference:
      all.map(({ reference }) => reference).find(({ origin }) => origin === 'analyst') ??
      sharedReference(briefs),
    distribution: given('distribution'),
    drafter: given('drafter'),
    clearance: given('clearance'),
    contact: given('contact'),
    addressee: given('addressee'),
    event: given('event'),
    edition: given('edition'),
    nextIssue: given('nextIssue'),
    attachments: given('attachments'),
    portionMarks: given('portionMarks'),
    references: all.some(({ references }) => references),
  }
}

function hasValue(value: Handling[keyof Handling]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null
}

function sharedReference(briefs: readonly Brief[]): Handling['reference'] {
  const hashes = briefs.flatMap(({ source }) => source.map(({ sha256 }) => sha256))
  const hash = createHash('sha256').update(hashes.join('')).digest('hex')
  return {
    value: `BRF-${hash.slice(0, REFERENCE_DIGITS)}`,
    origin: 'computed',
    spans: briefs.flatMap(({ handling }) => handling.reference.spans),
  }
}

/** Each slot with all that analysts wrote for it, in the order of the briefs; the author is the first one's. */
export function mergeSlots(briefs: readonly Brief[]): readonly Slot[] {
  const merged = new Map<string, Slot>()
  for (const slot of briefs.flatMap(({ slots }) => slots)) {
    const known = merged.get(slot.id)
    merged.set(slot.id, known === undefined || known.status === 'open' ? slot : join(known, slot))
  }
  return [...merged.values()]
}

function join(slot: Slot, other: Slot): Slot {
  if (other.status === 'open' || slotText(slot) === slotText(other)) return slot
  return {
    ...slot,
    content: [...slot.content, ...other.content],
    author: slot.author ?? other.author,
    spans: [...slot.spans, ...other.spans],
  }
}

/** What analysts changed in any of the articles. */
export function mergeOverlays(briefs: readonly Brief[]): Brief['overlay'] {
  const overlays = briefs.flatMap(({ overlay }) => (overlay === null ? [] : [overlay]))
  const [first, ...others] = overlays
  if (first === undefined || others.length === 0) return first ?? null
  const hashes = overlays.map(({ sha256 }) => sha256).join('')
  return {
    name: overlays.map(({ name }) => name).join(', '),
    sha256: createHash('sha256').update(hashes).digest('hex'),
    author: overlays.find(({ author }) => author !== null)?.author ?? null,
    hidden: overlays.flatMap(({ hidden }) => hidden),
    corrected: overlays.flatMap(({ corrected }) => corrected),
    spans: overlays.flatMap(({ spans }) => spans),
  }
}

function slotText({ content }: Slot): string {
  return content
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items))
    .map(({ value }) => value)
    .join(' ')
}
