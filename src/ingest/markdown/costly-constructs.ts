/** How many signs for formatting a stretch that is parsed in one go may have; prose of that length has a tenth. */
export const MAX_SIGNS = 2000

/** Of these, each one that is not closed is looked for up to the end of the paragraph. */
export const MAX_OPENINGS = 500

/** Each length of a run of backticks is looked for up to the end of the paragraph. */
export const MAX_RUN_LENGTHS = 64

/** What micromark's time grows with the square of: its constructs, and the signs they are made of. */
interface Costly {
  readonly names: readonly string[]
  readonly what: string
  readonly isTooMuch: (text: string) => boolean
}

const costly: readonly Costly[] = [
  {
    names: ['attention', 'strikethrough'],
    what: 'emphasis',
    isTooMuch: (text) => hasMore(text, /[*_~]+/g, MAX_SIGNS),
  },
  {
    names: [
      ...['labelStartLink', 'labelStartImage', 'labelEnd'],
      ...['gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
    ],
    what: 'links',
    isTooMuch: (text) => hasMore(text, /[[\]]/g, MAX_SIGNS),
  },
  {
    names: ['htmlText', 'autolink'],
    what: 'HTML',
    isTooMuch: (text) => hasMore(text, /<[!?a-z/]/gi, MAX_OPENINGS),
  },
  {
    names: ['codeText'],
    what: 'code',
    isTooMuch: (text) =>
      new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length)).size > MAX_RUN_LENGTHS,
  },
]

/** The constructs that a stretch has too many signs of, by micromark's names and in words; mostly none. */
export function costlyConstructs(text: string): {
  readonly names: readonly string[]
  readonly what: readonly string[]
} {
  const found = costly.filter(({ isTooMuch }) => isTooMuch(text))
  return { names: found.flatMap(({ names }) => names), what: found.map(({ what }) => what) }
}

function hasMore(text: string, pattern: RegExp, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(pattern)) {
    count += 1
    if (count > most) return true
  }
  return false
}
