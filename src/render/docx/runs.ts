import { TextRun } from 'docx'
import type { Direction } from '../resolve/directions.ts'
import type { DirectedText } from '../resolve/split-by-direction.ts'
import { splitByDirection } from '../resolve/split-by-direction.ts'
import type { WordLanguages } from './languages.ts'
import { pieceLanguage } from './languages.ts'
import type { CharacterStyleId } from './styles/style-ids.ts'
import { withDirectionMarks } from './with-direction-marks.ts'

interface RunOptions {
  /** The way spaces and marks at its ends run. */
  readonly isRightToLeft: boolean
  /** The way its paragraph runs. */
  readonly direction: Direction
  readonly style?: CharacterStyleId | undefined
  /** BCP 47; where it is not the document's. */
  readonly language?: string | undefined
  /** What text is in that says nothing of it. */
  readonly usual: WordLanguages
}

/** The text as runs, each marked with its direction, by which Word chooses font, size and language. */
export function textRuns(
  text: string,
  { isRightToLeft, direction, style, language, usual }: RunOptions,
): readonly TextRun[] {
  return splitByDirection(text, isRightToLeft).map((piece) => {
    const spelled = pieceLanguage(piece, language, usual)
    const look = style ?? (isSeparator(piece) ? 'Separator' : undefined)
    return new TextRun({
      text: withDirectionMarks(piece, direction === 'rtl'),
      ...(look && { style: look }),
      ...(piece.isRightToLeft && { rightToLeft: true }),
      ...(spelled && { language: spelled }),
    })
  })
}

/** Signs that stand among words and run from right to left, as between two names. */
function isSeparator({ text, isRightToLeft }: DirectedText): boolean {
  return isRightToLeft && !/[\p{L}\p{N}]/u.test(text) && text.trim() !== ''
}
