import type { IParagraphPropertiesOptions } from 'docx'
import { AlignmentType, BorderStyle, LeaderType, TabStopType } from 'docx'
import type { Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt, ptToTwip } from '../../../model/units.ts'
import { borderSize, pageGeometry } from '../geometry.ts'
import { BOX_BULLETS, BULLETS } from '../lists.ts'
import { boxIndent, boxLook, openSlotLook } from './box-look.ts'
import { chartLooks, pictureLooks } from './figure-looks.ts'
import { furnitureLooks } from './furniture-looks.ts'
import { colourOf } from './look.ts'
import { headingRule, mastheadGround, mastheadLooks } from './masthead-looks.ts'
import type { SpecialLook, SpecialLooks } from './special-look.ts'
import { boxNames } from './style-ids.ts'

const known = new WeakMap<Theme, SpecialLooks>()

/** What a style has beyond the theme's entry for its text, by style; most have nothing. */
export function specialLooks(theme: Theme): SpecialLooks {
  const looks = known.get(theme) ?? makeLooks(theme)
  known.set(theme, looks)
  return looks
}

function makeLooks(theme: Theme): SpecialLooks {
  return {
    ...headingLooks(theme),
    ...listLooks(theme),
    ...boxLooks(theme),
    ...tableLooks(),
    ...ruleLooks(theme),
    ...furnitureLooks(theme),
    ...mastheadLooks(theme),
    ...pictureLooks(theme),
    ...chartLooks(theme),
    Quote: { paragraph: { indent: { left: ptToTwip(theme.list.indent) } } },
    QuoteAttribution: { paragraph: { indent: { left: ptToTwip(theme.list.indent) } } },
    Caption: {
      text: { spaceBefore: pt(theme.table.spaceBefore + theme.styles.tableCaption.spaceBefore) },
    },
    // It stands below tables, which have no space of their own.
    SmallPrint: { text: { spaceBefore: pt(theme.table.spaceAfter / 2) } },
    ...contentsLooks(theme),
    SourceEntry: { paragraph: sourceEntryLook(theme, 2.4), fromRight: sourceEntryLook(theme, 2.8) },
  }
}

function headingLooks(theme: Theme): SpecialLooks {
  // Readers other than Word know a heading by its outline level, not by the name of its style.
  const level = (outlineLevel: number) => ({ paragraph: { outlineLevel } })
  const ruled = headingRule(theme)
  return {
    Heading1: { paragraph: { outlineLevel: 0, ...mastheadGround(theme) } },
    Heading2: { ...ruled, paragraph: { ...ruled.paragraph, outlineLevel: 1 } },
    Heading3: level(2),
    Heading4: level(3),
    Heading5: level(4),
    Heading6: level(5),
  }
}

function listLooks(theme: Theme): SpecialLooks {
  const { list } = theme
  const after = theme.styles.body.spaceAfter
  const loose = { spaceAfter: list.itemSpace }
  // Between items of one style no space but the tight one; the space below the list stays.
  const tight = { spaceAfter: list.tightSpace }
  const bullet = (level: number): IParagraphPropertiesOptions => ({
    numbering: { reference: BULLETS, level },
  })
  const goOn = (level: number) => ({
    paragraph: { indent: { left: ptToTwip(list.indent) * (level + 1) } },
    text: { spaceAfter: after },
  })
  return {
    ListBullet: { paragraph: bullet(0), text: loose },
    ListBullet2: { paragraph: bullet(1), text: tight },
    ListBullet3: { paragraph: bullet(2), text: tight },
    ListBulletTight: { paragraph: bullet(0), text: tight },
    ListNumber: { text: loose },
    ListNumber2: { text: tight },
    ListNumber3: { text: tight },
    ListNumberTight: { text: tight },
    ListContinue: goOn(0),
    ListContinue2: goOn(1),
    ListContinue3: goOn(2),
  }
}

