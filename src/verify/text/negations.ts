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
  return [first, last].some((part) =>
    part
      .toLowerCase()
      .split(/[^\p{L}\p{M}']+/u)
      .some((word) => NEGATIONS.has(word.replace(/^'+|'+$/gu, '')) || CONTRACTED.test(word)),
  )
}
