import type { IParagraphPropertiesOptions } from 'docx'
import { LineRuleType } from 'docx'
import { pt, ptToTwip } from '../../../model/units.ts'
import type { DocxContext } from '../context.ts'
import type { TurnContext } from '../turned.ts'
import { turnedLook } from '../turned.ts'
import type { Lines } from './lines.ts'
import { lineHeight } from './lines.ts'
import { KERNED_FROM } from './look.ts'
import { specialLooks } from './special-looks.ts'
import type { ParagraphStyleId } from './style-ids.ts'
import { paragraphStyleNames } from './style-ids.ts'

export type VariedContext = TurnContext &
  Pick<DocxContext, 'plainTheme' | 'lines' | 'variedStyles' | 'isInHouse'>

/**
 * The style of a paragraph that stands otherwise than others of its style: that style itself, or one based on it that
 * says what differs, so that nothing is set on the paragraph and whoever restyles the document restyles it, too. The
 * styles made so are kept in the context.
 */
export function variedStyle(
  style: ParagraphStyleId,
  context: VariedContext,
  { isLowered }: { readonly isLowered: boolean },
): string {
  const { direction, page, place, variedStyles } = context
  const turned = turnedLook(style, context)
  const line = context.isInHouse ? undefined : ownLine(style, context)
  const spacing = {
    ...(isLowered && { before: 0 }),
    ...(line !== undefined && { line: line.height, lineRule: LineRuleType.EXACT }),
  }
  const suffixes = [
    ...(direction === page.direction
      ? []
      : [direction === 'ltr' ? 'Left to Right' : 'Right to Left']),
    ...(turned.alignment === undefined ? [] : ['Aside']),
    ...(line === undefined || line.isTurned ? [] : [LINE_NAMES[line.lines]]),
    ...(isLowered ? ['Top'] : []),
    ...(place.keepsNext === true ? ['Kept'] : []),
  ]
  if (suffixes.length === 0) return style
  const id = `${style}${suffixes.map((words) => words.replace(/ to /, 'To').replaceAll(' ', '')).join('')}`
  if (!variedStyles.has(id)) {
    const paragraph: IParagraphPropertiesOptions = {
      ...turned,
      ...(place.keepsNext === true && { keepNext: true }),
      ...(Object.keys(spacing).length > 0 && { spacing }),
    }
    const [name] = paragraphStyleNames[style]
    variedStyles.set(id, {
      id,
      name: [name, ...suffixes].join(' '),
      basedOn: style,
      paragraph,
      ...(isKernedAlone(context) && { run: { kern: KERNED_FROM } }),
    })
  }
  return id
}

/** Whether the letters of a paragraph are kerned where those of the document are not, see `KERNED_FROM`. */
function isKernedAlone({ direction, page, isInHouse }: VariedContext): boolean {
  return direction === 'ltr' && page.direction === 'rtl' && !isInHouse
}

const LINE_NAMES: Readonly<Record<Lines, string>> = {
  usual: 'Close',
  mixed: 'Mixed',
  script: 'Wide',
}

interface OwnLine {
  readonly lines: Lines
  /** Twips. */
  readonly height: number
  /** Whether lines of text that runs against the page are all so. */
  readonly isTurned: boolean
}

/** The lines of a paragraph where its style has others. */
function ownLine(
  id: ParagraphStyleId,
  { lines, theme, plainTheme, direction, page }: VariedContext,
): OwnLine | undefined {
  const { paragraph = {}, text = {}, lineAbove = 0 } = specialLooks(theme)[id] ?? {}
  if (lines === undefined || paragraph.spacing !== undefined || text.leading !== undefined) {
    return undefined
  }
  const look = paragraphStyleNames[id][1]
  const style = plainTheme.styles[look]
  const height = ptToTwip(lineHeight(lines, style, plainTheme))
  if (height === ptToTwip(theme.styles[look].leading)) return undefined
  const usual = lineHeight(direction === 'ltr' ? 'usual' : 'script', style, plainTheme)
  const whole = height + ptToTwip(pt(lineAbove))
  return {
    lines,
    height: whole,
    isTurned: direction !== page.direction && height === ptToTwip(usual),
  }
}
