import type { Page } from './direction-around.ts'
import { directionAround } from './direction-around.ts'
import type { Direction } from './directions.ts'
import { directionOf, wayOf } from './directions.ts'
import type { Voiced } from './voiced.ts'

/**
 * The way a paragraph runs: that of its words by `directionOf`, which a paragraph of a source alone takes from the
 * language of that. With words of the template among those of a source, or Arabic commas between them, it runs as these
 * do.
 */
export function paragraphDirection(words: readonly Voiced[], page: Page): Direction {
  const all = words.filter(({ isGlued }) => isGlued !== true)
  const worded = all.filter(({ text }) => /\p{L}/u.test(text))
  const labels = all.filter(({ inserted }) => inserted === undefined)
  const isOneVoice = worded.every(({ inserted }) => inserted === 'extracted')
  const isLabelled = worded.some(({ inserted }) => inserted !== undefined)
  if (isLabelled && labels.some(({ text }) => wayOf(text) === page.direction)) return page.direction
  const around = isOneVoice ? directionAround(worded[0], page) : page.direction
  return directionOf(words.map(({ text }) => text).join(''), around)
}
