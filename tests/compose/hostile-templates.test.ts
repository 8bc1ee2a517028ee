import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { fullBrief } from '../support/brief.ts'
import { sweep } from '../support/sweep.ts'
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
    sweep(400, 7),
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

// The attacks on Handlebars that are public, as they were published, and their kin.
test.each([
  // CVE-2019-19919, CVE-2019-20920: functions of prototypes, through helpers and lookup.
  '{{#with this as |obj|}}{{#with (obj.__lookupGetter__ "__proto__")}}{{this}}{{/with}}{{/with}}',
  '{{#with this}}{{__defineGetter__ "undefined" valueOf}}{{/with}}',
  '{{__lookupGetter__ "__proto__"}}',
  '{{lookup (lookup this "constructor") "prototype"}}',
  '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{/with}}{{/with}}{{/with}}',
  '{{#with (lookup title "constructor")}}{{this}}{{/with}}',
  // CVE-2021-23369, CVE-2021-23383: prototype access in strict and compat mode.
  '{{__proto__.constructor}}',
  '{{constructor.constructor "return process"}}',
  '{{this.constructor.constructor "return process"}}',
  '{{@root.constructor}}',
  '{{@root.__proto__.x}}',
  '{{title.__proto__}}',
  '{{title.[constructor]}}',
  '{{title.["__proto__"]}}',
  // Hooks and decorators of the runtime.
  '{{helperMissing}}',
  '{{blockHelperMissing title}}',
  '{{#blockHelperMissing title}}x{{/blockHelperMissing}}',
  '{{#*decorator "x"}}x{{/decorator}}',
  '{{* inline "x"}}',
  '{{#*inline slug}}x{{/inline}}{{> x}}',
  '{{@partial-block}}',
  '{{@data}}',
  '{{@_parent}}',
  '{{@root._parent}}',
  // Partials by prototype, by path, by what is worked out.
  '{{> constructor}}',
  '{{> toString}}',
  '{{> __proto__}}',
  '{{> (default slug)}}',
  '{{> (lookup this "slug")}}',
  '{{> ../../../etc/passwd}}',
  '{{> /etc/passwd}}',
  '{{> built-in/../../secret}}',
  // The helpers put in by the compiler.
  '{{[print value] slug}}',
  '{{[literal text] "x"}}',
  '{{[count steps] 1}}',
])('is refused: %s', (template) => {
  expect(() => compose(fullBrief(), templateOf(template))).toThrow(BriefingError)
})

// What a block is called with, an object in place of a partial, `log`, and decorators in every place.
test.each([
  '{{> @partial-block}}{{#*inline "@partial-block"}}x{{/inline}}',
  '{{#> a}}{{#*inline "@partial-block"}}{{> @partial-block}}{{/inline}}{{/a}}',
  '{{#*inline "constructor"}}x{{/inline}}{{> __proto__}}',
  '{{> (first quotes)}}',
  '{{> (with title)}}',
  '{{> (default "a")}}',
  '{{> a (lookup this "constructor")}}',
  '{{log slug}}',
  '{{log "x" level="error"}}',
  '{{#log slug}}x{{/log}}',
  '{{#if (log slug)}}x{{/if}}',
  '{{*log}}',
  '{{#each quotes}}{{* constructor}}{{/each}}',
  '{{#*inline "b"}}{{* activate "x"}}{{/inline}}{{> b}}',
  '{{#* inline "b" "c"}}x{{/inline}}',
  '{{lookup this "__proto__"}}',
  '{{lookup @root "constructor"}}',
  '{{#each (lookup this "constructor")}}x{{/each}}',
])('is refused, and tells nobody anything: %s', (template) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const partials = { a: 'x{{> @partial-block}}' }
    expect(() => compose(fullBrief(), templateOf(template, partials))).toThrow(BriefingError)
    expect(said).not.toHaveBeenCalled()
    expect(log).not.toHaveBeenCalled()
  } finally {
    vi.restoreAllMocks()
  }
})

