import type { ResolvedDocument } from '../resolve.ts'
import type { Direction } from './directions.ts'
import { directionOfLanguage } from './directions.ts'
import type { Voiced } from './voiced.ts'

/** What decides the direction of words whose letters do not. */
export type Page = Pick<ResolvedDocument, 'language' | 'direction'>

/** The way words run where their letters do not decide it: that of the page, or of the source they are taken from. */
export function directionAround(words: Voiced | undefined, page: Page): Direction {
  if (words?.inserted !== 'extracted') return page.direction
  return directionOfLanguage(words.language ?? page.language) ?? page.direction
}
