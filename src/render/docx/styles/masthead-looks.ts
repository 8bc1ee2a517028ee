import type { IParagraphPropertiesOptions } from 'docx'
import { BorderStyle, ShadingType } from 'docx'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import { borderSize, borderSpace } from '../geometry.ts'
import { colourOf } from './look.ts'
import { paddingAround } from './padding.ts'
import type { SpecialLook, SpecialLooks } from './special-look.ts'

/**
 * The paragraphs of a masthead on a ground, but for its title, whose style has more. All share it: one without would
 * cut the ground in two.
 */
export function mastheadLooks(theme: Theme): SpecialLooks {
  if (theme.masthead.style !== 'band') return {}
  const paragraph = mastheadGround(theme)
  const styles = [
    'MastheadKicker',
    'MastheadMeta',
    'MastheadText',
    'MastheadLead',
    'MastheadSmall',
  ] as const
  const { spaceAfter } = theme.styles.meta
  return {
    ...Object.fromEntries(styles.map((style) => [style, { paragraph }])),
    // Its space stands above: below the last line it would be outside of the ground.
    MastheadMeta: { paragraph, text: { spaceBefore: spaceAfter, spaceAfter: pt(0) } },
  }
}

/** The ground of a masthead as shading and borders, which Word joins over neighbours that have the same. */
export function mastheadGround(theme: Theme): IParagraphPropertiesOptions {
  const { masthead, rule } = theme
  if (masthead.style !== 'band') return {}
  const ground = colourOf(theme, masthead.fill)
  const edge = {
    style: BorderStyle.SINGLE,
    size: borderSize(rule.hairline),
    color: ground,
  }
  const side = { ...edge, space: borderSpace(masthead.padding) }
  const around = (style: TextStyle) =>
    paddingAround(style, { padding: masthead.padding, edge: rule.hairline })
  const indent = ptToTwip(masthead.padding)
  return {
    border: {
      top: { ...edge, space: around(theme.styles.kicker).above },
      bottom: { ...edge, space: around(theme.styles.meta).below },
      left: side,
      right: side,
    },
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
    indent: { left: indent, right: indent },
  }
}

/**
 * The line that opens a section. What parts it from the words belongs to their line, not to the border: LibreOffice counts
 * a border above what begins a section twice.
 */
export function headingRule(theme: Theme): SpecialLook {
  const { headings, rule } = theme
  if (headings.rule === 'none') return {}
  return {
    paragraph: {
      border: {
        top: {
          style: BorderStyle.SINGLE,
          color: colourOf(theme, 'accent'),
          size: borderSize(rule.hairline),
          space: 0,
        },
      },
    },
    lineAbove: headings.ruleSpace,
  }
}
