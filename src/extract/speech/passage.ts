import type { ArticleBlock } from '../../model/article.ts'
import type { Paragraph } from '../reading.ts'
import type { Turn } from '../turns/turn.ts'
import type { Region } from './quotation-marks.ts'
import type { Token } from './tokens.ts'

/** A block that is searched for speech: a paragraph, or a title or heading. */
export interface Passage {
  readonly index: number
  readonly block: ArticleBlock
  /** Undefined for titles and headings. */
  readonly paragraph: Paragraph | undefined
  readonly text: string
  /** Outermost quotations; `Token.region` counts these. */
  readonly regions: readonly Region[]
  readonly tokens: readonly Token[]
  readonly units: readonly Unit[]
  /** In an interview, whose turn it is. */
  readonly turn?: Turn | undefined
  /** Of nothing but quoted words, the line behind it that says whose they are. */
  readonly signature?: Passage | undefined
}

/** A sentence, or several where a quotation holds their ends: `“We won. They lost,” she said.` Token indexes. */
export interface Unit {
  readonly first: number
  readonly end: number
}
