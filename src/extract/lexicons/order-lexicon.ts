import type { Gender } from './gender.ts'

/** How words of a language are joined to each other, and in which order they stand. Words in lower case. */
export interface OrderLexicon {
  /** Words written onto the next one, with their straight apostrophe: `l'`. */
  readonly elided: ReadonlySet<string>
  /** Names that begin as if with such a word: `N’Diaye`. */
  readonly unelided: RegExp | undefined
  /** A pronoun hung onto its verb, in the first group, at the end of a written word: `il` in `a-t-il`. */
  readonly hung: RegExp | undefined
  /** Whether `’s` marks an owner. */
  readonly hasPossessive: boolean
  /** The noun that says what something is comes before its adjectives: `la source proche`. */
  readonly headFirst: boolean
  /** An office before a name has its article: `le maire Paul Delm`. */
  readonly titlesTakeArticle: boolean
  /** Two names may stand side by side without a comma: `a dit au Matin Paul Delm`. */
  readonly splitsNames: boolean
  /** The subject may stand behind auxiliary and participle, and adverbials between: `a dit mardi le maire`. */
  readonly compoundInversion: boolean
  /** What is said may follow its verb without a conjunction: `she said wages rose`. */
  readonly bareClauses: boolean
  /** A participle is a verb of speech only behind its auxiliary. */
  readonly participleNeedsAuxiliary: boolean
  /** Who speaks may be said between commas inside the marks: `« Oui, a-t-il dit, demain »`. */
  readonly hasIncises: boolean
  /** A dash at the start of a paragraph opens what somebody says. */
  readonly hasDialogueDashes: boolean
  /** Pronouns between subject and verb: `lui` in `il lui a dit`. */
  readonly verbClitics: ReadonlySet<string>
  /** Those of them that make a verb reflexive. */
  readonly reflexives: ReadonlySet<string>
  /** Prepositions that are articles too: `des`. */
  readonly partitives: ReadonlySet<string>
  /** Prepositions of source where they open a sentence and a quotation follows: `pour`. */
  readonly openingSources: ReadonlySet<string>
  /** A plural pronoun never takes up one person; in English `they` may. */
  readonly strictPlurals: boolean
  /** Genders that the determiner of an office tells. */
  readonly determinerGenders: ReadonlyMap<string, Gender>
  /** Ending of adjectives in lower case in the names of bodies. */
  readonly bodyAdjective: RegExp | undefined
  /** Parts of names that are articles, written with a capital: `Le`. */
  readonly capitalParticles: ReadonlySet<string>
  /** Particles that join names only right behind the first of them, since they are prepositions too: `de`. */
  readonly weakParticles: ReadonlySet<string>
  /** The one who hears must be an outlet or a noun for hearers: the preposition also marks places. */
  readonly hearersAreKnown: boolean
}
