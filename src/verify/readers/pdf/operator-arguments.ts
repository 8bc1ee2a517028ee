import type { Box } from './boxes.ts'

/** A letter of a font, as pdf.js gives it; its width is in thousandths of the size. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

/** Whether an argument of an operator is a letter. */
export function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  )
}

/** Whether an argument is a list of numbers, whatever kind of list. */
export function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    Array.isArray(value) ||
    value instanceof Float32Array ||
    (typeof value === 'object' && value !== null && '5' in value && '0' in value)
  )
}

/** The colour an operator sets, as `#rrggbb`; undefined for patterns. */
export function colourOf([colour]: readonly unknown[]): string | undefined {
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/iu.test(colour) ? colour : undefined
}

/** Four numbers as a box. */
export function boxOf(value: unknown): Box | undefined {
  if (!(Array.isArray(value) || value instanceof Float32Array) || value.length !== 4)
    return undefined
  const [left = 0, bottom = 0, right = 0, top = 0] = [...value].map(Number)
  return { left, bottom, right, top }
}

/** How many coordinates follow each code of a path: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0]

/** The box around the points of a path. */
export function pathBox(value: unknown): Box | undefined {
  const data: unknown = Array.isArray(value) ? value[0] : undefined
  if (!(data instanceof Float32Array)) return undefined
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at < data.length; ) {
    const count = COORDINATES[data[at] ?? 4] ?? 0
    for (let index = 0; index < count; index += 2) {
      xs.push(data[at + 1 + index] ?? 0)
      ys.push(data[at + 2 + index] ?? 0)
    }
    at += 1 + count
  }
  if (xs.length === 0) return undefined
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}
