/**
 * Words that turn a sentence around, in the languages articles come in. An ellipsis that takes one of them out of a
 * sentence whose rest stays says the opposite of its source, with every word that is shown in its place.
 */
const NEGATIONS = new Set(
  [
    'not no never nor neither none nobody nothing nowhere cannot without hardly scarcely barely unless except',
    'ne pas non jamais aucun aucune rien personne sans ni guère nul nulle',
    'nicht kein keine keinen keinem keiner keines nie niemals ohne weder',
    'no nunca jamás ningún ninguna nadie nada sin tampoco',
    'não nunca jamais nenhum nenhuma ninguém sem',
    'non mai nessun nessuno nessuna senza né',
    'не нет ни никогда без нельзя ані ні',
    'δεν δε μην όχι ποτέ χωρίς',
    'لا لم لن ليس ليست ما غير دون بدون',
    'לא אין אל בלי מעולם',
  ].flatMap((words) => words.split(' ')),
)

/** `isn't`, folded. */
const CONTRACTED = /n't$/u

const SENTENCE_END = /[.!?。！？؟]['’”"]*/u

/**
 * Whether a folded stretch that is left out takes a negation out of a sentence of which words stay. `before` is what
 * stays in front of it; whole sentences may go.
 */
export function dropsNegation(dropped: string, before = ''): boolean {
  const sentences = dropped.split(SENTENCE_END)
  const isWhole = /[.!?。！？؟]'*\s*$/u.test(before)
  const [first = '', last = ''] = [isWhole ? '' : sentences[0], sentences.at(-1)]
  return [first, last].some(hasNegation)
}

/** Where a clause begins or ends: at a mark, or before a conjunction. */
const CLAUSE_EDGE =
  /[,;:.!?،؛؟、，。；：！？]'*| (?=(?:because|while|whereas|that|when|whether|if|car|lorsque|puisque|que|quand) )/u

/**
 * Whether a folded text that is left out before an ellipsis ends with a part of a clause that has a negation: of
 * `we will not sign` stays `sign`.
 */
export function endsWithNegation(dropped: string): boolean {
  return hasNegation(dropped.split(CLAUSE_EDGE).at(-1) ?? '')
}

/**
 * The same for what is left out at the end. Of `folded` the first `length` characters stay. A clause that is left out whole
 * may have a negation, unless it begins with it: `, but not now`.
 */
export function startsWithNegation(folded: string, length: number): boolean {
  const kept = folded.slice(0, length)
  const dropped = folded.slice(length)
  const [rest = ''] = dropped.trimStart().split(CLAUSE_EDGE)
  const isWhole =
    /[,;:.!?،؛؟、，。；：！？]'*$/u.test(kept) || CLAUSE_EDGE.exec(dropped)?.index === 0
  if (!isWhole) return hasNegation(rest)
  if (/[.!?؟。！？]'*$/u.test(kept) || /^[.!?؟。！？]/u.test(dropped)) return false
  const words = dropped.match(/[\p{L}\p{M}']+/gu) ?? []
  return hasNegation(words.slice(0, 2).join(' '))
}

function hasNegation(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}']+/u)
    .some((word) => NEGATIONS.has(word.replace(/^'+|'+$/gu, '')) || CONTRACTED.test(word))
}
