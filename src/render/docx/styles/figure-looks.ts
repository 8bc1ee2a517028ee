import type { IParagraphPropertiesOptions } from 'docx'
import { AlignmentType, LineRuleType } from 'docx'
import type { Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import type { SpecialLooks } from './special-look.ts'

/** A line of the height of what stands in it, in the unit of Word: 240 to the line. */
const ONE_LINE = 240

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

/** Lines with pictures are as high as these; lines of an exact height would cut them off. */
export function pictureLooks({ figure, logo, masthead }: Theme): SpecialLooks {
  const line = (before: Pt, after: Pt) => ({
    before: ptToTwip(before),
    after: ptToTwip(after),
    line: ONE_LINE,
    lineRule: LineRuleType.AUTO,
  })
  const alignment = ALIGNMENTS[figure.align]
  const captioned: IParagraphPropertiesOptions = {
    alignment,
    keepNext: true,
    spacing: line(figure.spaceBefore, figure.captionSpace),
  }
  return {
    Picture: { paragraph: { alignment, spacing: line(figure.spaceBefore, figure.spaceAfter) } },
    CaptionedPicture: { paragraph: captioned },
    PictureCaption: { text: { spaceAfter: figure.spaceAfter } },
    Logo: {
      paragraph: {
        alignment: ALIGNMENTS[logo?.align ?? 'start'],
        keepNext: true,
        spacing: line(pt(0), logo?.space ?? masthead.ruleSpace),
      },
    },
  }
}

/** Bars stand in the middle of a line as high as that of the words beside them. */
export function chartLooks({ styles }: Theme): SpecialLooks {
  const { leading } = styles.chartLabel
  return {
    ChartBar: {
      paragraph: {
        spacing: { before: 0, after: 0, line: ptToTwip(leading), lineRule: LineRuleType.AT_LEAST },
      },
    },
  }
}
