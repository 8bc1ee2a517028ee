import { listBullet } from '../../model/list-bullet.ts'

/** How a line opens that may be an entry of a list. */
export interface ListMarker {
  readonly kind: 'bullet' | 'number' | 'letter'
  /** The number or the place of the letter in the alphabet; 0 for bullets. */
  readonly value: number
  /** UTF-16 units of the marker and the space behind it. */
  readonly length: number
}

/** Up to three digits: "2024. A year" is a sentence. */
const NUMBER = /^\(?(\d{1,3})(?:[.)]|\.\))\s+/u
const LETTER = /^\(?([a-h])[.)]\s+/u

/** The marker of a list entry at the start of a line. Whether the line is one, its neighbours have to tell. */
export function findListMarker(line: string): ListMarker | undefined {
  const bullet = listBullet.exec(line)
  if (bullet !== null) return { kind: 'bullet', value: 0, length: bullet[0].length }
  const number = NUMBER.exec(line)
  if (number !== null) return { kind: 'number', value: Number(number[1]), length: number[0].length }
  const letter = LETTER.exec(line)
  if (letter !== null) {
    return { kind: 'letter', value: (letter[1]?.charCodeAt(0) ?? 0) - 96, length: letter[0].length }
  }
  return undefined
}
