/** Single words and endings that the rules of speech ask for, and how words are joined and ordered. Words in lower case. */
export interface FormLexicon {
  /** Between two names or nouns: `and`. */
  readonly and: ReadonlySet<string>
  /** Joins a noun to its owner or object: `of`. */
  readonly of: ReadonlySet<string>
  /** The definite article. */
  readonly the: ReadonlySet<string>
  /** Opens a comparison or an attribution: `as`. */
  readonly as: ReadonlySet<string>
  /** Relative pronouns that stand for a person: `who`. */
  readonly who: ReadonlySet<string>
  /** The same, for what is theirs: `whose`. */
  readonly whose: ReadonlySet<string>
  /** Marks an infinitive: `to`. */
  readonly infinitiveMarks: ReadonlySet<string>
  /** Before the one who hears: `to`. */
  readonly to: ReadonlySet<string>
  /** Before the outlet on which something is said: `on`. */
  readonly on: ReadonlySet<string>
  /** Before the one who does, in the passive: `by`. */
  readonly by: ReadonlySet<string>
  readonly if: ReadonlySet<string>
  /** Question words that any verb of speech may take: `how`, `whether`. */
  readonly anyQuestions: ReadonlySet<string>
  /** Question words that open a time more often than a question: `when`. */
  readonly timeQuestions: ReadonlySet<string>
  /** Behind a time: `ago`. */
  readonly ago: ReadonlySet<string>
  /** `a` before a hearer. */
  readonly indefinite: ReadonlySet<string>
  /** Demonstratives that are conjunctions too: `that`. */
  readonly demonstratives: ReadonlySet<string>
  /** Object pronouns that are possessives too: `her`. */
  readonly objectPossessives: ReadonlySet<string>
  /** Pronouns that take up a body, also as owner: `it`, `its`. */
  readonly bodyPronouns: ReadonlySet<string>
  /** Subject pronouns of the third person plural. */
  readonly pluralPersons: ReadonlySet<string>
  /** `part` in `for his part`. */
  readonly parts: ReadonlySet<string>
  /** Lemmas of telling that never stand before their subject, and whose infinitive is an order: `tell`. */
  readonly tellVerbs: ReadonlySet<string>
  /** Gerunds that are prepositions: `including`. */
  readonly gerundPrepositions: ReadonlySet<string>
  /** Ending of nouns in the plural. */
  readonly pluralEnding: RegExp
  /** What to leave out of a plural to get the noun in the singular. */
  readonly pluralSuffix: RegExp
  /** Ending of verbs in the third person of the present. */
  readonly thirdEnding: RegExp
  readonly gerundEnding: RegExp
  /** Ending of participles that open a clause. */
  readonly participleEnding: RegExp
  /** Ending of verbs in the past, before an infinitive. */
  readonly pastEnding: RegExp
  /** Ending of finite verbs behind a name. */
  readonly finiteEnding: RegExp
  /** Ending of adverbs behind a verb. */
  readonly tailEnding: RegExp
  /** Ending of words that open a sentence and are no names. */
  readonly openerEnding: RegExp
  /** Nouns that say before the name of a firm what it does: `steelmaker`. */
  readonly firmTitle: RegExp
  /** Prefixes of offices, with their hyphen: `vice-`. */
  readonly officePrefix: RegExp
  /** First words of compounds that are no office by themselves: `co`. */
  readonly weakOffices: ReadonlySet<string>
  /** The body somebody belongs to, in the first group, in the description of his office. */
  readonly affiliation: RegExp
}
