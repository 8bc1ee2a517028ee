import { initialsOf, isInitials } from '../turns/turn-labels.ts'
import type { ActorTable } from './actors.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import { headOf, phraseHeadEnd } from './head-of.ts'
import type { Mention } from './mention.ts'
import type { NamedActor } from './named-actor.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import type { Token } from './tokens.ts'

/** What a noun phrase says of the one it means. Token indexes. */
export interface Identity {
  /** Undefined for pronouns and common nouns. */
  readonly actor: NamedActor | undefined
  /** The naming words: the name, else the phrase without its determiner, else the pronoun. */
  readonly naming: Range
  readonly isPronoun: boolean
  /** `the minister`: means somebody named before. */
  readonly isDefinite: boolean
  /** The noun that says what he is, lower case: `minister`. */
  readonly head: string
  /** Offices and descriptions as written, fullest first. */
  readonly roles: readonly Range[]
}

/** Mentions of each passage, in order. */
export function groupMentions(
  mentions: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.passage)
    if (group === undefined) groups.set(mention.passage, [mention])
    else group.push(mention)
  }
  return groups
}

export interface Naming {
  readonly table: ActorTable
  readonly mentions: ReadonlyMap<number, readonly Mention[]>
  readonly grammar: Grammar
}

/** Reads a noun phrase: whom it names, and as what. */
export function identify(
  passage: Passage,
  phrase: NounPhrase,
  { table, mentions, grammar }: Naming,
): Identity {
  const { tokens } = passage
  const first = tokens[phrase.start]
  const isPronoun =
    phrase.end - phrase.start === 1 &&
    first !== undefined &&
    (grammar.isSubjectPronoun(first) || grammar.syntax.obliquePronouns.has(first.lower))
  const none = { actor: undefined, isDefinite: false, head: '', roles: [] }
  const labelled = findLabelled(passage, phrase, table)
  if (labelled !== undefined)
    return {
      ...none,
      actor: labelled,
      naming: { start: phrase.start, end: phrase.end },
      isPronoun: false,
    }
  if (isPronoun) return { ...none, naming: { start: phrase.start, end: phrase.end }, isPronoun }
  const own = mentionsIn(mentions.get(passage.index) ?? [], {
    start: phrase.start,
    end: phrase.wholeEnd,
  })
  const named = findNamed(passage, phrase, own, grammar)
  const coreStart =
    phrase.start +
    (grammar.isDeterminer(first) &&
    !grammar.isPossessive(first) &&
    !grammar.isPreposition(tokens[phrase.start + 1])
      ? 1
      : 0)
  const core = { start: coreStart, end: phrase.end }
  if (named !== undefined) {
    const isInCore = named.start < phrase.end
    const roles = isInCore
      ? [
          { start: coreStart, end: named.start },
          named.role,
          apposedRole(passage, phrase.apposition, grammar),
        ]
      : [core, named.role]
    return {
      actor: table.actorOf.get(named),
      naming: { start: named.start, end: named.end },
      isPronoun: false,
      isDefinite: false,
      head: '',
      roles: roles.filter(
        (range): range is Range => range !== undefined && isRole(passage, range, grammar),
      ),
    }
  }
  return {
    actor: undefined,
    naming: core.end > core.start ? core : { start: phrase.start, end: phrase.end },
    isPronoun: false,
    isDefinite: grammar.syntax.definiteDeterminers.has(first?.lower ?? ''),
    head: headOf(tokens, phrase, grammar)?.lower ?? '',
    roles: [],
  }
}

/** `A. de V.-L.` before the colon of a turn: whoever has these initials. */
function findLabelled(
  { turn, tokens }: Passage,
  phrase: NounPhrase,
  { actors }: ActorTable,
): NamedActor | undefined {
  if (turn === undefined || !isInitials(turn.label) || phrase.start > 0) return undefined
  if (tokens[phrase.end]?.start !== turn.colon) return undefined
  const initials = initialsOf(turn.label)
  return actors.find(({ name }) => !isInitials(name) && initialsOf(name) === initials)
}

function mentionsIn(own: readonly Mention[], { start, end }: Range): readonly Mention[] {
  let low = 0
  let high = own.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let at = low; at < own.length; at += 1) {
    const mention = own[at]
    if (mention === undefined || mention.start >= end) break
    found.push(mention)
  }
  return found
}

