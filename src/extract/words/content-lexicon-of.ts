import type { ContentLexicon } from './content-lexicon.ts'
import { englishClauses } from './en/clauses.ts'
import { englishCues } from './en/cues.ts'
import { englishDates } from './en/dates.ts'
import { englishFigures } from './en/figures.ts'
import { englishOpeners } from './en/openers.ts'
import { englishTerms } from './en/terms.ts'
import { frenchClauses } from './fr/clauses.ts'
import { frenchCues } from './fr/cues.ts'
import { frenchDates } from './fr/dates.ts'
import { frenchFigures } from './fr/figures.ts'
import { frenchOpeners } from './fr/openers.ts'
import { frenchTerms } from './fr/terms.ts'

/** The content lexicon of a BCP 47 language; for a language without one, a lexicon that recognises nothing. */
export function contentLexiconOf(language: string): ContentLexicon {
  return lexicons.get(language.toLowerCase().split('-')[0] ?? '') ?? NONE
}

const NONE: ContentLexicon = {
  terms: { stopWords: new Set() },
  openers: {
    pronouns: new Set(),
    speakerPronouns: new Set(),
    subjectPronouns: new Set(),
    saidBy: [],
    possessives: new Set(),
    objectPronouns: new Set(),
    takenUp: [],
    bareObjects: [],
    antecedentMarks: new Set(),
    impersonal: [],
    connectives: [],
    resolvedOpeners: [],
    prepositions: new Set(),
  },
  clauses: {
    leadIns: new Set(),
    tailPhrases: [],
    tails: new Set(),
    adverbials: new Set(),
    openEnds: new Set(),
    finiteVerbs: new Set(),
    finiteEndings: [],
    falseFinite: new Set(),
  },
  dates: {
    months: new Map(),
    weekdays: new Map(),
    seasons: new Map(),
    ordinals: new Map(),
    numbers: new Map(),
    yearCues: [],
    determiners: [],
    countedNouns: new Set(),
    countedEnding: /(?!)/u,
    days: new Map(),
    presentDays: new Set(),
    units: new Map(),
    ways: new Map(),
    dayEndings: [],
    to: [],
    and: [],
    dayFirst: undefined,
    yearlessHints: [],
    explicit: [],
    relative: [],
    anchored: [],
  },
  figures: {
    groupMarks: '',
    decimalMarks: '',
    to: [],
    of: [],
    and: [],
    magnitudeNouns: new Set(),
    pluralEnding: /s$/u,
    frontedAdjectives: new Set(),
    countsNothing: /(?!)/u,
    magnitudes: new Map(),
    numbers: new Map(),
    percent: [],
    currencies: [],
    units: [],
    irregularPlurals: new Set(),
    identifiers: new Set(),
    timeUnits: new Set(),
    notNouns: new Set(),
    clauseStarts: [],
    clauseJoints: [],
  },
  cues: {
    future: [],
    futureEnds: [],
    scheduled: [],
    reportedFuture: [],
    dispute: [],
    negations: [],
    conditions: [],
    contrast: [],
    urging: [],
    modal: [],
    attribution: [],
    past: [],
    pastHeadings: [],
  },
}

const lexicons: ReadonlyMap<string, ContentLexicon> = new Map([
  [
    'en',
    {
      terms: englishTerms,
      openers: englishOpeners,
      clauses: englishClauses,
      dates: englishDates,
      figures: englishFigures,
      cues: englishCues,
    },
  ],
  [
    'fr',
    {
      terms: frenchTerms,
      openers: frenchOpeners,
      clauses: frenchClauses,
      dates: frenchDates,
      figures: frenchFigures,
      cues: frenchCues,
    },
  ],
])
