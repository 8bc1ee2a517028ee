import { TextRun } from 'docx'
import { splitByDirection } from '../resolve/split-by-direction.ts'
import type { CharacterStyleId } from './styles/style-ids.ts'

interface RunOptions {
  readonly isRightToLeft: boolean
  readonly style?: CharacterStyleId | undefined
}

/** The text as runs, each marked with its direction, by which Word chooses font, size and language. */
export function textRuns(text: string, { isRightToLeft, style }: RunOptions): readonly TextRun[] {
  return splitByDirection(text, isRightToLeft).map(
    (piece) =>
      new TextRun({
        text: piece.text,
        ...(style && { style }),
        ...(piece.isRightToLeft && { rightToLeft: true }),
        ...(piece.isRightToLeft && !isRightToLeft && { language: bidiLanguage(piece.text) }),
      }),
  )
}

/** What a piece of foreign script is spelled in, as far as letters tell. */
function bidiLanguage(text: string): { readonly bidirectional: string } {
  return { bidirectional: /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA' }
}
