import type { Page } from './direction-around.ts'
import { directionAround } from './direction-around.ts'
import type { Direction } from './directions.ts'
import { directionOf } from './directions.ts'
import type { Voiced } from './voiced.ts'

/** Words of one origin put into words of the template. */
export interface Voice {
  /** Indexes of the first of the words, and behind the last. */
  readonly start: number
  readonly end: number
  /** The way they run by themselves. */
  readonly direction: Direction
  /** The words before end in a mark, those behind start with its other half: `«` and `»`. They belong to the voice. */
  readonly isMarked: boolean
}

/**
 * The stretches of a paragraph that run against it, in order: inserted words of one origin, with the references between
 * them. What stands among them and around them keeps its place only when they are set apart as a whole.
 */
export function findVoices(
  words: readonly Voiced[],
  direction: Direction,
  page: Page,
): readonly Voice[] {
  const voices: Voice[] = []
  for (let start = 0; start < words.length; start++) {
    const first = words[start]
    if (first?.inserted === undefined || first.isGlued === true) continue
    const end = endOfVoice(words, start)
    const spoken = words.slice(start, end).filter(({ isGlued }) => isGlued !== true)
    const text = spoken.map((part) => part.text).join('')
    const own = directionOf(text, directionAround(first, page))
    if (own !== direction) {
      const isMarked = areHalves(words[start - 1], words[end], own)
      voices.push({ start, end, direction: own, isMarked })
    }
    start = end - 1
  }
  return voices
}

function endOfVoice(words: readonly Voiced[], start: number): number {
  const origin = words[start]?.inserted
  let end = start
  for (let index = start; index < words.length; index++) {
    const word = words[index]
    if (word?.isGlued === true) continue
    if (word?.inserted !== origin) break
    end = index + 1
  }
  return end
}

const HALVES = new Map([
  ['«', '»'],
  ['‹', '›'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
])

/** These do not turn round with the words they hold: a font has them for words from left to right. */
const UNTURNED = /[“‘]/u

function areHalves(
  before: Voiced | undefined,
  behind: Voiced | undefined,
  direction: Direction,
): boolean {
  if (!isLabel(before) || !isLabel(behind)) return false
  const opening = before.text.slice(-1)
  const closing = HALVES.get(opening)
  if (closing === undefined || !behind.text.startsWith(closing)) return false
  return direction === 'ltr' || !UNTURNED.test(opening)
}

function isLabel(words: Voiced | undefined): words is Voiced {
  return words !== undefined && words.inserted === undefined && words.isGlued !== true
}
