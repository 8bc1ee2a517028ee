import type { Cue, Range } from './cue.ts'
import type { Passage } from './passage.ts'
import type { Region } from './quotation-marks.ts'
import type { Resolution } from './resolution.ts'

/** A stretch of a passage's text. UTF-16 units, end exclusive. */
export interface Piece {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** Something said, before it gets its id and facts. */
export interface Statement {
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'scare' | 'title'
  readonly pieces: readonly Piece[]
  readonly cue: { readonly passage: Passage; readonly cue: Cue } | undefined
  readonly resolution: Resolution | undefined
}

/** The stretches that hold a word. */
export function toPieces(passage: Passage, ranges: readonly Range[]): readonly Piece[] {
  return ranges
    .filter(({ start, end }) =>
      passage.tokens.slice(start, end).some(({ kind }) => kind === 'word'),
    )
    .map((range) => toPiece(passage, range))
}

/** Without outer marks where the stretch is one quotation whole. */
export function toPiece(passage: Passage, range: Range): Piece {
  const first = passage.tokens[range.start]
  const last = passage.tokens[range.end - 1]
  if (first === undefined || last === undefined) return { passage, start: 0, end: 0 }
  const region = passage.regions[first.region]
  if (
    region !== undefined &&
    first.region === last.region &&
    first.start <= region.innerStart &&
    last.end >= region.innerEnd
  ) {
    return innerPiece(passage, region)
  }
  return { passage, start: first.start, end: last.end }
}

/** The words of a quotation without its marks, outer space and a comma before the closing mark. */
export function innerPiece(passage: Passage, { innerStart, innerEnd }: Region): Piece {
  const inner = passage.text.slice(innerStart, innerEnd)
  const start = innerStart + (inner.length - inner.trimStart().length)
  return { passage, start, end: innerStart + inner.trimEnd().replace(/,$/u, '').length }
}

/** direct: all words inside quotation marks; indirect: none; mixed: some. */
export function kindOf(
  { tokens }: Passage,
  ranges: readonly Range[],
): 'direct' | 'mixed' | 'indirect' {
  let all = 0
  let inside = 0
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) {
      const token = tokens[at]
      if (token?.kind !== 'word') continue
      all += 1
      if (token.region >= 0) inside += 1
    }
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed'
}
