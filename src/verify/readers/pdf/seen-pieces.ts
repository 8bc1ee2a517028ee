import type { Run } from './inked-runs.ts'

/** A piece of text as pdf.js joins it, and why nobody sees it, if nobody does. Points, from the lower left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly isRightToLeft: boolean
  readonly endsLine: boolean
  readonly contentId: string | undefined
  readonly how: string | undefined
}

interface TextItem {
  readonly str: string
  readonly dir: string
  readonly width: number
  readonly transform: readonly number[]
  readonly hasEOL: boolean
}

interface MarkedItem {
  readonly type: string
  readonly id?: string | null
  readonly tag?: string
}

/** The text of a page in the order it is painted, each piece seen or not as the letters it is made of are. */
export function seenPieces(items: readonly unknown[], runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  const marked: (string | undefined)[] = []
  const left = [...runs]
  for (const item of items) {
    if (isMarked(item)) {
      if (item.type === 'endMarkedContent') marked.pop()
      else marked.push(item.tag === 'Artifact' ? undefined : (item.id ?? marked.at(-1)))
      continue
    }
    if (!isText(item)) continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
    const size = Math.max(Math.hypot(c, d), Math.hypot(a, b))
    const piece = {
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      isRightToLeft: item.dir === 'rtl',
      endsLine: item.hasEOL,
      contentId: marked.at(-1),
      how: undefined,
    }
    if (item.str.trim() === '') {
      pieces.push(piece)
      continue
    }
    const own = takeRuns(piece, left)
    const unseen = own.find(({ how }) => how !== undefined)
    const seen = own.filter(({ how }) => how === undefined)
    if (unseen === undefined) pieces.push(piece)
    else if (seen.length === 0) pieces.push({ ...piece, how: unseen.how })
    else {
      // Seen and unseen letters in one piece: those that are seen, in the order they are painted.
      pieces.push({ ...piece, text: seen.map(({ text }) => text).join('') })
      const text = own.filter(({ how }) => how !== undefined).map((run) => run.text)
      pieces.push({ ...piece, text: text.join(''), how: unseen.how })
    }
  }
  return pieces
}

/** How far letters may stand from where a piece says they do, in parts of their size. */
const SLACK = 0.6

/** Takes the runs a piece is made of: the next ones that stand where it stands, until it has all its letters. */
function takeRuns(piece: Omit<Piece, 'how'>, left: Run[]): readonly Run[] {
  const slack = Math.max(piece.size, 1) * SLACK
  const letters = countLetters(piece.text)
  const own: Run[] = []
  let count = 0
  for (let index = 0; index < left.length && count < letters; ) {
    const run = left[index]
    if (run === undefined) break
    const isHere =
      Math.abs(run.box.bottom - piece.y) < slack &&
      run.box.left > piece.x - slack &&
      run.box.left < piece.x + piece.width + slack
    if (isHere) {
      left.splice(index, 1)
      own.push(run)
      count += countLetters(run.text)
    } else index += 1
    if (index > MAX_AHEAD) break
  }
  return own
}

/** Pieces and runs come in one order: those of a piece are near the front. */
const MAX_AHEAD = 40

function countLetters(text: string): number {
  return text.match(/\S/gu)?.length ?? 0
}

function isMarked(item: unknown): item is MarkedItem {
  return typeof item === 'object' && item !== null && 'type' in item
}

function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item
}
