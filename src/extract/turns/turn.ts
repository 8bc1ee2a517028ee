/** Whose words a paragraph of an interview is. */
export interface Turn {
  /** `question` and `answer` of a printed interview; `name` where the label says who speaks. */
  readonly role: 'question' | 'answer' | 'name'
  /** The label as written: `Ann Lee`, `Q`; empty for a paragraph that has none. */
  readonly label: string
  /** Where the label ends: at its colon. UTF-16 units into the paragraph, -1 where there is none. */
  readonly colon: number
  /** Where the words begin. */
  readonly start: number
  /** Whether the paragraph before is part of the same turn. */
  readonly continues: boolean
}
