import type { Gender } from '../lexicons/gender.ts'
import { isInitials } from '../turns/turn-labels.ts'
import { findApposedRoles } from './apposed-roles.ts'
import type { Range } from './cue.ts'
import type { Grammar } from './grammar.ts'
import type { Mention } from './mention.ts'
import { mentionKind } from './mention-kind.ts'
import {
  collectSeen,
  isSentenceStart,
  runEnd,
  type Seen,
  splitRun,
  startsName,
} from './name-runs.ts'
import type { Passage } from './passage.ts'
import type { Token } from './tokens.ts'

/** Every name in the passages, in order. */
export function collectMentions(
  passages: readonly Passage[],
  grammar: Grammar,
): readonly Mention[] {
  const seen = collectSeen(passages)
  return passages.flatMap((passage) => mentionsOf(passage, seen, grammar))
}

function mentionsOf(passage: Passage, seen: Seen, grammar: Grammar): readonly Mention[] {
  const { tokens } = passage
  const titles = titleRegions(passage)
  const mentions: Mention[] = []
  let at = firstNamed(passage)
  while (at < tokens.length) {
    if (titles.has(tokens[at]?.region ?? -1) || !startsName(tokens, at, seen, grammar)) {
      at += 1
      continue
    }
    const end = runEnd(tokens, at, grammar)
    for (const range of splitRun(tokens, { start: at, end }, grammar)) {
      const mention = toMention(passage, range, grammar)
      if (mention !== undefined) mentions.push(mention)
    }
    at = end
  }
  return mentions.filter((mention) => !isOfDesk(passage, mention, grammar))
}

/** `(Reporting by Ann Lee; Editing by Bo Dorn)` behind the last sentence, and what a dateline has besides its place. */
function isOfDesk({ tokens, units }: Passage, { start, kind }: Mention, grammar: Grammar): boolean {
  const first = units[0]?.first ?? 0
  if (start < first) return start > 0 && kind !== 'organisation'
  const open = tokens.slice(0, start).findLastIndex(({ text }) => text === '(')
  const word = tokens[open + 1]?.lower ?? ''
  const { creditWords } = grammar.syntax
  return open >= 0 && creditWords.has(word) && grammar.forms.by.has(tokens[open + 2]?.lower ?? '')
}

/** Behind the label of a turn that is no name, and behind initials of one who is named elsewhere. */
function firstNamed({ tokens, turn }: Passage): number {
  if (turn === undefined || (turn.role === 'name' && !isInitials(turn.label))) return 0
  if (turn.colon < 0 || (turn.role === 'question' && turn.start === 0)) return 0
  return Math.max(
    0,
    tokens.findIndex(({ start }) => start === turn.colon),
  )
}

/** Fewest words of a quotation in capitals that is a title, and no name in quotation marks. */
const MIN_TITLE_WORDS = 3

/** The quotations that are titles of works: all longer words have a capital. */
function titleRegions({ tokens }: Passage): ReadonlySet<number> {
  const counts = new Map<number, number>()
  const others = new Set<number>()
  for (const { kind, region, isCapital, lower } of tokens) {
    if (kind !== 'word' || region < 0) continue
    counts.set(region, (counts.get(region) ?? 0) + 1)
    if (!isCapital && lower.length > 3) others.add(region)
  }
  return new Set(
    [...counts].flatMap(([region, count]) =>
      count >= MIN_TITLE_WORDS && !others.has(region) ? [region] : [],
    ),
  )
}

