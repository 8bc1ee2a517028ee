import { TextRun } from 'docx'
import { splitByDirection } from '../resolve/split-by-direction.ts'
import type { WordLanguages } from './languages.ts'
import { pieceLanguage } from './languages.ts'
import type { CharacterStyleId } from './styles/style-ids.ts'

interface RunOptions {
  /** The way spaces and marks at its ends run. */
  readonly isRightToLeft: boolean
  readonly style?: CharacterStyleId | undefined
  /** BCP 47; where it is not the document's. */
  readonly language?: string | undefined
  /** What text is in that says nothing of it. */
  readonly usual: WordLanguages
}

/** The text as runs, each marked with its direction, by which Word chooses font, size and language. */
export function textRuns(
  text: string,
  { isRightToLeft, style, language, usual }: RunOptions,
): readonly TextRun[] {
  return splitByDirection(text, isRightToLeft).map((piece) => {
    const spelled = pieceLanguage(piece, language, usual)
    return new TextRun({
      text: piece.text,
      ...(style && { style }),
      ...(piece.isRightToLeft && { rightToLeft: true }),
      ...(spelled && { language: spelled }),
    })
  })
}
