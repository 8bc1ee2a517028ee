import type { FormLexicon } from './form-lexicon.ts'
import type { Gender } from './gender.ts'
import type { OrderLexicon } from './order-lexicon.ts'
import type { SyntaxLexicon } from './syntax-lexicon.ts'

/** How sentences of a language end, and which full stops do not end one. All words in lower case, without the stop. */
export interface SentenceLexicon {
  /** Always followed by more of the same sentence: `Mr`, `Gen`. */
  readonly titleAbbreviations: ReadonlySet<string>
  /** Followed by a number in the same sentence: `No`, `Fig`, `Jan`. */
  readonly numberAbbreviations: ReadonlySet<string>
  /** May also end a sentence: `Inc`, `etc`, `p.m`. The next word decides. */
  readonly otherAbbreviations: ReadonlySet<string>
  /** Nouns that an ordinal with a full stop may count, where nouns have capitals: `14. Mai`, `3. Liga`. */
  readonly ordinalNouns: ReadonlySet<string>
  /** Words that, with a capital, begin a sentence rather than a name: `the`, `he`, `but`. */
  readonly sentenceOpeners: ReadonlySet<string>
  /** Verbs that take up a quotation which ended in `?` or `!`: `said`, `asked`. */
  readonly takesUpQuotation: ReadonlySet<string>
}

/** What a verb of speech says of the speech. */
export type CueClass =
  | 'say'
  | 'ask'
  | 'think'
  | 'order'
  | 'promise'
  | 'deny'
  | 'accuse'
  | 'praise'
  | 'explain'
  | 'agree'
  | 'other'

/**
 * What may stand behind a verb of speech as the thing said.
 *
 * - `any`: a bare clause, a that-clause, a quotation, in any position (`said`)
 * - `clause`: the same, but words that are no clause are no speech (`noted`, `found`)
 * - `object`: also a bare object (`stressed the importance of ...`, `accused X of ...`)
 * - `quoted`: only where quotation marks stand in it (`called X “...”`, `laughed`)
 * - `topic`: like `object` where the object is a list of points (`identified the obstacles`), else like `quoted`
 */
export type CueFrame = 'any' | 'clause' | 'object' | 'quoted' | 'topic'

export interface CueVerb {
  readonly lemma: string
  readonly cueClass: CueClass
  readonly frame: CueFrame
  /** The first object is the person or outlet spoken to: `told`. */
  readonly hasAddressee: boolean
  /** Speaks only with a reflexive pronoun: `s'inquiéter`. */
  readonly needsReflexive?: boolean
}

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

export interface CueForm {
  readonly verb: CueVerb
  /** More than one where forms look the same: `said` is past and participle. */
  readonly forms: ReadonlySet<VerbForm>
  /** Particle that belongs to the verb: `out` in `pointed out`. */
  readonly particle?: string | undefined
}

/** Everything the speech collector knows of a language. Words in lower case, straight apostrophes. */
export interface SpeechLexicon {
  readonly words: WordLexicon
  readonly syntax: SyntaxLexicon
  readonly forms: FormLexicon
  readonly order: OrderLexicon
  /** By the word a cue verb shows, the readings it may have; those with a particle first. */
  readonly cues: ReadonlyMap<string, readonly CueForm[]>
  readonly phrases: PhraseLexicon
  readonly names: NameLexicon
}