function toMention(passage: Passage, range: Range, grammar: Grammar): Mention | undefined {
  const { tokens, text } = passage
  const { names } = grammar.lexicon
  const start = nameStart(tokens, range, grammar)
  if (start >= range.end) return undefined
  const words = tokens.slice(start, range.end)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (
    words.every(
      ({ lower }) =>
        names.notNames.has(lower) ||
        lower.split('-').every((part) => names.nationalities.has(part)) ||
        names.roles.has(lower) ||
        names.roles.has(lower.replace(grammar.forms.pluralSuffix, '')),
    )
  )
    return undefined
  const role = roleBefore(tokens, { start, end: range.start }, grammar)
  const honorific = tokens
    .slice(range.start, start)
    .findLast(({ lower }) => names.honorifics.has(lower))
  const apposed = findApposedRoles(tokens, { start, end: range.end }, grammar)
  const isFirm = grammar.forms.firmTitle.test(tokens[start - 1]?.lower ?? '')
  const told = [...apposed, ...(role === undefined ? [] : [role])]
  const gender =
    names.honorifics.get(honorific?.lower ?? '') ??
    (words.length > 1 || honorific === undefined ? names.givenNames.get(first.lower) : undefined) ??
    genderOfTitles(tokens, told, grammar)
  return {
    passage: passage.index,
    start,
    end: range.end,
    name: text.slice(first.start, last.end),
    kind: opensDateline(passage, range.start)
      ? 'place'
      : mentionKind(
          tokens,
          { start, end: range.end },
          {
            hasTitle:
              honorific !== undefined ||
              (start > range.start && !isFirm) ||
              role !== undefined ||
              apposed.length > 0,
            grammar,
          },
        ),
    role,
    apposed,
    gender,
    articleGender: grammar.order.determinerGenders.get(tokens[start - 1]?.lower ?? ''),
    isAcronymOf:
      tokens[start - 1]?.text === '(' &&
      tokens[range.end]?.text === ')' &&
      /^\p{Lu}{2,6}$/u.test(first.text) &&
      words.length === 1,
    isDoubtful: isSentenceStart(tokens, range.start) && words.length === 1,
  }
}

/** `SELM` in `SELM, 4 March (Harbour News) -`: what stands before the first sentence opens with its place. */
function opensDateline({ units }: Passage, start: number): boolean {
  return start === 0 && (units[0]?.first ?? 0) > 0
}

/** `la` in `la ministre`: what the determiners before somebody's offices tell. */
function genderOfTitles(
  tokens: readonly Token[],
  titles: readonly Range[],
  { order: { determinerGenders } }: Grammar,
): Gender | undefined {
  for (const { start } of titles) {
    const gender = determinerGenders.get(tokens[start - 1]?.lower ?? '')
    if (gender !== undefined) return gender
  }
  return undefined
}

/** Behind the last title, office or nationality at the head of a run that still leaves a name. */
function nameStart(tokens: readonly Token[], { start, end }: Range, grammar: Grammar): number {
  const { names } = grammar.lexicon
  let from = start
  if (grammar.forms.firmTitle.test(tokens[start]?.lower ?? '') && end - start > 1) return start + 1
  for (let at = start; at < end; at += 1) {
    const lower = tokens[at]?.lower ?? ''
    if (names.honorifics.has(lower) && at < end - 1) from = at + 1
    else if (isOffice(lower) && at < end - 1 && !names.bodies.has(tokens[end - 1]?.lower ?? ''))
      from = at + 1
    else if (isOffice(lower) && at === end - 1 && from === at) from = at + 1
  }
  if (from === start && end - start > 1) {
    while (
      from < end - 1 &&
      names.nationalities.has(tokens[from]?.lower ?? '') &&
      !names.bodies.has(tokens[end - 1]?.lower ?? '')
    )
      from += 1
  }
  while (from < end && names.particles.has(tokens[from]?.lower ?? '') && !tokens[from]?.isCapital)
    from += 1
  return from

  function isOffice(lower: string): boolean {
    return (
      names.roles.has(lower) ||
      (lower.includes('-') &&
        lower
          .split('-')
          .some((part) => names.roles.has(part) && !grammar.forms.weakOffices.has(part)))
    )
  }
}

/** Office words before a name, capital or not: `political analyst`, `Foreign Minister`. */
function roleBefore(
  tokens: readonly Token[],
  { start, end }: Range,
  grammar: Grammar,
): Range | undefined {
  const { names } = grammar.lexicon
  let from = start
  let hasRole = false
  const floor = Math.max(0, Math.min(start, end) - 6)
  while (from > floor) {
    const token = tokens[from - 1]
    if (
      token === undefined ||
      token.kind !== 'word' ||
      (names.honorifics.has(token.lower) && !names.roles.has(token.lower))
    )
      break
    const isInRun = from - 1 >= end
    const isRole = grammar.isRole(token)
    if (isRole) hasRole = true
    if (!isInRun && !isRole && !isModifier(token) && !isField(tokens, from - 1, grammar)) break
    from -= 1
  }
  return hasRole && from < start ? { start: from, end: start } : undefined

  function isModifier({ lower }: Token): boolean {
    return names.roleModifiers.has(lower) || names.nationalities.has(lower)
  }
}

/** `sports` in `former sports minister`: the noun between an office and what says that it is held no longer. */
function isField(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at]
  return (
    grammar.isNominal(token) &&
    token?.isCapital === false &&
    grammar.isRole(tokens[at + 1]) &&
    grammar.syntax.pastOffices.has(tokens[at - 1]?.lower ?? '')
  )
}
