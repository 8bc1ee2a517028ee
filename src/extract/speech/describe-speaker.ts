import type { Grammar } from './grammar.ts'
import type { Identity } from './identify.ts'
import type { Passage } from './passage.ts'
import type { SpeakerRef } from './resolution.ts'

/** A longer phrase that means no person is no speaker but a story. */
const MAX_THING_TOKENS = 9

/** The speaker a phrase without a name describes, if it may be one. */
export function describeSpeaker(
  { tokens, text }: Passage,
  { naming: range, head }: Identity,
  grammar: Grammar,
): SpeakerRef | undefined {
  const from = tokens[range.start]?.start
  const to = tokens[range.end - 1]?.end
  if (from === undefined || to === undefined || to <= from) return undefined
  if (range.end - range.start > MAX_THING_TOKENS && !isPersonNoun(head, grammar)) return undefined
  const words = text.slice(from, to)
  return {
    type: 'described',
    key: words.toLowerCase(),
    text: words,
    head,
    isPlural: grammar.forms.pluralEnding.test(head),
    isPerson: isPersonNoun(head, grammar),
    hasGender: isPersonNoun(head, grammar) || isGendered(head, grammar),
    gender: grammar.order.determinerGenders.get(tokens[range.start - 1]?.lower ?? ''),
  }
}

/** A body that `elle` may mean, where nouns have genders. */
function isGendered(head: string, { lexicon, order }: Grammar): boolean {
  return order.determinerGenders.size > 0 && lexicon.names.bodies.has(head)
}

function isPersonNoun(head: string, grammar: Grammar): boolean {
  const { roles, people } = grammar.lexicon.names
  return [head, head.replace(grammar.forms.pluralSuffix, '')].some(
    (word) => roles.has(word) || people.has(word),
  )
}