export interface WordLexicon {
  /** Pronouns that can be the subject of a verb of speech. */
  readonly subjectPronouns: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** Forms of be, have and do, and modals, contracted and negated ones too. */
  readonly auxiliaries: ReadonlySet<string>
  /** Forms of the auxiliaries that are no finite verb: `been`. */
  readonly nonFinite: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Adverbs that may stand between subject and verb or behind the verb, besides those with the usual ending. */
  readonly adverbs: ReadonlySet<string>
  readonly adverbEnding: RegExp
  /** The same for words with a capital, which may be names: `Kelly`. */
  readonly capitalAdverbEnding: RegExp
  /** Forms of verbs of speech that are nouns as well: `report`, `claims`. */
  readonly alsoNouns: ReadonlySet<string>
  /** Days, months, `yesterday`. */
  readonly times: ReadonlySet<string>
  /** Common verbs in finite forms: where a noun phrase ends and a clause begins. */
  readonly finiteVerbs: ReadonlySet<string>
  /** Of other words: finite verbs for certain, by their ending. */
  readonly tenseEnding: RegExp
  /** Verbs between a subject and an infinitive of speech: `went on to say`. */
  readonly refusals: ReadonlySet<string>
  readonly thatWords: ReadonlySet<string>
  /** By pronoun. */
  readonly genders: ReadonlyMap<string, Gender>
  readonly plurals: ReadonlySet<string>
}

export interface PhraseLexicon {
  /** Prepositions of source, as rows of words: `according to`. */
  readonly accordingTo: readonly (readonly string[])[]
  /** `in his ... opinion`: the preposition and the nouns. */
  readonly opinionPrepositions: ReadonlySet<string>
  readonly opinionNouns: ReadonlySet<string>
  /** `the claim that`. */
  readonly speechNouns: ReadonlySet<string>
  /** Nouns of things that tell: `report`, `poll`. */
  readonly tellers: ReadonlySet<string>
  /** Nouns whose title stands in marks behind them: `book`. */
  readonly works: ReadonlySet<string>
  /** Nouns of the occasion on which something is said to someone: `interview`, `statement`. */
  readonly occasions: ReadonlySet<string>
  /** Verbs by which hearsay is told in the passive: `is expected to`. */
  readonly hearsayVerbs: ReadonlySet<string>
  /** Nouns of what somebody goes through point by point: `identified the obstacles`. */
  readonly topics: ReadonlySet<string>
  /** Hearers without a name: `reporters`. */
  readonly hearers: ReadonlySet<string>
}

export interface NameLexicon {
  /** Words before a name that say the gender: `mr`, `mrs`. */
  readonly honorifics: ReadonlyMap<string, Gender | undefined>
  /** Nouns of office and profession: `minister`, `analyst`. */
  readonly roles: ReadonlySet<string>
  /** Roles that say nothing without whose they are: `counterpart`. */
  readonly relativeRoles: ReadonlySet<string>
  /** Adjectives that belong to a role: `former`, `foreign`. */
  readonly roleModifiers: ReadonlySet<string>
  /** Adjectives of countries and faiths: `russian`. */
  readonly nationalities: ReadonlySet<string>
  /** Parts of names in lower case: `bin`, `de`. */
  readonly particles: ReadonlySet<string>
  /** Parts of names joined by a hyphen or dropped: `al`, `el`. */
  readonly articles: ReadonlySet<string>
  readonly givenNames: ReadonlyMap<string, Gender>
  /** Last nouns of the names of bodies: `party`, `council`. */
  readonly bodies: ReadonlySet<string>
  /** Words in the names of bodies that trade: `ferries`. */
  readonly firms: ReadonlySet<string>
  /** Nouns that take up such a body: `the company`. */
  readonly firmNouns: ReadonlySet<string>
  readonly outlets: ReadonlySet<string>
  /** Outlets whose name is a given name too: `petra`. */
  readonly givenLikeOutlets: ReadonlySet<string>
  /** Nouns before the name of an outlet: `daily`. */
  readonly media: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Nouns in and behind the names of places: `river`, `province`. */
  readonly geographic: ReadonlySet<string>
  /** Capitalised words that name nobody: days, months, languages, events. */
  readonly notNames: ReadonlySet<string>
  /** Suffixes of a name: `jr`. */
  readonly suffixes: ReadonlySet<string>
  /** Nouns that mean an unnamed person or persons when nothing else is known: `source`, `official`. */
  readonly people: ReadonlySet<string>
}
