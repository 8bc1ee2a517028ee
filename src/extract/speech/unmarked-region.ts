import type { Region } from './quotation-marks.ts'

interface Unmarked extends Pick<Region, 'passage'>, Partial<Pick<Region, 'continues'>> {
  /** Where what opens it stands, such as a dash or the colon of a turn. */
  readonly start: number
  readonly innerStart: number
}

/** A quotation without quotation marks, as one that marks would show: from what opens it to the end of the text. */
export function unmarkedRegion(text: string, { continues = false, ...place }: Unmarked): Region {
  const end = text.trimEnd().length
  return { ...place, end, innerEnd: end, isOutermost: true, continues, isUnbalanced: false }
}
