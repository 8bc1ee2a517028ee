import type { Turn } from '../turns/turn.ts'
import type { Region } from './quotation-marks.ts'

/** The words of a turn as a quotation whose opening mark is the colon. */
export function turnRegion(text: string, { colon, continues }: Turn, passage: number): Region {
  const end = text.trimEnd().length
  return {
    passage,
    start: Math.max(0, colon),
    end,
    innerStart: colon + 1,
    innerEnd: end,
    isOutermost: true,
    continues,
    isUnbalanced: false,
  }
}
