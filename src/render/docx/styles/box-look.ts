import type { IParagraphPropertiesOptions } from 'docx'
import { BorderStyle, ShadingType } from 'docx'
import type { Theme } from '../../../model/theme.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import { borderSize, borderSpace } from '../geometry.ts'
import { colourOf } from './look.ts'
import { paddingAround } from './padding.ts'
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
  const { above, below } = paddingAround(theme.styles.calloutText, {
    padding: box.padding,
    edge: rule.hairline,
  })
  return {
    border: {
      left: bar,
      right: { ...edge, space },
      top: { ...edge, space: above },
      bottom: { ...edge, space: below },
    },
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
    indent: { left, right: ptToTwip(box.padding) },
  }
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
  const { above, below } = paddingAround(theme.styles.slotText, {
    padding: box.padding,
    edge: rule.hairline,
  })
  const inset = ptToTwip(pt(box.padding + rule.hairline))
  return {
    // The line between keeps two slots that follow each other apart: equal neighbours are one box to Word.
    border: {
      top: { ...edge, space: above },
      bottom: { ...edge, space: below },
      left: side,
      right: side,
      between: { ...edge, space: below },
    },
    indent: { left: inset, right: inset },
    keepLines: true,
  }
}