test('files of partials may be called anything but what all objects hang on', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__']
  const partials = Object.fromEntries(names.map((name) => [name, `of ${name}\n`]))
  for (const name of names.slice(0, -1)) {
    const { value } = compose(fullBrief(), templateOf(`{{> ${name}}}`, partials))
    expect(JSON.stringify(value.children)).toContain(`of ${name}`)
  }
  const proto = templateOf('{{> __proto__}}', partials)
  expect(() => compose(fullBrief(), proto)).toThrow(/Cannot find the partial `__proto__`/)
  expect('of __proto__' in {}).toBe(false)
})

test('what somebody put on every object cannot be reached', () => {
  Object.defineProperty(Object.prototype, 'polluted', { value: 'x', configurable: true })
  try {
    for (const template of [
      '{{polluted}}',
      '{{title.polluted}}',
      '{{> polluted}}',
      '{{polluted "x"}}',
    ])
      expect(() => compose(fullBrief(), templateOf(template))).toThrow(BriefingError)
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted')
  }
})

test('a program in place of a text is refused, never run', () => {
  // CVE-2026-33937: an object with `type: "Program"` was compiled as it is.
  const program = { type: 'Program', body: [{ type: 'ContentStatement', value: 'x' }] }
  const template = JSON.parse(
    JSON.stringify({ ...templateOf('x'), main: { path: 'x', text: program } }),
  )
  expect(() => compose(fullBrief(), template)).toThrow(/it is no text/)
})

const nested = (before: string, inside: string, after: string, depth: number) =>
  before.repeat(depth) + inside + after.repeat(depth)

test.each([
  ['blocks', nested('{{#if slug}}', 'x', '{{/if}}', 5_000)],
  ['helpers', `{{#if ${nested('(not ', 'slug', ')', 5_000)}}}x{{/if}}`],
  ['quotations', `${'>'.repeat(20_000)} x`],
  ['lists', `${'- '.repeat(20_000)} x`],
  ['length', 'x\n'.repeat(600_000)],
])(
  'a template out of all measure in its %s is refused',
  (_, template) => {
    expect(() => compose(fullBrief(), templateOf(template))).toThrow(BriefingError)
  },
  60_000,
)

test('partials that double each other end at the same step everywhere', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [
      `p${level}`,
      `{{> p${level + 1}}}{{> p${level + 1}}}`,
    ]),
  )
  const attempt = (partials: Readonly<Record<string, string>>, main: string) => {
    try {
      compose(fullBrief(), templateOf(main, partials))
      return 'done'
    } catch (error) {
      return error instanceof BriefingError ? error.code : error
    }
  }
  expect(attempt({ ...doubling, p40: 'x' }, '{{> p0}}')).toBe('compose/too-large')
  expect(attempt({ a: '{{> a}}' }, '{{> a}}')).toBe('compose/forbidden')
  const loops = nested('{{#each @root.slots}}', 'x', '{{/each}}', 30)
  expect(attempt({}, loops)).toBe('compose/too-large')
}, 120_000)

const lines = (depth: number, line: (level: number) => string) =>
  Array.from({ length: depth }, (_, level) => line(level)).join('\n')

test.each([
  ['lists on one line', '- '.repeat(1000), 3],
  ['lists line by line', `${lines(400, (level) => `${'  '.repeat(level)}- x`)}`, 67],
  [
    'lists by the line of fifty',
    lines(20, (level) => `${' '.repeat(level * 100)}${'- '.repeat(50)}`),
    4,
  ],
  ['directives', lines(1000, (level) => `${':'.repeat(1003 - level)}callout`), 67],
  ['emphasis', `${'*a **b '.repeat(1000)}x${' b** a*'.repeat(1000)}`, 3],
])('%s in each other without end are refused with their line', (_, text, line) => {
  expect(() => compose(fullBrief(), templateOf(`# {{title.text}}\n\n${text}\n`))).toThrow(
    expect.objectContaining({
      code: 'compose/too-large',
      place: expect.objectContaining({ line }),
    }),
  )
})

test('many entries, rows and callouts one after the other are no depth', () => {
  const text = [
    lines(1500, (level) => `- **${level}** is *so*`),
    `| a |\n|---|\n${lines(1500, (level) => `| **${level}** |`)}`,
    lines(100, () => ':::callout\nx\n:::\n'),
  ].join('\n\n')
  const { value } = compose(fullBrief(), templateOf(`# {{title.text}}\n\n${text}\n`))
  expect(value.children).toHaveLength(103)
})
