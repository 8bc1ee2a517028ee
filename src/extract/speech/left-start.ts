import type { CuePlace } from './content-end.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Token } from './tokens.ts'

/** Whether the words only lead on from what was said: `And so`, `But then`. */
export function isConnective(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): boolean {
  return tokens
    .slice(start, end)
    .every(
      (token) =>
        token.kind !== 'word' ||
        grammar.isCoordinator(token) ||
        grammar.isAdverb({ ...token, isCapital: false }),
    )
}

/** Where words before a cue begin: with the sentence, or behind what the cue before it claims. */
export function leftStart({ tokens, unit, cues, index, cue, grammar }: CuePlace): number {
  const before = cues[index - 1]
  if (before === undefined || cue.shape === 'according') return unit.first
  if (before.sequel === 'nothing') {
    const end = before.wholeEnd
    return grammar.isComma(tokens[end]) ? end + 1 : end
  }
  return before.wholeStart > unit.first && grammar.isCoordinator(tokens[before.wholeStart - 1])
    ? before.wholeStart
    : unit.first
}
