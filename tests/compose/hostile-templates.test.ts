import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { fullBrief } from '../support/brief.ts'
import { templateOf } from '../support/template.ts'

const pieces = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{',
  '}',
  '|',
  '\n',
  '\n\n',
  '  ',
  '    ',
  '# ',
  '- ',
  '1. ',
  '> ',
  '`',
  '```\n',
  '**',
  '_',
  '~~',
  '[x](',
  ')',
  '[',
  ']',
  '[^a]',
  '[^a]: x',
  '<b>',
  '</b>',
  '<!--',
  '\\',
  '&amp;',
  '---\n',
  'x',
  '10:30am',
  '\r\n',
  '{{title.text}}',
  '{{date}}',
  '{{#if date}}',
  '{{else}}',
  '{{^}}',
  '{{/if}}',
  '{{#each quotes}}',
  '{{#each quotes as |q i|}}',
  '{{/each}}',
  '{{text}}',
  '{{q.text}}',
  '{{../slug}}',
  '{{@index}}',
  '{{@number}}',
  '{{#with title}}',
  '{{/with}}',
  '{{~slug~}}',
  '{{! c }}',
  '{{!-- c --}}',
  '\\{{slug}}',
  '{{> a}}',
  '{{> b x="1"}}',
  '{{#> b}}',
  '{{/b}}',
  '{{#*inline "b"}}',
  '{{/inline}}',
  '{{> @partial-block}}',
  '{{cite this}}',
  '{{slot "gaps"}}',
  '{{pageNumber}}',
  '{{lineBreak}}',
  '{{label "a"}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{title.constructor}}',
  '{{title.text.filling}}',
  '{{label "__proto__"}}',
  '{{> constructor}}',
  '{{#each quotes as |constructor|}}',
  '{{lookup title "text"}}',
  '{{this}}',
  '{{quotes.0.text}}',
  '{{quotes.9.text}}',
  ':::callout\n',
  ':::callout[x]{kind=note}\n',
  ':::\n',
  '::::\n',
  '::slot[x]{id=a}\n',
  '::sources\n',
  ':::page-footer\n',
  '::end[x]\n',
  '::constructor\n',
  '{constructor=x}',
  ':::key-figures\n',
  ':::table{widths="1 2"}\n',
  '| a | b |\n|---|---|\n| c | d |\n',
] as const

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))

test('whatever a template says, it gives a document or says what is wrong with it', () => {
  const brief = fullBrief()
  fc.assert(
    fc.property(text, text, (main, partial) => {
      try {
        compose(brief, templateOf(main, { a: partial, b: 'x{{> @partial-block}}' }, { a: 'A' }))
      } catch (error) {
        expect(error).toBeInstanceOf(BriefingError)
      }
    }),
    { numRuns: 400, seed: 7 },
  )
}, 120_000)

test.each([
  '{{constructor}}',
  '{{title.constructor.name}}',
  '{{#with title}}{{__proto__}}{{/with}}',
  '{{#each quotes}}{{toString}}{{/each}}',
  '{{title.text.filling.value}}',
  '{{quotes.constructor}}',
  '{{labels.constructor}}',
  '{{> __proto__}}',
  '{{label "constructor"}}',
  '{{join quotes field="__proto__"}}',
  '{{#with (first (where quotes "constructor"))}}x{{/with}}',
])('what is no field cannot be reached: %s', (template) => {
  expect(() => compose(fullBrief(), templateOf(template))).toThrow(BriefingError)
})
