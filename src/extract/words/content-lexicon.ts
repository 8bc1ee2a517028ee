/**
 * The words by which the collectors know what a sentence is about. All in lower case unless said otherwise.
 *
 * A *phrase* is a piece of a regular expression, as short as a word: a space stands for any white space, and it is
 * matched at word boundaries; case counts, but for the first letter of a sentence.
 */
export interface ContentLexicon {
  readonly terms: TermLexicon
  readonly openers: OpenerLexicon
  readonly clauses: ClauseLexicon
  readonly dates: DateLexicon
  readonly figures: FigureLexicon
  readonly cues: CueLexicon
}

export interface TermLexicon {
  /** Words that say nothing of the subject. */
  readonly stopWords: ReadonlySet<string>
}

/** How a sentence may lean on the one before. */
export interface OpenerLexicon {
  /** A sentence that opens with one of these is about something named earlier: `he`, `this`, `these`. */
  readonly pronouns: ReadonlySet<string>
  /** Pronouns of whoever speaks, and to whom: `I`, `your`. They lean as well, but for a quotation with its speaker. */
  readonly speakerPronouns: ReadonlySet<string>
  /** Pronouns that may follow an opening phrase as the subject: `In June, he`. */
  readonly subjectPronouns: ReadonlySet<string>
  /** Phrases behind a comma or a quotation that give it to a pronoun: `“It is late,” she said`, `a-t-elle dit`. */
  readonly saidBy: readonly string[]
  /** `his`, `their`: an opening `In his opinion` leans on an earlier name unless one follows at once. */
  readonly possessives: ReadonlySet<string>
  /** `him`, `them`: an opening `According to him` always leans. */
  readonly objectPronouns: ReadonlySet<string>
  /** Phrases within a sentence that speak of what was told before it: `rejects this`, `such a move`. */
  readonly takenUp: readonly string[]
  /** Pronouns that are no subject, and mean a thing: `sign it`. */
  readonly bareObjects: readonly string[]
  /** Words before a noun that such a pronoun may mean: `the`, `a`. */
  readonly antecedentMarks: ReadonlySet<string>
  /** Phrases that open a sentence and stand alone though they begin with a pronoun: `it is expected that`. */
  readonly impersonal: readonly string[]
  /** Phrases that tie a sentence to the one before: `but`, `in addition`. */
  readonly connectives: readonly string[]
  /** Phrases that are resolved by the subject that follows: `for his part`. */
  readonly resolvedOpeners: readonly string[]
  readonly prepositions: ReadonlySet<string>
}

/** Where a clause may be cut from a sentence. */
export interface ClauseLexicon {
  /** First words of a phrase or clause before the main clause: `following`, `while`. */
  readonly leadIns: ReadonlySet<string>
  /** Words before which a main clause may end: `after`, `which`. */
  readonly tails: ReadonlySet<string>
  /** Phrases before which it may end likewise: `for the first time`. */
  readonly tailPhrases: readonly string[]
  /** Prepositions before which it may end too, if no better cut is found and no verb wants them. */
  readonly adverbials: ReadonlySet<string>
  /** Words that no clause ends in: `of`, `the`. */
  readonly openEnds: ReadonlySet<string>
  /** Finite verbs without a regular ending: `is`, `began`. */
  readonly finiteVerbs: ReadonlySet<string>
  /** Endings of finite verbs: `ed`. */
  readonly finiteEndings: readonly string[]
  /** Words that end in such an ending and are no finite verbs: `hundred`. */
  readonly falseFinite: ReadonlySet<string>
}

/**
 * The dates of a language. A *form* is a piece of a regular expression in which a name in braces stands for words of
 * the lexicon, and says what they are: `{day} {month},? {year}`, `{lastDay}` for the end of a range. A space stands
 * for any white space. Where a form has a group `written`, that is the date; the words around it only tell it.
 */
export interface DateLexicon {
  /** As written, to 1-12; with a capital where the language gives them one. */
  readonly months: ReadonlyMap<string, number>
  /** As written, to 1 (Monday) - 7. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Season to its first month, in the northern year. */
  readonly seasons: ReadonlyMap<string, number>
  /** `first` to 1: of quarters up to 4, of centuries behind that. */
  readonly ordinals: ReadonlyMap<string, number>
  /** `two` to 2; small numbers in relative dates. */
  readonly numbers: ReadonlyMap<string, number>
  /** `yesterday` to -1. */
  readonly days: ReadonlyMap<string, number>
  /** Those of them that are so often said of the present at large that they date nothing. */
  readonly presentDays: ReadonlySet<string>
  /** `years` to `year`. */
  readonly units: ReadonlyMap<string, 'day' | 'month' | 'year' | 'decade'>
  /** `last` to -1, `this` to 0, `next` to 1; `ago` and `later` too. */
  readonly ways: ReadonlyMap<string, -1 | 0 | 1>
  /** Endings of a day in figures: `st`. */
  readonly dayEndings: readonly string[]
  /** Between the ends of a range: `to`. */
  readonly to: readonly string[]
  /** Between years that follow each other: `in 2015, 2017 and 2019`. */
  readonly and: readonly string[]
  /** Whether `12/03/2025` is the twelfth of March; undefined where two habits of writing it are alive. */
  readonly dayFirst: boolean | undefined
  /** Words after which four figures are a year: `since`, `in`. */
  readonly yearCues: readonly string[]
  /** Words that may stand before a year used as an adjective: `the 2015 accord`. */
  readonly determiners: readonly string[]
  /** Words after four figures that make them a count: `metres`, `people`. */
  readonly countedNouns: ReadonlySet<string>
  /** Ending of other such words. */
  readonly countedEnding: RegExp
  /** Words one of which stands in every form of a date without a year in four figures: `centur`. */
  readonly yearlessHints: readonly string[]
  /** Dates that say their year. */
  readonly explicit: readonly string[]
  /** Dates counted from the day of publication. */
  readonly relative: readonly RelativeForm[]
  /** Dates counted from the one told last. */
  readonly anchored: readonly RelativeForm[]
}

