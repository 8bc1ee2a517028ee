import type { Brief, Quote } from '../../src/model/brief.ts'
import type { ExpectedStatement, SpeechExpectation } from './expectation.ts'
import { piecesOf } from './expectation.ts'
import type { Match, Matching } from './match-statements.ts'

/** The statements of a kind that nobody found. */
export function missed(matching: Matching, kind: ExpectedStatement['kind']): readonly string[] {
  return required(matching, kind)
    .filter(({ quotes }) => quotes.length === 0)
    .map(({ statement }) => opening(statement))
}

/** How many of the statements of a kind were found, 0 to 1. */
export function shareFound(matching: Matching, kind: ExpectedStatement['kind']): number {
  return 1 - missed(matching, kind).length / required(matching, kind).length
}

/** Statements put into the mouth of somebody who did not say them. */
export function misattributed(matching: Matching, brief: Brief): readonly string[] {
  return [...matching.matches, ...matching.repeats].flatMap(({ statement, quotes }) =>
    namesOf(quotes, brief)
      .filter((name) => !isRightSpeaker(name, statement))
      .map((name) => `${opening(statement)} - ${name}, not ${statement.speaker ?? 'anybody'}`),
  )
}

/** Statements found without their speaker, although the article names one. */
export function leftOpen(matching: Matching): readonly string[] {
  return matching.matches
    .filter(({ statement }) => statement.speaker !== null && !statement.isOptional)
    .filter(({ quotes }) => quotes.some((quote) => quote.speaker === null))
    .map(({ statement }) => opening(statement))
}

/** Statements found, but as something else than they are. */
export function ofWrongKind(matching: Matching): readonly string[] {
  return matching.matches.flatMap(({ statement, quotes }) => {
    const kinds = statement.kinds ?? [statement.kind]
    return quotes
      .filter(({ kind }) => !kinds.includes(kind))
      .map(({ kind }) => `${opening(statement)} - ${kind}, not ${statement.kind}`)
  })
}

/** Where the outlet it was told to, the outlet it is known through, or the reporting verb is not as written. */
export function wrongCircumstances(matching: Matching): readonly string[] {
  return matching.matches.flatMap(({ statement, quotes }) =>
    quotes
      .slice(0, 1)
      .flatMap((quote) =>
        [
          differs('told to', statement.toldTo, quote.toldTo, holds),
          differs('reported via', statement.reportedVia, quote.reportedVia, holds),
          differs('cue', statement.cue, quote.verb?.value ?? null, isSameCue),
        ].flatMap((difference) => (difference ? [`${opening(statement)} - ${difference}`] : [])),
      ),
  )
}

/** Speakers that are missing, or whose kind, other names or role are not as written. */
export function wrongSpeakers(brief: Brief, expected: SpeechExpectation): readonly string[] {
  return expected.speakers.flatMap(({ name, kind, aliases, role }) => {
    const speaker = brief.speakers.find((one) => isSameName(one.name, name))
    if (speaker === undefined) return [`${name} - missing`]
    const roles = speaker.roles.map(({ value }) => value)
    return [
      ...(speaker.kind === kind ? [] : [`${name} - ${speaker.kind}, not ${kind}`]),
      ...aliases
        .filter((alias) => !speaker.aliases.some((form) => shares(form, alias)))
        .map((alias) => `${name} - no alias ${alias} among ${speaker.aliases.join(', ')}`),
      ...(role === null || roles.some((one) => shares(one, role))
        ? []
        : [`${name} - role ${roles.join('; ') || 'missing'}, not ${role}`]),
    ]
  })
}

function required({ matches }: Matching, kind: ExpectedStatement['kind']): readonly Match[] {
  return matches.filter(({ statement }) => statement.kind === kind && !statement.isOptional)
}

function opening(statement: ExpectedStatement): string {
  return piecesOf(statement).join(' … ').slice(0, 70)
}

function namesOf(quotes: readonly Quote[], brief: Brief): readonly string[] {
  return quotes.flatMap(({ speaker }) =>
    brief.speakers.filter(({ id }) => id === speaker).map(({ name }) => name),
  )
}

function isRightSpeaker(name: string, { speaker, alsoRight }: ExpectedStatement): boolean {
  return (
    (speaker !== null && isSameName(name, speaker)) || alsoRight.some((one) => shares(name, one))
  )
}

function isSameName(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** Whether one holds the other, words whole. */
function shares(a: string, b: string): boolean {
  return holds(a, b) || holds(b, a)
}

/** Whether `whole` has the words of `part`, one after the other. */
function holds(whole: string, part: string): boolean {
  return bare(part) !== '' && ` ${bare(whole)} `.includes(` ${bare(part)} `)
}

/** `quoted as saying` is `quoted an official as saying`, or `saying`. */
function isSameCue(wanted: string, found: string): boolean {
  const last = bare(found).split(' ').at(-1) ?? ''
  return shares(wanted, found) || holds(wanted, last)
}

/** Without a leading determiner, marks and capitals. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?|one|two|her|his|its) /, '')
}

function differs(
  what: string,
  wanted: string | undefined,
  found: string | null,
  isRight: (wanted: string, found: string) => boolean,
): string | undefined {
  if (wanted === undefined || (found !== null && isRight(wanted, found))) return undefined
  return `${what} ${found ?? 'nobody'}, not ${wanted}`
}
