import type { ICommentOptions, ParagraphChild } from 'docx'
import {
  AnnotationReference,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
} from 'docx'
import type { InlineOf } from '../../model/document.ts'
import type { CommentWords } from './comment-words.ts'
import type { Doubt, Doubts } from './doubts.ts'
import { doubtKey } from './doubts.ts'
import type { WordLanguages } from './languages.ts'
import { textRuns } from './runs.ts'

/** Who asks: the program, never the account it runs under. */
export const COMMENT_AUTHOR = 'Briefwright'

/** Five words and more: a text of fewer, such as a name, is no sentence to quote. */
const QUOTED_WORDS = /^(?:[^ ]* ){4}/

/** `docx` wants a moment and would take the clock's; `withoutCommentDates` takes it out again. */
const NO_MOMENT = new Date(0)

/** The comments of a document, growing while it is made. */
export interface Comments {
  readonly made: ICommentOptions[]
  /** Attributions that nobody has been asked about yet. */
  readonly doubts: Map<string, Doubt>
  /** The last sentence of the source before this place. */
  lastQuoted: string | undefined
  readonly words: CommentWords
  /** Whether the theme has any. */
  readonly isWanted: boolean
  readonly isRightToLeft: boolean
  readonly usual: WordLanguages
}

export function createComments(
  doubts: Doubts,
  options: Pick<Comments, 'words' | 'isRightToLeft' | 'usual' | 'isWanted'>,
): Comments {
  return { made: [], doubts: new Map(doubts), lastQuoted: undefined, ...options }
}

/** The runs of a text, with a comment where it is somebody's words and we are not sure whose. */
export function askWho(
  node: InlineOf<'text'>,
  runs: readonly ParagraphChild[],
  comments: Comments,
): readonly ParagraphChild[] {
  const key = keyOf(node)
  const doubt = comments.doubts.get(key)
  if (doubt === undefined) return runs
  comments.doubts.delete(key)
  const { words } = comments
  const question =
    doubt.speaker === undefined
      ? words.whoSays
      : words.isItSaidBy(doubt.speaker, Math.round(doubt.confidence * 100))
  return withComment(runs, [question, words.source(doubt.paragraph, doubt.sentence)], comments)
}

/** Whether a text is to be asked about. */
export function isDoubted(node: InlineOf<'text'>, { doubts }: Comments): boolean {
  return doubts.size > 0 && doubts.has(keyOf(node))
}

/** Keeps in mind the last sentence of the source. */
export function noteSentence({ origin, value }: InlineOf<'text'>, comments: Comments): void {
  const isSentence = origin === 'extracted' && QUOTED_WORDS.test(value)
  if (isSentence) comments.lastQuoted = value
}

/** The runs of an open slot's prompt, with a comment that says what is asked of whom. */
export function askForSlot(
  prompt: string,
  runs: readonly ParagraphChild[],
  comments: Comments,
): readonly ParagraphChild[] {
  const { words, lastQuoted, isWanted } = comments
  if (!isWanted) return runs
  const context = lastQuoted === undefined ? [] : [words.before(lastQuoted)]
  // In front, since LibreOffice hides a placeholder that a comment ends.
  return [...withComment([], [words.toWrite(prompt), ...context], comments), ...runs]
}

function keyOf({ origin, spans }: InlineOf<'text'>): string {
  const [first] = spans
  return origin === 'extracted' && first !== undefined ? doubtKey(first) : ''
}

function withComment(
  runs: readonly ParagraphChild[],
  paragraphs: readonly string[],
  { made, isRightToLeft, usual }: Comments,
): readonly ParagraphChild[] {
  const id = made.length
  const children = paragraphs.map(
    (text, index) =>
      new Paragraph({
        style: 'CommentText',
        children: [
          ...(index === 0
            ? [new TextRun({ style: 'CommentReference', children: [new AnnotationReference()] })]
            : []),
          ...textRuns(text, {
            isRightToLeft,
            direction: isRightToLeft ? 'rtl' : 'ltr',
            usual,
          }),
        ],
      }),
  )
  made.push({ id, author: COMMENT_AUTHOR, initials: 'B', date: NO_MOMENT, children })
  return [
    new CommentRangeStart(id),
    ...runs,
    new CommentRangeEnd(id),
    new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] }),
  ]
}