export interface RelativeForm {
  readonly form: string
  /** Where no word of the form says it. */
  readonly way?: -1 | 0 | 1
  /** Whether it may be written with capitals wherever it stands. */
  readonly anyCase?: boolean
}

export interface FigureLexicon {
  /** Characters that may part a number into groups of three digits: `,`. */
  readonly groupMarks: string
  /** Characters that may stand before its decimals: `.`. */
  readonly decimalMarks: string
  /** Between the ends of a range: `to`. */
  readonly to: readonly string[]
  /** Joins a number to what it counts, with the space behind it: `of `. */
  readonly of: readonly string[]
  /** Joins the words of a number behind a hundred or more: `two hundred and fifty`. */
  readonly and: readonly string[]
  /** `million` to 1e6, abbreviations included. */
  readonly magnitudes: ReadonlyMap<string, number>
  /** `twelve` to 12. Words that may make up a number; small ones count nothing a briefing shows and are left out. */
  readonly numbers: ReadonlyMap<string, number>
  /** Phrases for a hundredth: `per cent`. */
  readonly percent: readonly string[]
  /** Names and codes of currencies behind or before a number: `dollars`, `EUR`. */
  readonly currencies: readonly string[]
  /** Symbols of units that follow a number: `km`, `MW`. Case counts. */
  readonly units: readonly string[]
  /** Magnitudes that are nouns, which count another only through `of`: `trois millions d’habitants`. */
  readonly magnitudeNouns: ReadonlySet<string>
  /** Ending of nouns in the plural. */
  readonly pluralEnding: RegExp
  /** Nouns whose plural has no such ending: `people`. */
  readonly irregularPlurals: ReadonlySet<string>
  /** Words with such an ending that stand between a number and its noun: `nouveaux`. */
  readonly frontedAdjectives: ReadonlySet<string>
  /** Nouns in front of a number that is a name: `Resolution 12`, `page 3`. */
  readonly identifiers: ReadonlySet<string>
  /** A number that is an ordinal, an age, a time of day, among the words around it, itself a `#`: `#th`. */
  readonly countsNothing: RegExp
  /** Nouns that measure time: of less weight as key figures. */
  readonly timeUnits: ReadonlySet<string>
  /** Words that end in `s` and are no plural nouns, or that end the phrase of a number: `was`, `has`. */
  readonly notNouns: ReadonlySet<string>
  /** Phrases that begin a clause, so that what a figure counts is told before or behind them: `which`, `said that`. */
  readonly clauseStarts: readonly string[]
  /** Phrases at which a clause that is too long may be cut: `and`. */
  readonly clauseJoints: readonly string[]
}

export interface CueLexicon {
  /** Something is still to come. */
  readonly future: readonly string[]
  /** Words at which what a mark of the future says ends: `which`, `after`. */
  readonly futureEnds: readonly string[]
  /** Something to come as a person reports it: `would`; counts in attributed sentences only. */
  readonly reportedFuture: readonly string[]
  /** The present tense of what is set for a day: `votes`; a weekday behind it is the next one. */
  readonly scheduled: readonly string[]
  /** Somebody denies or contradicts. */
  readonly dispute: readonly string[]
  /** Words straight before a dispute phrase that turn it round: `not`. */
  readonly negations: readonly string[]
  /** Openers of a clause that tells of what is not so, or not yet: `if`. */
  readonly conditions: readonly string[]
  /** Openers that set a statement against the one before: `but`. */
  readonly contrast: readonly string[]
  /** Somebody urges something; the phrase itself says that somebody does. */
  readonly urging: readonly string[]
  /** Something ought to be; counts in attributed sentences only. */
  readonly modal: readonly string[]
  /** Marks a sentence as attributed, where the speech layer names nobody. */
  readonly attribution: readonly string[]
  /** The sentence tells of the past. */
  readonly past: readonly string[]
  /** A heading announces the past. */
  readonly pastHeadings: readonly string[]
}
