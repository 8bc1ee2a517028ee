import type { TextFact } from '../../model/fact.ts'

/** From this share of words in common on, two sentences of two articles tell the same. */
const SAME_SHARE = 0.8

/** Only so many sentences are held against each other; later ones are compared by their words as a whole. */
const MAX_COMPARED = 400

/**
 * The entries whose sentence no earlier entry tells already, in the same words or nearly so. `aspectOf` tells entries apart
 * that may share a sentence, such as two dates of one.
 */
export function withoutRepeats<Entry extends { readonly text: TextFact }>(
  entries: readonly Entry[],
  aspectOf: (entry: Entry) => string = () => '',
): readonly Entry[] {
  const kept: { readonly words: ReadonlySet<string>; readonly aspect: string; source: string }[] =
    []
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const words = wordsOf(entry.text.value)
    const aspect = aspectOf(entry)
    const source = entry.text.spans[0]?.source ?? ''
    const key = `${aspect} ${[...words].join(' ')}`
    const isRepeat =
      seen.has(key) ||
      kept
        .slice(0, MAX_COMPARED)
        .some((one) => one.source !== source && one.aspect === aspect && isAlike(one.words, words))
    seen.add(key)
    if (!isRepeat) kept.push({ words, aspect, source })
    return !isRepeat
  })
}

/** A text as it counts when it is compared: letters and digits in small letters. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < SAME_SHARE * Math.max(a.size, b.size)) return false
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared >= SAME_SHARE * Math.max(a.size, b.size)
}
