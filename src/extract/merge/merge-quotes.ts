import type { Brief, Quote } from '../../model/brief.ts'
import { wordsOf } from './alike-texts.ts'

/** Fewer words than these may be the same by chance. */
const MIN_WORDS = 4

export interface MergedQuotes {
  /** In the order of the briefs. */
  readonly quotes: readonly Quote[]
  /** The id of the quotation in which another was taken up; its own where it was not. */
  readonly quoteOf: (id: string) => string
}

/**
 * What two articles quote directly, in the same words and from the same speaker, is told once, with its places in both:
 * `spans` has all of them, `content` those of the first.
 */
export function mergeQuotes(briefs: readonly Brief[]): MergedQuotes {
  const kept = new Map<string, Quote>()
  const taken = new Map<string, string>()
  const byWords = new Map<string, { readonly id: string; readonly brief: number }>()
  briefs.forEach(({ quotes }, brief) => {
    for (const quote of quotes) {
      const key = keyOf(quote)
      const known = key === undefined ? undefined : byWords.get(key)
      const same = known === undefined || known.brief === brief ? undefined : kept.get(known.id)
      if (same === undefined) {
        kept.set(quote.id, quote)
        if (key !== undefined && known === undefined) byWords.set(key, { id: quote.id, brief })
      } else {
        taken.set(quote.id, same.id)
        kept.set(same.id, { ...same, spans: [...same.spans, ...quote.spans] })
      }
    }
  })
  return { quotes: [...kept.values()], quoteOf: (id) => taken.get(id) ?? id }
}

function keyOf({ kind, speaker, text }: Quote): string | undefined {
  if (kind !== 'direct' || speaker === null) return undefined
  const words = [...wordsOf(text)]
  return words.length < MIN_WORDS ? undefined : `${speaker} ${words.join(' ')}`
}
