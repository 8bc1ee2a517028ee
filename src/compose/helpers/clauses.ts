/** Words that open a clause, by language. Those that stand in other places as often are left out. */
const OPENERS: Readonly<Record<string, Openers>> = {
  en: {
    plain: new Set(
      'although because but though unless until which while who whom whose'.split(' '),
    ),
    complement: new Set('if that when whether'.split(' ')),
  },
  fr: {
    plain: new Set('alors car lorsque mais puisque qui'.split(' ')),
    complement: new Set('où quand que'.split(' ')),
  },
}

interface Openers {
  /** What stands before them says something without what stands behind. */
  readonly plain: ReadonlySet<string>
  /** What stands before them says nothing without what stands behind: `said that`. */
  readonly complement: ReadonlySet<string>
}

/** A shorter word before an opener belongs to it: `of which`, `and that`. Letters. */
const MAX_JOINED = 3

/** Where a text may be cut. An index is that of the word behind the gap. */
export interface Clauses {
  /** Whether the words before the gap end with a comma or another mark. */
  readonly isMarked: (index: number) => boolean
  /** The last gap of those from `least` to `most` where the words before can end: at a mark, else before an opener they do not need. */
  readonly lastEnd: (
    least: number,
    most: number,
    isMark?: (index: number) => boolean,
  ) => number | undefined
  /** Whether the words behind the gap can begin a text. */
  readonly startsAt: (index: number) => boolean
}

/** The clauses of a text in words, as far as marks and single words show them. `language` is BCP 47. */
export function clausesOf(words: readonly string[], language: string): Clauses {
  const openers = OPENERS[language.split('-')[0] ?? '']
  const isOpener = (index: number, kind: keyof Openers) =>
    openers?.[kind].has((words[index] ?? '').toLowerCase()) ?? false
  const isMarked = (index: number) => /[,;:–—]["”’»]?$/u.test(words[index - 1] ?? '')
  const endsBefore = (index: number) =>
    isOpener(index, 'plain') && (words[index - 1] ?? '').length > MAX_JOINED
  return {
    isMarked,
    lastEnd: (least, most, isMark = isMarked) => {
      const lastBy = (isEnd: (index: number) => boolean) =>
        words.findLastIndex((_, index) => index >= least && index <= most && isEnd(index))
      return [lastBy(isMark), lastBy(endsBefore)].find((at) => at >= 0)
    },
    startsAt: (index) =>
      isMarked(index) || isOpener(index, 'plain') || isOpener(index, 'complement'),
  }
}
