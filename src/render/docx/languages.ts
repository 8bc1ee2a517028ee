import type { Direction } from '../resolve/directions.ts'
import { directionOfLanguage } from '../resolve/directions.ts'
import type { DirectedText } from '../resolve/split-by-direction.ts'
import type { ResolvedDocument } from '../resolve.ts'

/** The languages of a run by kind of script, as Word has them (ECMA-376 part 1, 17.3.2.20). BCP 47. */
export interface WordLanguages {
  readonly value?: string
  readonly eastAsia?: string
  readonly bidirectional?: string
}

/** What text is in that says nothing of its language. */
export function documentLanguages({
  language,
  labelLanguage = language,
  direction,
}: Pick<ResolvedDocument, 'language' | 'labelLanguage' | 'direction'>): WordLanguages {
  const first = (way: Direction) =>
    [language, labelLanguage].find((tag) => directionOfLanguage(tag) === way)
  return {
    value: first('ltr') ?? language,
    ...(direction === 'rtl' && { bidirectional: first('rtl') ?? language }),
    ...(isEastAsian(language) && { eastAsia: language }),
  }
}

/** What a piece of text is in, where that is not what it is in by itself; `language` is the text's, if it has its own. */
export function pieceLanguage(
  { text, isRightToLeft }: DirectedText,
  language: string | undefined,
  usual: WordLanguages,
): WordLanguages | undefined {
  if (isRightToLeft) {
    const isItsOwn = language !== undefined && directionOfLanguage(language) === 'rtl'
    const bidirectional = isItsOwn ? language : (usual.bidirectional ?? spelledIn(text))
    return bidirectional === usual.bidirectional ? undefined : { bidirectional }
  }
  if (language === undefined || directionOfLanguage(language) === 'rtl') return undefined
  if (isEastAsian(language)) return language === usual.eastAsia ? undefined : { eastAsia: language }
  return language === usual.value ? undefined : { value: language }
}

/** What a piece of foreign script is in, as far as letters tell. */
function spelledIn(text: string): string {
  return /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA'
}

function isEastAsian(language: string): boolean {
  return ['zh', 'ja', 'ko'].includes(language.split('-')[0] ?? '')
}
