import { isDialogue } from './dialogue.ts'
import type { Grammar } from './grammar.ts'
import { findMainSubject } from './main-subject.ts'
import type { Resolution } from './resolution.ts'
import type { ResolutionRule } from './resolution-rule.ts'
import { innerPiece, type Piece, type Statement } from './statement.ts'
import type { Token } from './tokens.ts'
import type { UnitPlace } from './unit-place.ts'

/** Quotations no cue took: whole sentences go on with the speaker; a few words inside a sentence are no speech. */
export function readUncued(
  place: UnitPlace,
  covered: ReadonlySet<number>,
  cued: readonly Statement[],
): readonly Statement[] {
  const { passage, unit, number, discourse, grammar, before } = place
  const { tokens } = passage
  const statements: Statement[] = []
  let at = unit.first
  while (at < unit.end) {
    const index = tokens[at]?.region ?? -1
    if (index < 0) {
      at += 1
      continue
    }
    const start = at
    while (at < unit.end && tokens[at]?.region === index) at += 1
    const region = passage.regions[index]
    const piece = region === undefined ? undefined : innerPiece(passage, region)
    const words = tokens.slice(start, at).filter((token) => token.kind === 'word')
    if (covered.has(index) || piece === undefined || words.length === 0) continue
    const outside = tokens
      .slice(unit.first, unit.end)
      .filter((token) => token.kind === 'word' && token.region < 0).length
    const isSentence = outside <= 1
    const isAsked = passage.turn?.role === 'question'
    // What a dash opens is speech; by whom, only a cue tells: the turn has changed.
    if (region !== undefined && isDialogue(passage.text, region)) {
      statements.push({
        kind: 'direct',
        pieces: [piece],
        cue: undefined,
        resolution: undefined,
      })
      continue
    }
    const last = tokens[at - 2]
    const isWhole =
      isSentence &&
      (words.length > MAX_SCARE_WORDS || grammar.isStop(last) || grammar.isComma(last))
    if (isWhole && !isAsked && passage.paragraph !== undefined) {
      const resolution = unknownBefore(place) ?? discourse.last(passage)
      statements.push({
        kind: 'direct',
        pieces: [piece],
        cue: undefined,
        resolution,
      })
      if (resolution.speaker !== undefined) discourse.noteSpeaker(resolution, number)
      continue
    }
    const isTitle =
      words.length > 1 &&
      words.every((word) => word.isCapital || isSmallInTitle(word, grammar)) &&
      words[0]?.isCapital === true
    if (words.length <= MAX_SCARE_WORDS || isTitle || passage.paragraph === undefined) {
      statements.push({
        kind: isTitle && words.length > 1 ? 'title' : 'scare',
        pieces: [piece],
        cue: undefined,
        resolution: undefined,
      })
      continue
    }
    statements.push(
      // Whom one who asks quotes, only his question tells.
      isAsked
        ? { kind: 'direct', pieces: [piece], cue: undefined, resolution: undefined }
        : fragment(place, { piece, start, cued, before }),
    )
  }
  return statements
}

/** Behind words of one who cannot be told, in the same paragraph, nobody known before goes on: it is still he. */
function unknownBefore({ passage, before }: UnitPlace): Resolution | undefined {
  const resolution = before?.resolution
  if (resolution === undefined || before?.pieces.at(-1)?.passage !== passage) return undefined
  const isUnknown = resolution.speaker === undefined && UNKNOWN.has(resolution.rule)
  return isUnknown ? { ...resolution, naming: undefined } : undefined
}

const UNKNOWN: ReadonlySet<ResolutionRule> = new Set(['unresolved-pronoun', 'not-a-speaker'])

/** A short word a title may write small; a pronoun or an auxiliary written small makes it a sentence. */
function isSmallInTitle(word: Token, grammar: Grammar): boolean {
  // Where no pronoun or auxiliary is known, a small word is none of a title.
  return (
    grammar.knowsSpeech &&
    word.lower.length <= 4 &&
    !grammar.isSubjectPronoun(word) &&
    !grammar.isAuxiliary(word)
  )
}

/** Longest run of marked words without a cue that counts as no speech. */
export const MAX_SCARE_WORDS = 3

interface Fragment {
  readonly piece: Piece
  /** Token at which it starts. */
  readonly start: number
  readonly cued: readonly Statement[]
  readonly before: Statement | undefined
}

/** Quoted words inside a sentence without a cue: the subject of the sentence, else of the cue before, says them. */
function fragment(
  { passage, unit, number, discourse, grammar }: UnitPlace,
  { piece, start, cued }: Fragment,
): Statement {
  const near =
    cued.findLast((statement) => (statement.pieces[0]?.start ?? 0) < piece.start) ?? cued.at(0)
  const subject = findMainSubject(passage.tokens, unit, grammar)
  const resolution =
    near?.resolution ??
    (grammar.knowsSpeech && subject !== undefined && subject.end <= start
      ? discourse.resolve(passage, subject, number)
      : undefined)
  return {
    kind: 'direct',
    pieces: [piece],
    cue: undefined,
    resolution: resolution && { ...resolution, rule: 'sentence-subject' },
  }
}
