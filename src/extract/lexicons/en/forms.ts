import type { FormLexicon } from '../form-lexicon.ts'
import { wordSet } from '../word-set.ts'

/** Origin: written for this project from the grammar of English. */
export const englishForms: FormLexicon = {
  and: wordSet('and'),
  of: wordSet('of'),
  the: wordSet('the'),
  as: wordSet('as'),
  who: wordSet('who'),
  whose: wordSet('whose'),
  infinitiveMarks: wordSet('to'),
  to: wordSet('to'),
  on: wordSet('on'),
  by: wordSet('by'),
  if: wordSet('if'),
  anyQuestions: wordSet('how whether'),
  timeQuestions: wordSet('when'),
  ago: wordSet('ago'),
  indefinite: wordSet('a'),
  demonstratives: wordSet('that'),
  objectPossessives: wordSet('her'),
  bodyPronouns: wordSet('it its'),
  pluralPersons: wordSet('they'),
  parts: wordSet('part'),
  tellVerbs: wordSet('tell'),
  gerundPrepositions: wordSet('including'),
  pluralEnding: /[^s]s$/u,
  pluralSuffix: /s$/u,
  thirdEnding: /[^s]s$/u,
  gerundEnding: /ing$/u,
  participleEnding: /(?:ed|ing)$/u,
  pastEnding: /(?:ed|ued)$/u,
  finiteEnding: /(?:ed|[^s]s)$/u,
  tailEnding: /\p{L}{3}ly$/u,
  openerEnding: /(?:ing|ly|s)$/u,
  firmTitle:
    /^(?:\p{Ll}{2,}maker|carrier|lender|retailer|insurer|airline|brewer|builder|operator|utility|conglomerate)$/u,
  officePrefix: /^(?:ex|vice|co|deputy|then)-/u,
  weakOffices: wordSet('co'),
  affiliation:
    /\b(?:of|for|at|with|from) (?:the )?((?:\p{Lu}[\p{L}\p{N}.&’'-]*(?: (?:of|for|and|the|&) (?=\p{Lu}))?\s?)+)/u,
}
