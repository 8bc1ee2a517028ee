import type { IParagraphPropertiesOptions, IParagraphStyleOptions } from 'docx'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { Pt } from '../../../model/units.ts'
import { pt } from '../../../model/units.ts'
import { paragraphLook, runLook } from './look.ts'
import { specialLooks } from './special-looks.ts'
import type { ParagraphStyleId } from './style-ids.ts'
import { paragraphStyleNames } from './style-ids.ts'

/** Normal and every style of `paragraphStyleNames`, all based on Normal, which also sets the direction. */
export function paragraphStyles(theme: Theme, isRightToLeft: boolean): IParagraphStyleOptions[] {
  const special = specialLooks(theme)
  const normal: IParagraphPropertiesOptions = { bidirectional: isRightToLeft }
  const styles = idsOf(paragraphStyleNames).map((id): IParagraphStyleOptions => {
    const [name, look] = paragraphStyleNames[id]
    const { paragraph = {}, text = {}, lineAbove = 0, fromRight } = special[id] ?? {}
    const { leading } = theme.styles[look]
    const style: TextStyle = {
      ...theme.styles[look],
      ...(lineAbove > 0 && { leading: pt(leading + lineAbove) }),
      ...text,
      // Space between them tears the joined letters of Arabic apart.
      ...(isRightToLeft && { tracking: pt(0) }),
    }
    const whole = { ...paragraphLook(style), ...paragraph }
    return {
      id,
      name,
      basedOn: 'Normal',
      next: style.keepWithNext && look !== 'keyFigureValue' ? 'BodyText' : id,
      quickFormat: true,
      paragraph: isRightToLeft ? { ...mirrored(whole), ...fromRight } : whole,
      run: runLook(style, theme),
    }
  })
  return [
    { id: 'Normal', name: 'Normal', next: 'BodyText', quickFormat: true, paragraph: normal },
    ...styles,
  ]
}

/** The space above a paragraph of the style. */
export function spaceBefore(id: ParagraphStyleId, theme: Theme): Pt {
  const [, look] = paragraphStyleNames[id]
  return specialLooks(theme)[id]?.text?.spaceBefore ?? theme.styles[look].spaceBefore
}

function idsOf<Id extends string>(names: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(names).filter((key): key is Id => key in names)
}

/** Indents and alignment follow the direction of a paragraph, its borders do not. */
function mirrored({ border, ...rest }: IParagraphPropertiesOptions): IParagraphPropertiesOptions {
  if (border === undefined) return rest
  const { left, right, ...others } = border
  return {
    ...rest,
    border: { ...others, ...(right && { left: right }), ...(left && { right: left }) },
  }
}
