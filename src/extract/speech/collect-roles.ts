import type { TextFact } from '../../model/fact.ts'
import type { Reading } from '../reading.ts'
import type { ActorTable } from './actors.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Passage } from './passage.ts'
import { factOfTokens, keyOf } from './speech-roster.ts'
import type { Statement } from './statement.ts'
import type { Token } from './tokens.ts'

/** What speakers are collected from. */
export interface SpeakerMaterial {
  readonly reading: Reading
  readonly passages: readonly Passage[]
  readonly table: ActorTable
  readonly statements: readonly Statement[]
  readonly grammar: Grammar
}

/** Longest description, in words, that still is an office and not a story. */
const MAX_ROLE_WORDS = 14

/** By speaker, the offices as written, none twice, and none that says nothing by itself (`his counterpart`). */
export function collectRoles({
  reading,
  passages,
  statements,
  table,
  grammar,
}: SpeakerMaterial): ReadonlyMap<string, readonly TextFact[]> {
  const roles = new Map<string, TextFact[]>()
  const add = (key: string, passage: Passage | undefined, range: Range) => {
    const fact =
      passage === undefined
        ? undefined
        : factOfTokens(reading, passage, trimRole(passage, range, grammar))
    if (fact === undefined || fact.value.split(/\s+/u).length > MAX_ROLE_WORDS) return
    if (grammar.lexicon.names.relativeRoles.has(fact.value.toLowerCase())) return
    const own = (roles.get(key) ?? []).filter((other) => !holds(fact, other))
    const isKnown = own.some(
      (other) => other.value.toLowerCase() === fact.value.toLowerCase() || holds(other, fact),
    )
    if (!isKnown) own.push(fact)
    roles.set(key, own)
  }
  for (const actor of table.actors) {
    for (const mention of actor.mentions) {
      if (mention.role !== undefined)
        add(`actor:${actor.index}`, passages[mention.passage], mention.role)
      if (actor.kind !== 'person') continue
      for (const role of mention.apposed)
        add(`actor:${actor.index}`, passages[mention.passage], role)
    }
  }
  for (const { resolution } of statements) {
    if (resolution?.speaker === undefined) continue
    for (const role of resolution.roles) add(keyOf(resolution.speaker), resolution.passage, role)
  }
  return roles
}

/** Whether one fact stands inside another. */
function holds(outer: TextFact, inner: TextFact): boolean {
  const [a, b] = [outer.spans[0], inner.spans[0]]
  return a !== undefined && b !== undefined && a.start <= b.start && b.end <= a.end
}

/** Without `the` or `its` before and a comma or honorific behind. */
function trimRole({ tokens }: Passage, range: Range, grammar: Grammar): Range {
  let { start, end } = range
  while (
    start < end &&
    (tokens[start]?.kind !== 'word' ||
      grammar.isDeterminer(tokens[start]) ||
      grammar.isPossessive(tokens[start]))
  )
    start += 1
  while (
    end > start &&
    (tokens[end - 1]?.kind !== 'word' ||
      (grammar.lexicon.names.honorifics.has(tokens[end - 1]?.lower ?? '') &&
        !grammar.isRole(tokens[end - 1])))
  )
    end -= 1
  const bracket = openBracket(tokens, { start, end })
  return { start, end: bracket ?? end }
}

/** The bracket that opens in a description and does not close there: `avocate du Comité (CRP`. */
function openBracket(tokens: readonly Token[], { start, end }: Range): number | undefined {
  const own = tokens.slice(start, end).map(({ text }) => text)
  const open = own.lastIndexOf('(')
  return open > own.lastIndexOf(')') ? start + open : undefined
}
