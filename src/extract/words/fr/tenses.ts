/**
 * Stems in `r` of the future and the conditional, as a piece of a regular expression: what stands before `a`, `ont`,
 * `ait`, `aient`. The simple past and the imperfect of verbs in -rer end alike (`montra`, `livrait`); where the letters
 * before the `r` do not tell them apart, those are left out by name.
 */
const FUTURE_STEM = [
  '(?:\\p{Ll}*[^é\\P{Ll}])?er',
  '(?!(?:re|at)?tir|admir|(?:in|re|ex|a|con|sou|trans)spir|a?spir|expir|soupir|vir|déchir|désir|cir|étir)\\p{Ll}*ir',
  '\\p{Ll}+tt?r(?<=ttr|aîtr|oîtr|aitr)',
  '(?!engendr|encadr|effondr|poudr|saupoudr)\\p{Ll}+[nuo]dr',
  '(?!livr|délivr|ouvr|couvr|découvr|recouvr|enivr|navr|œuvr|manœuvr|rouvr)\\p{Ll}+vr',
  '(?:aur|saur|conclur|exclur|inclur|pourr|verr|enverr|reverr|mourr|courr|parcourr|recourr|acquerr)',
].join('|')

/** A verb in the future tense: `rendra`, `se réuniront`, `sera`. */
export const FUTURE = `(?!opéra(?!\\p{L})|para(?!\\p{L})|front|affront)(?:${FUTURE_STEM})(?:a|ont)`

/** A verb in the conditional: `saisirait`; not `aurait été`, which tells of the past. */
export const CONDITIONAL = `(?!aurai|serai(?:t|ent) (?:mort|décédé))(?:${FUTURE_STEM})ai(?:t|ent)`

/** An infinitive, with the pronouns and adverbs that may stand before it: `se réunir`, `bientôt être`. */
export const INFINITIVE =
  "(?:(?:ne pas|se|y|en|le|la|les|lui|leur|bientôt|également|aussi|désormais|ensuite|prochainement) |[sl][’']){0,2}\\p{Ll}+(?:er|ir|re|oir)"
