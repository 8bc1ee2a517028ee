import type { BlockType, Guess } from '../../model/article.ts'

/** What a block is taken for, and how that was guessed. */
export interface BlockGuess extends Guess {
  readonly type: BlockType
}
