import type { IParagraphPropertiesOptions } from 'docx'
import type { TextStyle } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import type { ParagraphStyleId } from './style-ids.ts'

/** What a style has beyond the theme's entry for its text. */
export interface SpecialLook {
  readonly paragraph?: IParagraphPropertiesOptions
  /** What differs where the document runs from the right. */
  readonly fromRight?: IParagraphPropertiesOptions
  /** What a line has above its own height. */
  readonly lineAbove?: Pt
  /** What differs from the theme's entry. */
  readonly text?: Partial<TextStyle>
}

export type SpecialLooks = Partial<Record<ParagraphStyleId, SpecialLook>>
