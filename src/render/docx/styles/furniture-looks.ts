import type { IParagraphPropertiesOptions } from 'docx'
import { AlignmentType, TabStopType } from 'docx'
import type { Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt } from '../../../model/units.ts'
import { pageGeometry } from '../geometry.ts'
import type { SpecialLooks } from './special-look.ts'

/** Between a marking and the words of the page, of its height. */
const MARKING_GAP = 0.25

/** One line holds the marking, in the centre, and the label, at the end. */
function markingLeading({ marking, tlp }: Theme['styles']): Pt {
  return pt(Math.max(marking.leading, tlp.leading))
}

/** What the marking takes of a page at its top, and at its bottom. */
export function markingHeight(styles: Theme['styles']): Pt {
  return pt(markingLeading(styles) * (1 + MARKING_GAP))
}

/** Header and footer have three zones, parted by tab stops. */
export function furnitureLooks(theme: Theme): SpecialLooks {
  const { textWidth } = pageGeometry(theme)
  const paragraph: IParagraphPropertiesOptions = {
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
      { type: TabStopType.RIGHT, position: textWidth },
    ],
  }
  const leading = markingLeading(theme.styles)
  const gap = pt(leading * MARKING_GAP)
  return {
    // Clear of the ground of the label, which is as high as its line.
    Marking: { paragraph, text: { leading, spaceAfter: gap } },
    MarkingBelow: { paragraph, text: { leading, spaceBefore: gap, spaceAfter: pt(0) } },
    Header: { paragraph },
    Footer: { paragraph },
  }
}