/** The mention that is the head of the phrase: at its end, before its first preposition, or apposed to a common noun. */
function findNamed(
  passage: Passage,
  phrase: NounPhrase,
  own: readonly Mention[],
  grammar: Grammar,
): Mention | undefined {
  const { tokens } = passage
  if (isCoordinated(passage, phrase, own, grammar)) return undefined
  const head = phraseHeadEnd(tokens, phrase, grammar)
  const atHead = own.find(
    (mention) => mention.end === head || (mention.start < head && mention.end >= head),
  )
  const last = own.findLast((mention) => mention.end === phrase.end)
  const first = tokens[phrase.start]
  if (head < phrase.end && last !== undefined && last.kind !== 'place') {
    const before = tokens[(last.role?.start ?? last.start) - 1]
    const isApposed =
      (before?.kind === 'word' &&
        !before.isCapital &&
        grammar.isNominal(before) &&
        !grammar.isDeterminer(before)) ||
      last.kind === 'person'
    const isBareTitle = grammar.isRole(first) && !grammar.isDeterminer(first)
    const isTitle =
      grammar.order.titlesTakeArticle &&
      grammar.isRole(headOf(tokens, phrase, grammar)) &&
      !grammar.isPreposition(before)
    if ((isBareTitle || isTitle) && isApposed) return last
  }
  if (atHead !== undefined) return atHead
  const { apposition } = phrase
  if (apposition === undefined) return undefined
  return (
    own.find((mention) => {
      const start = mention.role?.start ?? mention.start
      return (
        (start === apposition.start ||
          mention.start === apposition.start ||
          isTitled(tokens, { start: apposition.start, end: start }, grammar)) &&
        mention.kind !== 'place' &&
        mention.end >= apposition.end - 1
      )
    }) ??
    own.find(
      ({ start, kind }) =>
        kind === 'person' &&
        (start === apposition.start ||
          isTitled(tokens, { start: apposition.start, end: start }, grammar)),
    )
  )
}

function isCoordinated(
  passage: Passage,
  phrase: NounPhrase,
  own: readonly Mention[],
  grammar: Grammar,
): boolean {
  const and = passage.tokens
    .slice(phrase.start, phrase.end)
    .findIndex(({ lower }) => grammar.forms.and.has(lower))
  if (and < 0) return false
  const at = phrase.start + and
  const head = phraseHeadEnd(passage.tokens, phrase, grammar)
  // `Ann Lee of the Institute for Rivers and Trade`
  const isInTail = own.some(({ kind, end }) => kind === 'person' && end === head && head < at)
  return (
    own.some((mention) => mention.start > at && (!isInTail || mention.kind === 'person')) &&
    !own.some((mention) => mention.start < at && mention.end > at)
  )
}

/** `, le député | Octave Lee`, `, Mme | Lee`: nothing but article, office and title before the name. */
function isTitled(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): boolean {
  const { honorifics } = grammar.lexicon.names
  const words = tokens.slice(start, end)
  const isTitle = (token: Token) =>
    honorifics.has(token.lower) || (grammar.order.titlesTakeArticle && grammar.isDeterminer(token))
  return words.length > 0 && words.every(isTitle)
}

/** `, a member of the council,` without `a`; nothing for `who ...` and ages. */
function apposedRole(
  { tokens }: Passage,
  apposition: Range | undefined,
  grammar: Grammar,
): Range | undefined {
  if (apposition === undefined) return undefined
  let { start } = apposition
  if (grammar.isDeterminer(tokens[start]) && !grammar.isPossessive(tokens[start])) start += 1
  let end = start
  while (
    end < apposition.end &&
    !grammar.isComma(tokens[end]) &&
    !grammar.syntax.relativeSubjects.has(tokens[end]?.lower ?? '')
  )
    end += 1
  return { start, end }
}

function isRole({ tokens }: Passage, { start, end }: Range, grammar: Grammar): boolean {
  const words = tokens.slice(start, end)
  return (
    words.length > 0 &&
    words.some((token) => grammar.isRole(token) || grammar.lexicon.names.people.has(token.lower))
  )
}
