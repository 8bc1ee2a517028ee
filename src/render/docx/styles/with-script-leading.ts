import type { StyleName } from '../../../model/style-names.ts'
import { styleNames } from '../../../model/style-names.ts'
import type { Theme } from '../../../model/theme.ts'
import type { Page } from '../../resolve/direction-around.ts'
import { directionOfLanguage } from '../../resolve/directions.ts'
import { lineHeight } from './lines.ts'

/** Most of what stands in these comes from the source. */
const OF_SOURCE: ReadonlySet<StyleName> = new Set([
  'body',
  'lead',
  'support',
  'heading3',
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
 * page: as in text, or as among other letters, where the source is written in those. Paragraphs of other letters have
 * styles of their own.
 */
export function withScriptLeading(theme: Theme, { direction, language }: Page): Theme {
  if (direction === 'ltr') return theme
  const isForeign = directionOfLanguage(language) === 'ltr'
  const styles = { ...theme.styles }
  for (const name of styleNames) {
    // The title is the source's alone, and headings have no styles beside Word's own.
    const ofSource = name === 'title' ? 'usual' : OF_SOURCE.has(name) ? 'mixed' : 'script'
    const lines = isForeign ? ofSource : 'script'
    styles[name] = { ...styles[name], leading: lineHeight(lines, styles[name], theme) }
  }
  return { ...theme, styles }
}
