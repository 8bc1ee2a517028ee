import type { IStylesOptions } from 'docx'
import { DocumentDefaults, ImportedXmlComponent } from 'docx'
import type { ResolvedDocument } from '../../resolve.ts'
import type { DocxContext } from '../context.ts'
import { characterStyles } from './character-styles.ts'
import { KERNED_FROM, runLook } from './look.ts'
import { paragraphStyles } from './paragraph-styles.ts'
import { briefingTableStyle, chartStyle, figuresStyle, NORMAL_TABLE_STYLE } from './table-style.ts'

/** The whole of `word/styles.xml`. Giving imported styles keeps out those `docx` would add. */
export function documentStyles(
  document: ResolvedDocument,
  context: Pick<DocxContext, 'theme' | 'usual' | 'variedStyles' | 'isInHouse'>,
): IStylesOptions {
  const { theme, usual, variedStyles, isInHouse } = context
  const isRightToLeft = document.direction === 'rtl'
  const defaults = new DocumentDefaults({
    run: {
      ...runLook(theme.styles.body, theme),
      ...(!isRightToLeft && { kern: KERNED_FROM }),
      language: usual,
    },
  })
  return {
    importedStyles: [
      defaults,
      ImportedXmlComponent.fromXmlString(NORMAL_TABLE_STYLE),
      ImportedXmlComponent.fromXmlString(briefingTableStyle(theme)),
      ImportedXmlComponent.fromXmlString(chartStyle(theme)),
      ...(isInHouse ? [ImportedXmlComponent.fromXmlString(figuresStyle(theme))] : []),
    ],
    paragraphStyles: [...paragraphStyles(theme, isRightToLeft), ...variedStyles.values()],
    characterStyles: characterStyles(theme, document.banner),
  }
}
