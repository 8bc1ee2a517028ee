import type { Pt } from '../../model/units.ts'
import { pt } from '../../model/units.ts'
import type { PictureReading } from './picture-reading.ts'

/** More pixels take more memory than a page is worth: 25 million are a sheet of A4 at 500 to the inch. */
export const MAX_PIXELS = 25_000_000
/** Of one side. */
export const MAX_SIDE = 20_000

/** A pixel of CSS is a 96th of an inch, three quarters of a point. */
export function pixelsToPt(pixels: number): Pt {
  return pt(pixels * 0.75)
}

/** Why a picture of that size is refused; undefined for one that is not. */
export function sizeFault(width: number, height: number): PictureReading | undefined {
  if (!(width >= 1 && height >= 1)) {
    return {
      fault: `found a picture of ${width} by ${height} pixels, expected at least one each way`,
      hint: 'Save it anew.',
    }
  }
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS) return undefined
  return {
    fault: `found ${width} by ${height} pixels, expected ${MAX_PIXELS / 1e6} million at most`,
    hint: 'Save it with fewer pixels: 300 to the inch of what is printed are enough.',
  }
}

/** Of a file that breaks off or contradicts itself. */
export function broken(format: string, what: string): PictureReading {
  return {
    fault: `found ${what}, expected a whole ${format} file`,
    hint: 'Open it in a graphics program and save it anew.',
  }
}
