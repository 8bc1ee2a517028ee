import type { ResolvedDocument } from '../../resolve.ts'
import type { Direction } from './directions.ts'
import { directionOfLanguage } from './directions.ts'
import type { Span } from './spans.ts'

/** The way words run where their letters do not decide it: that of the page, or of the source they are taken from. */
export function directionAround(
  span: Span | undefined,
  { language, direction }: Pick<ResolvedDocument, 'language' | 'direction'>,
): Direction {
  if (span?.inserted !== 'extracted') return direction
  return directionOfLanguage(span.language ?? language) ?? direction
}
