import { BuilderElement, TextRun } from 'docx'
import type { CharacterStyleId } from './styles/style-ids.ts'

export interface FieldLook {
  readonly style?: CharacterStyleId
  /** Of the words it shows. */
  readonly isRightToLeft?: boolean
}

/** A field with what it shows, so that nothing is to be updated when the file is opened (ECMA-376 part 1, 17.16). */
export function field(
  instruction: string,
  shown: string,
  { style, isRightToLeft }: FieldLook = {},
): TextRun {
  return new TextRun({
    ...(style && { style }),
    ...(isRightToLeft === true && { rightToLeft: true }),
    children: [
      fieldCharacter('begin'),
      instructionText(instruction),
      fieldCharacter('separate'),
      shown,
      fieldCharacter('end'),
    ],
  })
}

export function fieldCharacter(
  type: 'begin' | 'separate' | 'end',
): BuilderElement<{ type: string }> {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  })
}

/** With a space at its ends, which Word keeps only where it is told to. */
export function instructionText(instruction: string): BuilderElement<{ space: string }> {
  const text = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  })
  text.addChildElement(instruction)
  return text
}
