/** Function words by what they do around a cue; the grammar of a language as far as speech needs it. */
export interface SyntaxLexicon {
  /** `him`, `them`: hearers without a name. */
  readonly objectPronouns: ReadonlySet<string>
  /** Words that open an adverbial clause behind a cue: `as he left`. */
  readonly clauseOpeners: ReadonlySet<string>
  /** Prepositions that begin the object of some verbs of speech. */
  readonly objectPrepositions: ReadonlySet<string>
  /** Between an occasion and the hearer: `an interview with`. */
  readonly hearerPrepositions: ReadonlySet<string>
  /** Adverbs that belong to the verb before them. */
  readonly trailingAdverbs: ReadonlySet<string>
  /** Adverbs with the usual ending that belong to the words behind them. */
  readonly leadingAdverbs: ReadonlySet<string>
  /** Words that show an infinitive behind `to`. */
  readonly infinitives: ReadonlySet<string>
  /** Question words that more often open a relative clause. */
  readonly relativeQuestions: ReadonlySet<string>
  /** Lemmas that take speech without a recognised verb. */
  readonly fragmentVerbs: ReadonlySet<string>
  /** Objects that are no speech: `said nothing`. */
  readonly emptyObjects: ReadonlySet<string>
  /** Words that open an adverbial between cue and speech: `on Monday`. */
  readonly adverbialOpeners: ReadonlySet<string>
  /** `whether`, `why`: open an indirect question. */
  readonly questionWords: ReadonlySet<string>
  /** Behind a quotation, open words that are no part of it. */
  readonly quotationTails: ReadonlySet<string>
  /** Behind an attribution that is over: `she said when asked`. */
  readonly attributionTails: ReadonlySet<string>
  /** Behind `she said,`, open words that are no part of the speech. */
  readonly asideOpeners: ReadonlySet<string>
  /** Behind a comma, go on with the clause before it. */
  readonly clauseContinuers: ReadonlySet<string>
  /** Between two claims: `while the other said`. */
  readonly contrastWords: ReadonlySet<string>
  /** The writer or the reader: resolved to nobody. */
  readonly ownPronouns: ReadonlySet<string>
  /** Verbs of speech that headlines write with a capital. */
  readonly headlineVerbs: ReadonlySet<string>
  /** Relative pronouns that can be the subject of a verb of speech. */
  readonly relativeSubjects: ReadonlySet<string>
  /** Plural nouns and pronouns without the usual ending. */
  readonly pluralWords: ReadonlySet<string>
  /** Words with the usual plural ending that are singular. */
  readonly singularWords: ReadonlySet<string>
  /** Names of bodies that take a plural verb. */
  readonly collectiveNames: ReadonlySet<string>
  /** Subjects that mean nobody: `it is said`. */
  readonly expletives: ReadonlySet<string>
  /** Subordinators that do not end a claim at the next comma. */
  readonly plainSubordinators: ReadonlySet<string>
  /** Before a gerund, show that the subject does not speak: `for saying`. */
  readonly gerundBlockers: ReadonlySet<string>
  /** Determiners that stand alone as a subject: `many say`. */
  readonly pronounDeterminers: ReadonlySet<string>
  /** Subject pronouns of the third person. */
  readonly personPronouns: ReadonlySet<string>
  /** What an agency’s desk did, in brackets behind its article: `reporting by`. */
  readonly creditWords: ReadonlySet<string>
  /** Subjects of which what follows is denied: `nobody said`. */
  readonly nobodies: ReadonlySet<string>
  /** Forms of be. */
  readonly beForms: ReadonlySet<string>
  /** Verbs that open an order, and are no given name: `pay` in `Pay Marlin first`. */
  readonly imperatives: ReadonlySet<string>
  /** Participles between somebody and his name: `an engineer named`. */
  readonly namingWords: ReadonlySet<string>
  /** Modal verbs and forms of do. */
  readonly modals: ReadonlySet<string>
  /** Those of them that say what somebody ought to do, and has not done: `should`. */
  readonly obligations: ReadonlySet<string>
  /** Function words that, with a capital, may be names: `May`. */
  readonly ambiguousCapitals: ReadonlySet<string>
  /** Object and possessive pronouns. */
  readonly obliquePronouns: ReadonlySet<string>
  /** Of two named before, the second: `the latter`; the first: `the former`. */
  readonly latterWords: ReadonlySet<string>
  readonly formerWords: ReadonlySet<string>
  /** Before an office that is held no longer: `former`, `ex`. */
  readonly pastOffices: ReadonlySet<string>
  /** `the`: what follows was named before. */
  readonly definiteDeterminers: ReadonlySet<string>
  /** Participles that open a sentence before its subject: `asked why, ...`. */
  readonly participleOpeners: ReadonlySet<string>
  /** Between the words of the name of a body: `Bank of`. */
  readonly nameJoiners: ReadonlySet<string>
  /** First words of names of places: `North`. */
  readonly placePrefixes: ReadonlySet<string>
  /** Offices of a place, which the name behind them then is: `maire de Selm`. Only where names follow such nouns. */
  readonly localOffices: ReadonlySet<string>
  /** Before a name, show that it is a place. */
  readonly placePrepositions: ReadonlySet<string>
  /** Subordinators that may open an apposition: `as mayor`. */
  readonly appositionSubordinators: ReadonlySet<string>
  /** Before a determiner: `all the`. */
  readonly predeterminers: ReadonlySet<string>
  /** Pronouns that are a noun phrase: `those`. */
  readonly lonePronouns: ReadonlySet<string>
  /** Prepositions that may continue a noun phrase, besides `of`. */
  readonly phrasePrepositions: ReadonlySet<string>
  /** Open an apposition behind a comma: `, a doctor`. */
  readonly appositionOpeners: ReadonlySet<string>
  /** Open a second apposition behind the first. */
  readonly secondAppositionOpeners: ReadonlySet<string>
  /** Forms of quote and cite, for `quoted her as saying`. */
  readonly quotingVerbs: ReadonlySet<string>
  /** The gerund of such a phrase. */
  readonly sayingForms: ReadonlySet<string>
  /** Words before the first phrase of a sentence. */
  readonly connectives: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Endings that make the adjective of a country from its name. */
  readonly nationEndings: readonly string[]
  /** Auxiliaries of the present perfect. */
  readonly perfects: ReadonlySet<string>
  /** Auxiliaries of speech reported in the past. */
  readonly backshifts: ReadonlySet<string>
  /** Ending of nouns that more often than not mean a person by what he does: `hydrologist`. */
  readonly agentEnding: RegExp
  /** What those who ask for it are not, in `who asked not to be named`. */
  readonly titleRequests: ReadonlySet<string>
  /** Verbs of speech, by their base form, that tell an office with this word behind them: `who speaks for the fleet`. */
  readonly offices: ReadonlyMap<string, string>
  /** Before a month or day, show that it is a time and no name. */
  readonly timePrepositions: ReadonlySet<string>
  /** Words of names that by themselves do not stand for the name: `New`. */
  readonly weakNameWords: ReadonlySet<string>
}
