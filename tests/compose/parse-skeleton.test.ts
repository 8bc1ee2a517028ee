import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSkeleton, parseWhole } from '../../src/compose/parse-skeleton.ts'
import { PROJECT } from '../support/built.ts'
import { sweep } from '../support/sweep.ts'

/** Lines that are plain, lines that nearly are, and lines that change what stands around them. */
const lines = [
  'Plain words, with 2 signs: a (b) – "c"!',
  'One more line; it ends.',
  '7 boats left',
  '\uE000 1a\uE001 said so',
  '\u00A0blank first and last\u00A0',
  '- entry',
  '- entry of two words',
  '-',
  '- - -',
  '+ entry',
  '* entry',
  '1. entry',
  '2) entry',
  '  - deeper',
  '    far in',
  '  a little in',
  'ends in blanks  ',
  '# Heading',
  '## Heading of more words',
  '### Closed ###',
  '# ',
  '#',
  '#none',
  '####### seven',
  '| a | b |',
  '| --- | :-: |',
  '|a|b|c|',
  '| - |',
  '| a |  |',
  'a | b',
  '---',
  '===',
  '***',
  '> quoted',
  '>',
  '> - entry quoted',
  ':::box',
  ':::box{title="words"}',
  '::::columns',
  ':::',
  '::::',
  '::leaf{id="x"}',
  '10:30am',
  '[a]: https://example.org',
  '[^n]: a note',
  'see [a] and [^n]',
  'with *stress* and `code`',
  'a_b & c < d',
  'back\\slash',
  '~~gone~~ ~',
  'www.example.org and a@example.org',
  '```',
  '~~~',
  '<div>',
  '<!-- hidden',
  '-->',
  'tab\tinside',
  '',
  '',
  '',
  '   ',
]

const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...lines) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      ),
      fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n\n', '\n \n', '\n\n\n'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(''))

test('reads every text as the parser alone does, with the same positions', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseSkeleton(text)).toEqual(parseWhole(text))
    }),
    sweep(3000, 1),
  )
})

test('reads plain blocks, and what is not between them, as the parser alone does', () => {
  const plain = fc.constantFrom(
    'Words.',
    'More words (of it).',
    '# Head',
    '### Head 3',
    '- one\n- two',
    '| a | b |\n| --- | --: |\n| c | d e |\n|  | f |',
  )
  const other = fc.constantFrom(
    '*Stress*',
    '- *one*\n- two',
    '> Said.',
    ':::box',
    ':::',
    '[a]: b',
    '',
  )
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: other }), {
      maxLength: 12,
    })
    .map((blocks) => blocks.join('\n\n'))
  fc.assert(
    fc.property(text, (whole) => {
      expect(parseSkeleton(whole)).toEqual(parseWhole(whole))
    }),
    sweep(1000, 1),
  )
})

test('reads the templates and articles of this project as the parser alone does', () => {
  const files = ['templates', 'source', 'docs'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|hbs)$/u.test(name))
      .map((name) => readFileSync(join(PROJECT, folder, name), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(10)
  for (const text of files) expect(parseSkeleton(text)).toEqual(parseWhole(text))
})
