/** Whether a word alone turns a sentence around. Marks around it do not matter. */
export function isNegation(word: string): boolean {
  const plain = word.toLowerCase().replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '')
  return NEGATIONS.has(plain) || CONTRACTED.test(plain)
}

/**
 * Whether words that are left out take back what stands before them: `but not now`, `and never alone`. What begins with
 * a subject of its own says another thing: `and nobody asks`.
 */
export function beginsWithDenial([first = '', second = '']: readonly string[]): boolean {
  return isNegation(first) || (isNegation(second) && !SUBJECTS.has(second.toLowerCase()))
}

/** Negations that are the subject of a clause, or begin it. */
const SUBJECTS = new Set(
  'nobody none nothing no personne aucun aucune rien nul nulle kein keine nadie nada ningún ninguna nessuno nessuna ninguém'.split(
    ' ',
  ),
)

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

/** `isn't`. */
const CONTRACTED = /n['’]t$/u
