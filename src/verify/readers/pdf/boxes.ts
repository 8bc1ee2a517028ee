/** An upright box in points of the page, its lower left corner first. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A transformation `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` and then `outer` do. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

export function toMatrix(values: ArrayLike<number>): Matrix {
  const at = (index: number) => Number(values[index] ?? 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** The box around a box that is transformed. */
export function transformed({ left, bottom, right, top }: Box, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => ({ x: a * x + c * y + e, y: b * x + d * y + f }))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
}

/** How much of a box lies in another: 0 to 1. A box without an area is in or out. */
export function shareWithin(inner: Box, outer: Box): number {
  const shared = intersection(inner, outer)
  if (shared.right < shared.left || shared.top < shared.bottom) return 0
  const [width, height] = [inner.right - inner.left, inner.top - inner.bottom]
  const across = width > 0 ? (shared.right - shared.left) / width : 1
  const up = height > 0 ? (shared.top - shared.bottom) / height : 1
  return across * up
}
