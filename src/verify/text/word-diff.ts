import { diffIndices } from 'node-diff3'
import { fold, wordsOf } from './fold.ts'

/** A stretch of words that two texts share, or that one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'source' | 'shown'
  readonly text: string
}

/** How what is shown differs from the source, word by word. Words that differ in typography only are the same. */
export function wordDiff(source: string, shown: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(source), wordsOf(shown)]
  const parts: DiffPart[] = []
  const add = (kind: DiffPart['kind'], words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join(' ') })
  }
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(a.map(fold), b.map(fold))) {
    add('same', b.slice(at, buffer2[0]))
    add('source', a.slice(buffer1[0], buffer1[0] + buffer1[1]))
    add('shown', b.slice(buffer2[0], buffer2[0] + buffer2[1]))
    at = buffer2[0] + buffer2[1]
  }
  add('same', b.slice(at))
  return parts
}

/** How many words around a difference are shown. */
const CONTEXT = 4

/** `… a floor for [-every-] {+no+} single year …`: what the source has in `[-…-]`, what is shown in `{+…+}`. */
export function formatDiff(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }, index) => {
      if (kind === 'source') return `[-${text}-]`
      if (kind === 'shown') return `{+${text}+}`
      return shorten(text.split(' '), index === 0, index === parts.length - 1)
    })
    .join(' ')
}

function shorten(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const [before, after] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT]
  if (words.length <= before + after + 1) return words.join(' ')
  const end = after === 0 ? [] : words.slice(-after)
  return [...words.slice(0, before), '…', ...end].join(' ')
}

/** What share of the longer of two texts, in words, stands in both in the same order: 0 to 1. */
export function commonShare(a: readonly string[], b: readonly string[]): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : commonCount(a, b) / longer
}

/** How many words stand in both in the same order. */
export function commonCount(a: readonly string[], b: readonly string[]): number {
  const removed = diffIndices([...a], [...b]).reduce((sum, { buffer1 }) => sum + buffer1[1], 0)
  return a.length - removed
}
