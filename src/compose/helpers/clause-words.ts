/** The words of a language by which clauses are told apart. */
export interface ClauseWords {
  /** A text that opens with one of these leads in: the main clause is still to come. */
  readonly leadIns: ReadonlySet<string>
  /** What a main clause begins with behind a lead-in, besides a capital. */
  readonly subjects: ReadonlySet<string>
  /** A clause may end before them without a mark: `because`. */
  readonly openers: ReadonlySet<string>
  /** A text may begin with them, too, but what stands before them says nothing alone: `said that`. */
  readonly complements: ReadonlySet<string>
  /** A text must not begin with them: what they speak of stands before. */
  readonly relatives: ReadonlySet<string>
  /** Where one of these follows, what stands before it would say more than was said: `but`, `unless`. */
  readonly qualifiers: ReadonlySet<string>
  /** A text may begin with them where a subject follows: `and the company has`. */
  readonly joints: ReadonlySet<string>
  /** Where one of these follows a comma, the clause has its verb still to come: `The port, with its old cranes, can`. */
  readonly verbs: RegExp
  /** Whether `verbs` knows enough of them to tell that a clause has none. */
  readonly hasVerbs: boolean
}

const noWords: ClauseWords = {
  leadIns: new Set(),
  subjects: new Set(),
  openers: new Set(),
  complements: new Set(),
  relatives: new Set(),
  qualifiers: new Set(),
  joints: new Set(),
  verbs: /(?!)/u,
  hasVerbs: false,
}

/** Origin: the conjunctions and auxiliaries of the grammars of these languages. */
const clauseWords: Readonly<Record<string, ClauseWords>> = {
  en: {
    leadIns: setOf(
      'according after although amid as asked at before by despite during following for from given if in on since though under unlike until upon when while with without',
    ),
    subjects: setOf(
      'a all an both each he her his i it its many most my no one our she some such that the their there these they this those two we you your',
    ),
    openers: setOf('because while whereas'),
    complements: setOf('if that when whether'),
    relatives: setOf('which who whom whose'),
    qualifiers: setOf(
      'although but except however if nor not only or provided rather though unless until yet',
    ),
    joints: setOf('and'),
    verbs: verbsOf(
      `am are is was were has have had do does did can could may might must shall should will would say says said told
      became began broke brought built came caught chose dealt drew drove fell felt fled flew forgot fought found froze
      gave got grew heard held hid kept knew laid lay led left lent lost made meant met paid put quit ran rose sat saw sank
      sent set shook shut slept sold sought spent spoke stood struck swept swore taught took thought threw understood
      went withdrew won wore wrote
      argues becomes begins believes brings calls comes considers contends denies depends describes enhances expects
      gives goes includes insists keeps knows leads lies makes owns pays puts refuses rejects remains represents requires
      runs seeks sees takes tells thinks wants warns writes believe expect know see seek think want`,
      '\\p{L}+ed',
    ),
    hasVerbs: true,
  },
  fr: {
    leadIns: setOf(
      'après avant avec dans depuis dès en face lors lorsque malgré pendant pour sans selon si sous sur',
    ),
    subjects: setOf(
      'ce ces cet cette elle elles il ils je l la le les leur leurs mon nos notre nous on sa ses son un une vous',
    ),
    openers: setOf('car lorsque puisque'),
    complements: setOf('quand que'),
    relatives: setOf('dont où qui'),
    qualifiers: setOf('hormis mais malgré ni non ou pourvu quoique sauf si'),
    joints: setOf('et'),
    verbs: verbsOf(
      `est sont était étaient fut sera a ont avait avaient aura peut peuvent pourrait doit doivent devrait va vont dit
      accuse affirme ajoute annonce appelle assure attend conteste craint demande dénonce déclare défend dément espère estime
      exige explique indique juge observe précise prévient promet propose prévoit raconte rappelle reconnaît refuse regrette
      rejette répond réclame résume soutient souligne souhaite veut`,
    ),
    hasVerbs: false,
  },
  ar: {
    leadIns: setOf('بعد قبل خلال في وفقا منذ'),
    subjects: new Set(),
    openers: setOf('لأن بينما'),
    complements: setOf('أن إن أنّ'),
    relatives: setOf('الذي التي الذين'),
    qualifiers: setOf('لكن ولكن إلا بشرط وليس أو'),
    joints: new Set(),
    verbs: /(?!)/u,
    hasVerbs: false,
  },
}

/** The words of a language, BCP 47; none where the language is not known. */
export function clauseWordsOf(language: string): ClauseWords {
  return clauseWords[language.split('-')[0] ?? ''] ?? noWords
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** The words of a list, and those of an ending where there is one, as a pattern. */
function verbsOf(words: string, ending?: string): RegExp {
  const list = words.split(/\s+/u)
  return new RegExp(`^(?:${[...list, ...(ending === undefined ? [] : [ending])].join('|')})$`, 'iu')
}
