import type { IParagraphPropertiesOptions, IRunStylePropertiesOptions } from 'docx'
import { AlignmentType, LineRuleType } from 'docx'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt, ptToHalfPoint, ptToTwip } from '../../../model/units.ts'

/**
 * Word brings pairs of letters together from this size on, in half points, and without it never does. Not in paragraphs
 * from right to left: there is nothing to bring together, and LibreOffice writes the lines of such in disorder.
 */
export const KERNED_FROM = 1

/** A colour of the theme as Word writes it: six hexadecimal digits. */
export function colourOf(theme: Theme, name: string): string {
  return (theme.colours[name] ?? theme.colours['text'] ?? '#000000').slice(1)
}

/**
 * What letters of Word's bold are closer together, of the size of type: themes have a semi-bold, which Word knows no
 * name for, and the bold it takes in its place is wider by so much.
 */
const BOLD_TRACKING = -0.0145

/** The same letters in bold, as wide as the theme has them. */
export function boldLook({ size, tracking }: TextStyle): IRunStylePropertiesOptions {
  return { bold: true, ...tracked(pt(tracking + size * BOLD_TRACKING)) }
}

function tracked(tracking: Pt): IRunStylePropertiesOptions {
  const characterSpacing = ptToTwip(tracking)
  return characterSpacing === 0 ? {} : { characterSpacing }
}

export function runLook(style: TextStyle, theme: Theme): IRunStylePropertiesOptions {
  return {
    font: fontOf(style.font, theme),
    size: ptToHalfPoint(style.size),
    sizeComplexScript: scriptSize(style, theme),
    color: colourOf(theme, style.colour),
    // Scripts written from right to left have no italics.
    ...(style.italic && { italics: true, italicsComplexScript: false }),
    ...(style.capitals && { allCaps: true }),
    ...(style.bold ? boldLook(style) : tracked(style.tracking)),
  }
}

/**
 * A family by name, for every script: Word chooses another where it lacks the letters. Scripts written from right to
 * left take the first fallback, which is there for them.
 */
export function fontOf(family: TextStyle['font'], theme: Theme) {
  const { name } = theme.fonts[family]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: scriptFont(theme).name ?? name }
}

/** The font for scripts written from right to left, and how it is set. */
function scriptFont({ fonts }: Theme) {
  return fonts.fallback[0] ?? { name: undefined, scale: 1 }
}

/** In half points, rounded down: Word sets numbers in that font, too, which are wider than those of ours. */
function scriptSize({ size }: TextStyle, theme: Theme): number {
  return Math.floor(size * scriptFont(theme).scale * 2)
}

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  justify: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

/**
 * Spacing and alignment. In a paragraph written from right to left Word's `left` is the start, and `right` the end.
 * Lines are exactly as high as the theme says, whatever font stands in where the theme's is not installed, so that
 * the pages stay as many.
 */
export function paragraphLook(style: TextStyle): IParagraphPropertiesOptions {
  return {
    alignment: ALIGNMENTS[style.align],
    spacing: {
      before: ptToTwip(style.spaceBefore),
      after: ptToTwip(style.spaceAfter),
      line: ptToTwip(style.leading),
      lineRule: LineRuleType.EXACT,
    },
    keepNext: style.keepWithNext,
  }
}
