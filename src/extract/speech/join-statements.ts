import type { Resolution } from './resolution.ts'
import type { Statement } from './statement.ts'

/** Quotations right behind each other with one speaker and no cue between are one: `“...,” she said. “...”` */
export function joinContinued(statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  for (const statement of statements) {
    const last = joined.at(-1)
    const isContinuation =
      last !== undefined &&
      statement.cue === undefined &&
      isSpeech(last) &&
      isSpeech(statement) &&
      (last.kind === 'direct' || last.kind === 'mixed') &&
      goesOn(last, statement)
    if (isContinuation)
      joined[joined.length - 1] = { ...last, pieces: [...last.pieces, ...statement.pieces] }
    else joined.push(statement)
  }
  return joined
}

/** A quotation re-opened or going on in the next paragraph is one with its beginning. */
export function joinParagraphs(statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  for (const statement of statements) {
    const last = joined.at(-1)
    const [first] = statement.pieces
    const region = first?.passage.regions[0]
    const end = last?.pieces.at(-1)
    const continues =
      region?.continues === true &&
      first !== undefined &&
      first.start < region.end &&
      last !== undefined &&
      end?.passage.index === (first?.passage.index ?? 0) - 1 &&
      isSpeech(last)
    if (continues && statement.cue === undefined)
      joined[joined.length - 1] = {
        ...last,
        kind: last.kind === 'indirect' ? 'mixed' : last.kind,
        pieces: [...last.pieces, ...statement.pieces],
      }
    else if (continues && last.cue === undefined)
      joined[joined.length - 1] = { ...statement, pieces: [...last.pieces, ...statement.pieces] }
    else joined.push(statement)
  }
  return joined
}

function isSpeech(statement: Statement): boolean {
  return statement.kind !== 'scare' && statement.kind !== 'title'
}

/** Whether the later words are those of the same one; of one who cannot be told, only where all are quoted. */
function goesOn(last: Statement, { resolution: next }: Statement): boolean {
  if (next === undefined || last.resolution === undefined) return false
  if (last.resolution.speaker === undefined)
    return (
      last.kind === 'direct' &&
      next.rule === last.resolution.rule &&
      next.rule !== 'no-cue' &&
      next.naming === undefined
    )
  return next.rule.startsWith('continued') && isSameSpeaker(last.resolution, next)
}

function isSameSpeaker(a: Resolution | undefined, b: Resolution | undefined): boolean {
  const [one, other] = [a?.speaker, b?.speaker]
  if (one === undefined || other === undefined) return false
  if (one.type === 'named') return other.type === 'named' && one.actor === other.actor
  return other.type === 'described' && one.key === other.key
}
