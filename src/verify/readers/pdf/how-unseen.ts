import type { Box, Matrix } from './boxes.ts'
import { shareWithin } from './boxes.ts'

/** What operators have set when letters are painted (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  matrix: Matrix
  fill: string
  stroke: string
  alpha: number
  strokeAlpha: number
  renderMode: number
  size: number
  scale: number
  rise: number
  leading: number
  characterSpacing: number
  wordSpacing: number
  clip: Box
}

/** A shape or an image, in the order it is painted. */
export interface Painted {
  readonly box: Box
  readonly colour: string
  readonly order: number
}

/** Smaller letters are read by nobody: points. */
const MIN_SIZE = 2

/** How much each of red, green and blue may differ from what is behind it and still not be seen: of 255. */
const MIN_CONTRAST = 16

/** Share of a run that must lie outside, or be covered, for it to be unseen. */
export const MOST = 0.6

/** Where letters stand, and what was painted before them. */
export interface Around {
  readonly box: Box
  readonly matrix: Matrix
  readonly paper: Box
  readonly painted: readonly Painted[]
}

/** Why nobody sees letters painted in this state, or undefined where they are seen. */
export function howUnseen(
  state: GraphicsState,
  { box, matrix, paper, painted }: Around,
): string | undefined {
  const { renderMode, alpha, strokeAlpha, fill, stroke, size, clip } = state
  if (renderMode === 3 || renderMode === 7) return 'no ink (text rendering mode 3)'
  const scale = Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))
  if (size * scale * Math.abs(state.scale) < MIN_SIZE) return 'letters too small to read'
  const strokes = renderMode % 4 === 1
  if ((strokes ? strokeAlpha : alpha) < 0.1) return 'transparent'
  if (shareWithin(box, paper) < 1 - MOST) return 'off the page'
  if (shareWithin(box, clip) < 1 - MOST) return 'clipped'
  const behind = painted.findLast((one) => shareWithin(box, one.box) > MOST)?.colour ?? '#ffffff'
  const inks = renderMode % 4 === 2 ? [fill, stroke] : [strokes ? stroke : fill]
  return inks.every((ink) => isSame(ink, behind)) ? 'the colour of its background' : undefined
}

function isSame(a: string, b: string): boolean {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const others = channels(b)
  return channels(a).every((value, index) => Math.abs(value - (others[index] ?? 0)) < MIN_CONTRAST)
}
