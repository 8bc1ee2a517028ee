import type { Theme } from '../../../model/theme.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { blockStyles } from './block-styles.ts'
import type { CssRule } from './css.ts'
import { formatCss } from './css.ts'
import { directionStyles } from './direction-styles.ts'
import { figureStyles } from './figure-styles.ts'
import { printStyles } from './print-styles.ts'
import { screenStyles } from './screen-styles.ts'
import { textStyles } from './text-styles.ts'

interface StylesheetOptions {
  readonly theme: Theme
  readonly fontFaces: readonly CssRule[]
  /** Widths of the columns of single tables, and of pictures. */
  readonly ownRules: readonly CssRule[]
}

/** The whole look of a page: the theme in CSS. Later rules are more particular than those before. */
export function stylesheet(
  document: ResolvedDocument,
  { theme, fontFaces, ownRules }: StylesheetOptions,
): string {
  return formatCss([
    ...textStyles(theme),
    ...blockStyles(theme),
    ...figureStyles(theme),
    ...screenStyles(theme),
    ...directionStyles(theme),
    ...ownRules,
    ...printStyles(document, theme),
    // Last, since they are long: who looks into the file finds the rest first.
    ...fontFaces,
  ])
}
