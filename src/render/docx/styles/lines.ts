import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt } from '../../../model/units.ts'
import { hasRightToLeft } from '../../resolve/directions.ts'
import type { Voiced } from '../../resolve/voiced.ts'

/**
 * How high the lines of a paragraph are: as the theme has them, as letters of a script that runs from right to left ask
 * for among others, or as text in that script does.
 */
export type Lines = 'usual' | 'mixed' | 'script'

/**
 * The lines of a paragraph by its letters; undefined where it has none. References count little: they are small. It is
 * text in a script where most letters are of one weight of that.
 */
export function linesOf(words: readonly Voiced[]): Lines | undefined {
  const letters = (texts: readonly Voiced[]) =>
    texts.flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
  const own = letters(words.filter(({ isGlued }) => isGlued !== true))
  if (own.length === 0) return undefined
  if (!own.some(hasRightToLeft)) return 'usual'
  const all = letters(words).length
  const isText = [true, false].some((isStrong) => {
    const weight = words.filter((one) => (one.isStrong ?? false) === isStrong)
    return 2 * letters(weight).filter(hasRightToLeft).length > all
  })
  return isText ? 'script' : 'mixed'
}

/** The highest of these lines; undefined where none is known. */
export function highestLines(all: readonly (Lines | undefined)[]): Lines | undefined {
  return (['script', 'mixed', 'usual'] as const).find((lines) => all.includes(lines))
}

/** The height of such lines in a style, by what the first fallback of the theme asks for. */
export function lineHeight(lines: Lines, { leading, size }: TextStyle, { fonts }: Theme): Pt {
  const [script] = fonts.fallback
  if (lines === 'usual' || script === undefined) return leading
  const least = lines === 'mixed' ? script.leading : Math.max(script.leading, script.textLeading)
  return pt(Math.max(leading, size * least))
}
