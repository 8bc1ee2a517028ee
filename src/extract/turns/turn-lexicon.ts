/** The words by which a language marks the turns of a printed interview. */
export interface TurnLexicon {
  /** Labels of who asks, as a reader writes them in lower case: `q`, `interviewer`. */
  readonly questions: ReadonlySet<string>
  readonly answers: ReadonlySet<string>
  /** Words, as pieces of a regular expression, one of which the opening of an interview has: `interview`. */
  readonly interview: RegExp
  /** The title of what one person said in public: `Remarks by Ann Lee`. */
  readonly address: RegExp
  /** What one who answers calls himself: `I`. */
  readonly firstPerson: RegExp
}
