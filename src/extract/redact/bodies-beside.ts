import type { Speaker } from '../../model/brief.ts'
import { speechLexiconOf } from '../lexicons/speech-lexicon-of.ts'
import { escapeRegExp } from './escape-reg-exp.ts'

/** What leads from a name to the body that its owner is of, by language. */
const LEADING: Readonly<Record<string, string>> = { en: '(?:of|from|for|at|with)\\s+the' }

/** Words of a body's name before its head: `ferry workers’ union`. One word alone may be any body's. */
const MAX_WORDS = 5

/**
 * Bodies in small letters behind a person's name, which are no names of their own:
 *
 *     said Petra Lind of the ferry workers’ union
 *                            ^^^^^^^^^^^^^^^^^^^^
 */
export function bodiesBeside(
  texts: readonly string[],
  speakers: readonly Speaker[],
  language: string,
): readonly string[] {
  const leading = LEADING[language.split('-')[0] ?? '']
  const names = speakers
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => name.trim().split(/\s+/u).map(escapeRegExp).join('\\s+'))
  if (leading === undefined || names.length === 0) return []
  const { bodies } = speechLexiconOf(language).names
  const pattern = new RegExp(
    `(?:${names.join('|')}),?\\s+${leading}\\s+((?:[\\p{L}\\p{M}’'-]+\\s+){1,${MAX_WORDS}}[\\p{L}\\p{M}’'-]+)`,
    'gu',
  )
  return texts.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(([, behind = '']) => {
      const words = behind.split(/\s+/u)
      const head = words.findIndex((word) => bodies.has(word.toLowerCase()))
      if (head === 0 && words[1] === 'of')
        return [words.slice(0, words[2] === 'the' ? 4 : 3).join(' ')]
      return head < 1 ? [] : [words.slice(0, head + 1).join(' ')]
    }),
  )
}