function boxLooks(theme: Theme): SpecialLooks {
  const { box, list } = theme
  const { slotText } = theme.styles
  const indent = ptToTwip(list.indent)
  const left = boxIndent(theme) + indent
  const looks = boxNames.map((name): SpecialLooks => {
    const paragraph = boxLook(name, theme)
    const item = { ...paragraph, indent: { ...paragraph.indent, left, hanging: indent } }
    const bullet = { ...item, numbering: { reference: BOX_BULLETS, level: 0 } }
    const text = { spaceAfter: list.tightSpace }
    return {
      ...(name !== 'Slot' && {
        [`${name}Title`]: { paragraph, text: { spaceBefore: box.spaceBefore } },
      }),
      [`${name}Text`]: { paragraph },
      // It opens the box that ends a briefing. Where columns end above, LibreOffice adds the border to this.
      [`${name}Small`]: {
        paragraph,
        ...(name !== 'Slot' && { text: { spaceBefore: pt(box.spaceBefore / 2) } }),
      },
      [`${name}Bullet`]: { paragraph: bullet, text },
      [`${name}Number`]: { paragraph: item, text },
    }
  })
  return {
    ...Object.assign({}, ...looks),
    SlotPrompt: {
      paragraph: openSlotLook(theme),
      // What is typed looks like text: the prompt has a style of its own for its letters.
      text: {
        font: slotText.font,
        size: slotText.size,
        bold: slotText.bold,
        italic: slotText.italic,
        colour: slotText.colour,
        spaceBefore: box.spaceBefore,
        spaceAfter: box.spaceAfter,
      },
    },
  }
}

function tableLooks(): SpecialLooks {
  const centre = { paragraph: { alignment: AlignmentType.CENTER } }
  const end = { paragraph: { alignment: AlignmentType.RIGHT } }
  return {
    TableHeadingCentre: centre,
    TableHeadingEnd: end,
    TableTextCentre: centre,
    TableTextEnd: end,
  }
}

/** The height of a line that shows nothing: Word has no lower one. */
const FLAT = pt(1)

/** Rules are the borders of their paragraph, never drawn. */
function ruleLooks(theme: Theme): SpecialLooks {
  const { rule, masthead, keyFigures } = theme
  const line = { style: BorderStyle.SINGLE, color: colourOf(theme, 'accent') }
  const flat = { size: FLAT, leading: FLAT, spaceBefore: pt(0) }
  // The line takes some of it.
  const above = (space: Pt) => pt(Math.max(0, space - FLAT))
  return {
    MastheadRule:
      masthead.style === 'band'
        ? {
            text: {
              ...flat,
              spaceAfter: above(masthead.spaceAfter),
            },
          }
        : {
            paragraph: { border: { bottom: { ...line, size: borderSize(rule.accent), space: 0 } } },
            text: {
              ...flat,
              spaceBefore: above(masthead.ruleSpace),
              spaceAfter: masthead.spaceAfter,
            },
          },
    HorizontalRule: {
      paragraph: {
        border: {
          bottom: {
            style: BorderStyle.SINGLE,
            color: colourOf(theme, 'rule'),
            size: borderSize(rule.hairline),
            space: 0,
          },
        },
      },
      text: { ...flat, spaceAfter: theme.styles.body.spaceAfter },
    },
    // It ends the section above columns, and sets them off.
    ColumnSpace: {
      text: {
        ...flat,
        // LibreOffice counts the rule that begins the columns twice.
        spaceBefore: above(pt(keyFigures.spaceBefore - rule.accent / 2)),
        spaceAfter: pt(0),
        keepWithNext: true,
      },
    },
    SectionEnd: { text: { ...flat, spaceAfter: pt(0) } },
    KeyFigure: {
      paragraph: {
        border: {
          top: {
            ...line,
            size: borderSize(pt(rule.accent / 2)),
            space: 0,
          },
        },
      },
      lineAbove: keyFigures.ruleSpace,
      // Programs differ on space before the first line of a column: with none the rules stand level.
      text: { spaceBefore: pt(0) },
    },
    KeyFigureText: { text: { spaceAfter: keyFigures.spaceAfter } },
  }
}

/** Page numbers stand at the end of the line, behind dots. */
function contentsLooks(theme: Theme): SpecialLooks {
  const { textWidth } = pageGeometry(theme)
  const look = (level: number): SpecialLook => ({
    paragraph: {
      indent: { left: ptToTwip(theme.list.indent) * level },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
    },
    text: { spaceAfter: theme.list.tightSpace },
  })
  return { TOC2: look(0), TOC3: look(1), TOC4: look(2) }
}

/**
 * The label hangs; its column, counted in the size of type, is as wide as three digits and a pilcrow need, or two of the
 * wider digits of a script that runs from right to left and a letter.
 */
function sourceEntryLook(theme: Theme, width: number): IParagraphPropertiesOptions {
  const hanging = ptToTwip(pt(theme.styles.sourceEntry.size * width))
  return {
    indent: { left: hanging, hanging },
    tabStops: [{ type: TabStopType.LEFT, position: hanging }],
  }
}
