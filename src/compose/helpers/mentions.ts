import type { HelperDefinition } from './definition.ts'
import { fillingOf } from './definition.ts'

/** Words of a name shorter than this, such as `van` or `al`, do not tell who is meant. */
const MIN_LETTERS = 4

export const mentions: HelperDefinition = {
  summary: 'Whether a text has a word of a name in it, so that it need not be said who speaks.',
  params: [
    { name: 'text', accepts: 'text', summary: 'A text.' },
    { name: 'name', accepts: 'text', summary: 'A name.' },
  ],
  hash: {},
  returns: { type: 'flag' },
  example: '{{#unless (mentions text name)}}({{name}}){{/unless}}',
  call: ([text, name]) => {
    const words = new Set(wordsOf(fillingOf(text)?.value ?? ''))
    const parts = wordsOf(fillingOf(name)?.value ?? '')
    const telling = parts.filter((part) => part.length >= MIN_LETTERS)
    return (telling.length === 0 ? parts : telling).some((part) => words.has(part))
  },
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
}
