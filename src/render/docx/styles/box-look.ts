import type { IParagraphPropertiesOptions } from 'docx'
import { BorderStyle, ShadingType } from 'docx'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import { borderSize, borderSpace } from '../geometry.ts'
import { colourOf } from './look.ts'
import type { BoxName } from './style-ids.ts'

/** Where the text of a box begins, from the margin: behind the bar and the padding. */
export function boxIndent({ rule, box }: Theme): number {
  return ptToTwip(pt(rule.accent + box.padding))
}

/**
 * A box as the borders and shading of its paragraphs: Word joins neighbours whose borders and indents are the same
 * into one box, which stays plain text to edit and to read out. A callout has a ground and a bar at its start; a
 * filled slot the bar alone.
 */
export function boxLook(name: BoxName, theme: Theme): IParagraphPropertiesOptions {
  const { rule, box } = theme
  const space = borderSpace(box.padding)
  const bar = {
    style: BorderStyle.SINGLE,
    size: borderSize(name === 'Slot' ? pt(rule.accent / 2) : rule.accent),
    space,
    color: colourOf(theme, name === 'Warning' ? 'open' : 'accent'),
  }
  const left = boxIndent(theme)
  if (name === 'Slot') return { border: { left: bar }, indent: { left } }
  const ground = colourOf(theme, 'surface')
  const edge = { style: BorderStyle.SINGLE, size: borderSize(rule.hairline), color: ground }
  const flat = borderSpace(flatPadding(theme.box.padding, theme.styles.calloutText))
  return {
    border: {
      left: bar,
      right: { ...edge, space },
      top: { ...edge, space: flat },
      bottom: { ...edge, space: flat },
    },
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
    indent: { left, right: ptToTwip(box.padding) },
  }
}

/** Of the size of type, what is seen of a line: capitals, and half of what hangs below it. */
const INK = 0.76

/** Above and below text: padding is seen from its letters, Word's from its line, which is higher by the leading. */
export function flatPadding(padding: Pt, { leading, size }: TextStyle): Pt {
  return pt(Math.max(0, padding - (leading - size * INK) / 2))
}

/** The dashed frame round what an analyst has yet to write. */
export function openSlotLook(theme: Theme): IParagraphPropertiesOptions {
  const { rule, box } = theme
  const edge = {
    style: BorderStyle.DASH_SMALL_GAP,
    size: borderSize(rule.hairline),
    color: colourOf(theme, 'open'),
  }
  const side = { ...edge, space: borderSpace(box.padding) }
  const flat = { ...edge, space: borderSpace(flatPadding(box.padding, theme.styles.slotText)) }
  const inset = ptToTwip(pt(box.padding + rule.hairline))
  return {
    // The line between keeps two slots that follow each other apart: equal neighbours are one box to Word.
    border: { top: flat, bottom: flat, left: side, right: side, between: flat },
    indent: { left: inset, right: inset },
    keepLines: true,
  }
}
