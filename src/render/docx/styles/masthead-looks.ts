import type { IParagraphPropertiesOptions } from 'docx'
import { BorderStyle, ShadingType } from 'docx'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import { ptToTwip } from '../../../model/units.ts'
import { borderSize, borderSpace } from '../geometry.ts'
import { flatPadding } from './box-look.ts'
import { colourOf } from './look.ts'
import type { SpecialLooks } from './special-look.ts'

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
  return Object.fromEntries(styles.map((style) => [style, { paragraph }]))
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
  const flat = (style: TextStyle) => ({
    ...edge,
    space: borderSpace(flatPadding(masthead.padding, style)),
  })
  const indent = ptToTwip(masthead.padding)
  return {
    border: {
      top: flat(theme.styles.kicker),
      bottom: flat(theme.styles.meta),
      left: side,
      right: side,
    },
    shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
    indent: { left: indent, right: indent },
  }
}

/** The line that opens a section. */
export function headingRule(theme: Theme): IParagraphPropertiesOptions {
  const { headings, rule } = theme
  if (headings.rule === 'none') return {}
  return {
    border: {
      top: {
        style: BorderStyle.SINGLE,
        color: colourOf(theme, 'accent'),
        size: borderSize(rule.hairline),
        space: borderSpace(headings.ruleSpace),
      },
    },
  }
}
