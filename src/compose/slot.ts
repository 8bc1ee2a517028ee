import Handlebars from 'handlebars'
import type { Block, Inline } from '../model/document.ts'
import type { Origin } from '../model/fact.ts'
import type { RichText } from '../model/rich-text.ts'
import type { Span } from '../model/span.ts'
import { formatHole } from './hole.ts'

/** What goes into a hole: words with their origin and places, or nodes made of several of these. */
export interface Filling {
  /** The words alone. */
  readonly value: string
  /** The same as a number, for values that are one. */
  readonly number?: number | undefined
  readonly origin: Origin
  readonly spans: readonly Span[]
  /** The Brief path it came from, such as `quotes.3.text`. */
  readonly path?: string | undefined
  /** The same words with the formatting of the source. */
  readonly inline?: readonly RichText[] | undefined
  /** Nodes ready made, in place of `value`. */
  readonly nodes?: readonly Inline[] | undefined
  /** Blocks, for holes that stand alone in their paragraph. */
  readonly blocks?: readonly Block[] | undefined
  /** Shows nothing: the list item, table row or section it stands in may move to the annex, or be left out. */
  readonly rank?: RankMark | undefined
}

export interface RankMark {
  /** The greater, the longer it stays; by the order of the list where it is not given. */
  readonly importance?: number | undefined
  /** So many of the list always stay. */
  readonly keep: number
  /** Whether it is left out, rather than moved, where it does not fit. */
  readonly isSpare?: boolean | undefined
  /** How many there are of what the list shows some of. */
  readonly inAll?: number | undefined
}

/** The only thing a template can print: a value that shows as a hole, in `{{x}}` and `{{{x}}}` alike. */
export class Slot extends Handlebars.SafeString {
  readonly filling: Filling
  readonly #print: (filling: Filling) => string

  constructor(filling: Filling, print: (filling: Filling) => string) {
    super('')
    this.filling = filling
    this.#print = print
  }

  override toHTML(): string {
    return this.#print(this.filling)
  }

  override toString(): string {
    return this.toHTML()
  }
}

/** The values a template has printed, by the number of their hole. */
export interface Holes {
  readonly slot: (filling: Filling) => Slot
  /** In the order of first printing. */
  readonly fillings: readonly Filling[]
}

/**
 * An empty table of holes. Equal values of equal provenance share one number, so that a label and its definition
 * (`[^{{id}}]`, `[^{{id}}]: …`) still match after printing; the path is the one printed first.
 */
export function createHoles(): Holes {
  const fillings: Filling[] = []
  const indexes = new Map<string, number>()
  const print = (filling: Filling) => {
    const { path: _, ...content } = filling
    const key = JSON.stringify(Object.entries(content).sort(byKey))
    const known = indexes.get(key)
    if (known !== undefined) return formatHole(known)
    indexes.set(key, fillings.length)
    return formatHole(fillings.push(filling) - 1)
  }
  return { fillings, slot: (filling) => new Slot(filling, print) }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
