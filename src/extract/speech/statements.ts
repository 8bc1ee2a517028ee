import { findContent } from './content.ts'
import type { Cue, Range } from './cue.ts'
import { findAnnounced } from './find-announced.ts'
import { findCues } from './find-cues.ts'
import { joinContinued, joinParagraphs } from './join-statements.ts'
import { findMainSubject } from './main-subject.ts'
import type { Passage } from './passage.ts'
import type { Resolution } from './resolution.ts'
import { readSigned } from './signed.ts'
import { innerPiece, kindOf, type Piece, type Statement, toPiece, toPieces } from './statement.ts'
import { readUncued } from './uncued.ts'
import type { UnitPlace } from './unit-place.ts'

/** Everything said in the passages, in source order; every quotation mark stands in some statement. */
export function collectStatements(
  passages: readonly Passage[],
  mind: Pick<UnitPlace, 'discourse' | 'grammar' | 'interviewee'>,
): readonly Statement[] {
  const statements: Statement[] = []
  let number = 0
  for (const passage of passages) {
    mind.discourse.enter(passage)
    const own: Statement[] = []
    for (const unit of passage.units) {
      number += 1
      own.push(
        ...readUnit({
          passage,
          unit,
          number,
          ...mind,
          before: own.at(-1) ?? statements.at(-1),
        }),
      )
    }
    statements.push(...joinContinued(own))
  }
  return joinParagraphs(statements)
}

function readUnit(place: UnitPlace): readonly Statement[] {
  const { passage, unit, number, discourse, grammar } = place
  if (passage.turn?.role === 'question') return readUncued(place, new Set(), [])
  if (passage.turn?.role === 'answer') return readAnswer(place)
  if (passage.signature !== undefined) return readSigned(place)
  const cues = findCues(passage, unit, grammar)
  const statements: Statement[] = []
  const covered = new Set<number>()
  const main = findMainSubject(passage.tokens, unit, grammar)
  const isPronounFirst = main !== undefined && grammar.isSubjectPronoun(passage.tokens[main.start])
  if (!isPronounFirst) noteMain()
  const resolutions = new Map<Cue['source'], Resolution>()
  for (const [index, cue] of cues.entries()) {
    const ranges = withoutCovered(findContent(passage, { unit, cues, index }, grammar), cue)
    if (ranges.length === 0) {
      // `Ann Lee rejects the charge`: nothing to quote, but she is the one who speaks from here on.
      if (cue.source !== undefined && cue.shape === 'finite' && cue.frame === 'object')
        discourse.noteSpeaker(discourse.resolve(passage, cue.source, number), number)
      continue
    }
    const pieces = toPieces(passage, ranges)
    if (pieces.length === 0) continue
    if (cue.source !== undefined && standsInside(cue.source, ranges)) continue
    if (isNested(passage, ranges, statements)) continue
    const resolution =
      cue.source === undefined
        ? undefined
        : (resolutions.get(cue.source) ?? discourse.resolve(passage, cue.source, number))
    if (cue.source !== undefined && resolution !== undefined)
      resolutions.set(cue.source, resolution)
    const kind = kindOf(passage, ranges)
    for (const range of ranges) {
      for (let at = range.start; at < range.end; at += 1) {
        const region = passage.tokens[at]?.region ?? -1
        if (region >= 0) covered.add(region)
      }
    }
    statements.push({
      kind,
      pieces,
      cue: { passage, cue },
      resolution,
    })
    if (resolution === undefined) continue
    discourse.noteSpeaker(resolution, number, kind === 'direct' && cue.cueClass === 'ask')
    const opening = passage.tokens[ranges[0]?.start ?? -1]
    if (cue.shape === 'finite' && opening?.region === -1 && grammar.isSubjectPronoun(opening))
      discourse.learn(resolution, opening.lower)
  }
  if (isPronounFirst) noteMain()
  const named =
    passage.paragraph === undefined ? undefined : findAnnounced(passage, { unit, cues }, grammar)
  if (named !== undefined) discourse.announce(discourse.resolve(passage, named, number))
  const own = withoutHeldHearsay(statements)
  const left = readUncued(place, covered, own)
  return [...own, ...left].sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0))

  function noteMain() {
    if (
      main !== undefined &&
      passage.paragraph !== undefined &&
      passage.tokens[main.start]?.region === -1
    )
      discourse.noteSubject(passage, main, number)
  }
}

/** The turn whole, whatever it tells of what others say; once, however long it is. */
function readAnswer({ passage, unit, number, discourse, interviewee }: UnitPlace) {
  const [region] = passage.regions
  if (region === undefined || unit !== passage.units[0]) return []
  if (interviewee !== undefined) discourse.noteSpeaker(interviewee, number)
  const pieces = [innerPiece(passage, region)]
  return [{ kind: 'direct' as const, pieces, cue: undefined, resolution: interviewee }]
}

/** `The port is expected to open, Ann Lee said`: hearsay inside somebody's words is his. */
function withoutHeldHearsay(statements: readonly Statement[]): readonly Statement[] {
  const isHearsay = ({ cue }: Statement) => cue?.cue.shape === 'passive'
  if (!statements.some(isHearsay)) return statements
  const spoken = statements.filter((one) => !isHearsay(one)).flatMap(({ pieces }) => pieces)
  const isHeld = ({ start, end }: Piece) =>
    spoken.some((outer) => outer.start <= start && end <= outer.end)
  return statements.filter((one) => !isHearsay(one) || !one.pieces.every(isHeld))
}

function withoutCovered(ranges: readonly Range[], cue: Cue): readonly Range[] {
  return ranges.filter((range) => range.end <= cue.start || range.start >= cue.end)
}

/** Statements of a sentence that are looked at for one that holds another. */
const NESTING_REACH = 8

/** Inside what somebody says, what somebody else says is a detail of the statement. */
function isNested(
  passage: Passage,
  ranges: readonly Range[],
  statements: readonly Statement[],
): boolean {
  const outer = statements.slice(-NESTING_REACH).flatMap(({ pieces }) => pieces)
  return ranges
    .map((range) => toPiece(passage, range))
    .every((piece) => outer.some(({ start, end }) => start <= piece.start && piece.end <= end))
}

/** A speaker never stands inside his own quotation. */
function standsInside(
  source: { readonly start: number; readonly end: number },
  ranges: readonly Range[],
): boolean {
  return ranges.some((range) => source.start < range.end && source.end > range.start)
}
