import type { Brief, Figure } from '../../model/brief.ts'
import { grouped } from '../grouped.ts'
import { wordsOf } from './alike-texts.ts'

/** Words of a sentence that must be the same for two numbers in it to be of the same thing, as a share of the fewer. */
const SAME_THING = 0.6

/** Fewer words say too little of what is counted. */
const MIN_WORDS = 3

/**
 * Figures of different articles that count the same thing in the same unit and give different numbers. Whether they count the
 * same is told from the words around them; which is right is not told at all.
 */
export function findConflicts(figures: readonly Figure[]): Brief['conflicts'] {
  const counted = figures.filter(({ number, unit }) => number !== null && unit !== null)
  const byUnit = grouped(counted, ({ unit }) => unit?.toLowerCase())
  return [...byUnit.values()].flatMap((group) => conflictsIn(group))
}

/** Only so many figures of one unit are held against each other: years and percents abound. */
const MAX_COMPARED = 60

function conflictsIn(figures: readonly Figure[]): Brief['conflicts'] {
  const compared = figures.slice(0, MAX_COMPARED)
  const about = compared.map(aboutOf)
  const used = new Set<number>()
  return compared.flatMap((figure, index) => {
    if (used.has(index)) return []
    const same = compared.filter((other, at) => {
      const differs = other.number !== figure.number && sourceOf(other) !== sourceOf(figure)
      if (at <= index || used.has(at) || !differs) return false
      if (!isSameThing(about[index] ?? new Set(), about[at] ?? new Set())) return false
      used.add(at)
      return true
    })
    if (same.length === 0) return []
    const all = [figure, ...same]
    return [{ figures: all.map(({ id }) => id), spans: all.flatMap(({ text }) => text.spans) }]
  })
}

function sourceOf({ text }: Figure): string {
  return text.spans[0]?.source ?? ''
}

/** The words that say what is counted: those of the label, else of the sentence, without the number. */
function aboutOf({ label, text, asWritten }: Figure): ReadonlySet<string> {
  const number = wordsOf(asWritten.value)
  const words = [...wordsOf((label ?? text).value)]
  return new Set(words.filter((word) => word.length > 2 && !number.has(word)))
}

function isSameThing(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size)
  if (fewer < MIN_WORDS) return false
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared >= SAME_THING * fewer
}
