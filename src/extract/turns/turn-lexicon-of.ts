import { wordSet } from '../lexicons/word-set.ts'
import type { TurnLexicon } from './turn-lexicon.ts'

/** The turn lexicon of a BCP 47 language; English letters are used in print everywhere. */
export function turnLexiconOf(language: string): TurnLexicon {
  return lexicons.get(language.toLowerCase().split('-')[0] ?? '') ?? english
}

// Origin: written for this project from the habits of printed interviews.
const english: TurnLexicon = {
  questions: wordSet('q question interviewer reporter moderator host'),
  answers: wordSet('a answer interviewee respondent'),
  interview:
    /\b(?:interview(?:s|ed)?|conversation|q&a|sp(?:oke|eaks) (?:to|with)|talk(?:s|ed) (?:to|with)|answer(?:s|ed))\b/iu,
  address:
    /^(?:(?:[Oo]pening|[Cc]losing|[Kk]eynote|[Ff]ull|[Ii]naugural) )?(?:[Rr]emarks|[Ss]peech|[Aa]ddress|[Ll]ecture|[Ss]tatement|[Tt]ext of the (?:speech|remarks|address))(?!\p{L}).*? (?:by|of) .*\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  firstPerson: /(?<![\p{L}\p{N}.'’])(?:I(?=[\s'’])|[Mm](?:y|e|yself)(?![\p{L}'’]))/u,
}

const french: TurnLexicon = {
  questions: wordSet('q question journaliste intervieweur'),
  answers: wordSet('a r réponse'),
  interview: /(?<!\p{L})(?:entretien|interview|propos recueillis|répond|conversation)(?!\p{L})/iu,
  address:
    /^(?:[Dd]iscours|[Aa]llocution|[Ii]ntervention|[Dd]éclaration)(?!\p{L}).*? (?:de |du |d['’]).*\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  firstPerson: /(?<!\p{L})(?:[Jj]e(?!\p{L})|[Jj]['’]|[Mm](?:oi|on|a|es)(?!\p{L}))/u,
}

const german: TurnLexicon = {
  questions: wordSet('f frage'),
  answers: wordSet('a antwort'),
  interview: /(?<!\p{L})(?:Interview|Gespräch)(?!\p{L})/iu,
  address: /^(?:Rede|Ansprache|Grußwort)(?!\p{L}).*? (?:von|der|des) .*\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  firstPerson: /(?<!\p{L})(?:[Ii]ch|[Mm]ir|[Mm]ich|[Mm]ein\p{L}*)(?!\p{L})/u,
}

const spanish: TurnLexicon = {
  questions: wordSet('p pregunta'),
  answers: wordSet('r respuesta'),
  interview: /(?<!\p{L})(?:entrevista|conversación)(?!\p{L})/iu,
  address: /^(?:[Dd]iscurso|[Pp]alabras)(?!\p{L}).*? (?:de|del) .*\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  firstPerson: /(?<!\p{L})(?:[Yy]o|[Mm]is?|[Mm]e)(?!\p{L})/u,
}

const arabic: TurnLexicon = {
  questions: wordSet('س سؤال'),
  answers: wordSet('ج جواب'),
  interview: /(?:مقابلة|حوار)/u,
  address: /(?!)/u,
  firstPerson: /(?<!\p{L})أنا(?!\p{L})/u,
}

const lexicons: ReadonlyMap<string, TurnLexicon> = new Map([
  ['en', english],
  ['fr', french],
  ['de', german],
  ['es', spanish],
  ['ar', arabic],
])
