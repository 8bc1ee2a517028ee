import type { StyleName } from '../../../model/style-names.ts'
import { styleNames } from '../../../model/style-names.ts'
import type { Theme } from '../../../model/theme.ts'
import { pt } from '../../../model/units.ts'
import type { Page } from '../../resolve/direction-around.ts'
import { directionOfLanguage } from '../../resolve/directions.ts'

/** Most of what stands in these comes from the source. */
const OF_SOURCE: ReadonlySet<StyleName> = new Set([
  'body',
  'lead',
  'title',
  'list',
  'blockquote',
  'tableCell',
  'calloutText',
  'keyFigureValue',
  'keyFigureText',
  'chartLabel',
  'code',
  'sourceEntry',
  'footnote',
])

/**
 * The theme with lines as high as the script of its first fallback, which runs from right to left, asks for on such a
 * page: as in text, or as among other letters, where the source is written in those.
 */
export function withScriptLeading(theme: Theme, { direction, language }: Page): Theme {
  const [script] = theme.fonts.fallback
  if (direction === 'ltr' || script === undefined) return theme
  const ofText = Math.max(script.leading, script.textLeading)
  const isForeign = directionOfLanguage(language) === 'ltr'
  const styles = { ...theme.styles }
  for (const name of styleNames) {
    const { leading, size } = styles[name]
    const least = size * (isForeign && OF_SOURCE.has(name) ? script.leading : ofText)
    styles[name] = { ...styles[name], leading: pt(Math.max(leading, least)) }
  }
  return { ...theme, styles }
}
