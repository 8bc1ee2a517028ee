import type { WithheldWords } from './withheld-words.ts'

/** A text in which words were replaced, and where its places went. UTF-16 units, 0-based, end exclusive. */
export interface RedactedText {
  readonly text: string
  /** The new stretch of an old one; a word that is replaced counts whole. */
  readonly move: (start: number, end: number) => { readonly start: number; readonly end: number }
  /** Our words, where an old stretch is a part of what they stand for. */
  readonly standInAround: (start: number, end: number) => string | undefined
  /** Where our words stand, in the new text. */
  readonly insertions: readonly { readonly start: number; readonly end: number }[]
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

/** The text with what tells who spoke replaced by neutral words. */
export function redactText(text: string, { pattern, neutral }: WithheldWords): RedactedText {
  const replacements: Replacement[] = []
  let redacted = ''
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const [words] = match
    const standIn = neutral(words)
    if (standIn === words) continue
    redacted += text.slice(at, match.index)
    const newStart = redacted.length
    redacted += standIn
    at = match.index + words.length
    replacements.push({ start: match.index, end: at, newStart, newEnd: redacted.length })
  }
  redacted += text.slice(at)
  const move = (offset: number, edge: 'newStart' | 'newEnd') => {
    const before = lastAtOrBefore(replacements, offset)
    if (before === undefined) return offset
    if (offset < before.end && offset > before.start) return before[edge]
    if (offset === before.start) return before.newStart
    return before.newEnd + offset - before.end
  }
  return {
    text: redacted,
    move: (start, end) => ({ start: move(start, 'newStart'), end: move(end, 'newEnd') }),
    standInAround: (start, end) => {
      const around = lastAtOrBefore(replacements, start)
      if (around === undefined || end > around.end) return undefined
      if (start === around.start && end === around.end) return undefined
      return redacted.slice(around.newStart, around.newEnd)
    },
    insertions: replacements.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd })),
  }
}

/** By halving: the last replacement that starts at or before an offset. */
function lastAtOrBefore(
  replacements: readonly Replacement[],
  offset: number,
): Replacement | undefined {
  let [low, high] = [0, replacements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((replacements[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return replacements[low - 1]
}
