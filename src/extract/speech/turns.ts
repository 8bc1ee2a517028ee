import type { Passage } from './passage.ts'
import { isSameSpeaker } from './resolution.ts'
import type { Trace } from './trace.ts'

/** Whose turn it is in a conversation, a paragraph a turn. */
export interface Turns {
  /** Takes in a quotation of somebody's. Places have to come in source order. */
  note(trace: Trace, passage: Passage, asks: boolean): void
  /** The one whose turn a paragraph of nothing but quoted words is; undefined where nobody was asked. */
  next(passage: Passage): Trace | undefined
}

interface Turn {
  readonly trace: Trace
  readonly passage: Passage
  readonly asks: boolean
}

/**
 * An empty conversation. A question is answered by the one who spoke before, and an answer is taken up by the one who
 * asked:
 *
 *     “Were they lost?” Ann Lee asked.
 *     “They were filed,” Bo Dorn replied.
 *     “That is not what I asked.”             - Ann Lee
 */
export function openTurns(): Turns {
  let first: Turn | undefined
  let second: Turn | undefined

  return { note, next }

  function note(trace: Trace, passage: Passage, asks: boolean): void {
    const isSame =
      second !== undefined &&
      second.passage === passage &&
      isSameSpeaker(second.trace.speaker, trace.speaker)
    if (!isSame) first = second
    second = { trace, passage, asks: asks || (isSame && second?.asks === true) }
  }

  function next(passage: Passage): Trace | undefined {
    if (first === undefined || second === undefined) return undefined
    const isRunning =
      second.passage.index === passage.index - 1 && first.passage.index === passage.index - 2
    if (!isRunning || isSameSpeaker(first.trace.speaker, second.trace.speaker)) return undefined
    return first.asks || second.asks ? first.trace : undefined
  }
}
