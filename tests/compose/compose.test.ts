import { expect, test } from 'vitest'
import { compose, composeSkeleton } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import {
  briefOf,
  filledSlot,
  found,
  quoteOf,
  sourceOf,
  span,
  speakerOf,
  statementOf,
  written,
} from '../support/brief.ts'
import { composed, documentOf } from '../support/compose-text.ts'
import { templateOf } from '../support/template.ts'

const title = (value: string): Brief['title'] => ({
  text: found(value),
  method: 'given',
  isGiven: true,
})

test('a document has the title, drafter, date and checksum of its Brief', () => {
  const brief = briefOf({
    title: title('A pact'),
    date: written('2026-01-02'),
    handling: { ...briefOf().handling, drafter: written('J. Doe') },
    speakers: [speakerOf('Ana Morel'), speakerOf('a source', { kind: 'unnamed' })],
  })
  const { value, diagnostics } = compose(
    brief,
    templateOf('# {{title.text}}', {}, { kind: 'Test brief' }),
  )
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    language: 'en',
    direction: 'ltr',
    properties: {
      title: 'A pact',
      subject: 'Test brief',
      author: 'J. Doe',
      keywords: ['Ana Morel'],
      date: '2026-01-02',
      identifier: brief.source[0]?.sha256,
    },
  })
})

test('a document in Arabic runs from right to left', () => {
  expect(documentOf('# x', { brief: { language: 'ar-SY' } }).direction).toBe('rtl')
  expect(documentOf('# x', { brief: { language: 'no such tag' } }).direction).toBe('ltr')
})

test('so does one that only the words of the template are Arabic in', () => {
  const directionOf = (language: string, asked?: string) =>
    compose(briefOf({ language }), templateOf('# {{title.text}}'), { language: asked }).value
      .direction
  expect(directionOf('en', 'ar')).toBe('rtl')
  expect(directionOf('ar', 'en')).toBe('ltr')
  expect(directionOf('he')).toBe('rtl')
})

test('every word says where it comes from', () => {
  const quotes = [quoteOf('We wait', 2, { toldTo: 'the Gazette', spans: [span(110, 117)] })]
  const document = documentOf('{{#each quotes}}\nSaid {{content}} to {{toldTo}}.\n{{/each}}', {
    brief: { quotes },
  })
  expect(document.children).toEqual([
    {
      type: 'paragraph',
      role: 'body',
      children: [
        { type: 'text', value: 'Said ', origin: 'label', spans: [] },
        {
          type: 'text',
          value: 'We wait',
          origin: 'extracted',
          spans: [span(100, 107)],
          path: 'quotes.0.content',
        },
        { type: 'text', value: ' to ', origin: 'label', spans: [] },
        {
          type: 'text',
          value: 'the Gazette',
          origin: 'computed',
          spans: [span(110, 117)],
          path: 'quotes.0.toldTo',
        },
        { type: 'text', value: '.', origin: 'label', spans: [] },
      ],
    },
  ])
})

test('keeps emphasis and links inside a quotation, each stamped with its place', () => {
  const fact = {
    ...found('We never signed it'),
    inline: [
      { type: 'text', value: 'We ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'never' }] },
      { type: 'text', value: ' ' },
      { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'signed' }] },
      { type: 'text', value: ' ' },
      { type: 'link', url: '/about', children: [{ type: 'text', value: 'it' }] },
    ],
  } as const
  expect(composed('{{title.text}}', { brief: { title: { ...title(''), text: fact } } })).toEqual([
    'paragraph: We *never* <https://example.org signed> it',
  ])
})

test('what is missing, empty or zero is nothing to if', () => {
  const text = [
    '{{#if date}}date{{else}}no date{{/if}}',
    '{{#if quotes}}quotes{{else}}no quotes{{/if}}',
    '{{#if sourceBase.direct}}direct{{else}}none direct{{/if}}',
    '{{#if (count quotes)}}some{{else}}count is zero{{/if}}',
    '{{#unless title.isGiven}}made{{/unless}}',
    '{{#with date}}x{{/with}}',
  ]
  expect(composed(text.slice(0, 5).join(', '))).toEqual([
    'paragraph: no date, no quotes, none direct, count is zero,',
  ])
})

test('paragraphs, items, quotations, rows and boxes with nothing in them are left out', () => {
  const text = `{{date}}

- {{date}}
- kept

> {{date}}

**{{date}}**

:::callout[Title]
{{date}}
:::

| a | b |
|---|---|
| {{date}} | {{date}} |

[{{date}}](https://example.org)
`
  expect(composed(text)).toEqual(['-', '  paragraph: kept'])
})

test('a numbered list can be made with @number', () => {
  const quotes = [quoteOf('One', 1), quoteOf('Two', 2)]
  expect(
    composed('{{#each quotes}}\n{{@number}}. {{text}}\n{{/each}}', { brief: { quotes } }),
  ).toEqual(['1.', '  paragraph: One', '2.', '  paragraph: Two'])
})

test('a footnote whose label is a value finds its note', () => {
  const quotes = [quoteOf('One', 1, { id: 'q-1' })]
  const document = documentOf(
    '{{#each quotes}}\n{{text}}[^{{id}}]\n\n[^{{id}}]: Note on {{text}}.\n{{/each}}',
    { brief: { quotes } },
  )
  expect(document.footnotes.map(({ identifier }) => identifier)).toEqual(['note-q-1'])
  expect(
    composed('{{#each quotes}}\n{{text}}[^{{id}}]\n\n[^{{id}}]: x\n{{/each}}', {
      brief: { quotes },
    }),
  ).toEqual(['paragraph: One[^note-q-1]'])
})

test('a partial in the middle of a line does not end it', () => {
  const text = '| a | b |\n|---|---|\n{{#each quotes}}\n| {{> said}} | x |\n{{/each}}\n'
  const options = { brief: { quotes: [quoteOf('One')] }, partials: { said: '“{{text}}”\n' } }
  expect(composed(text, options)).toEqual(['table 1 1', '  | a | b', '  | “One” | x'])
})

test('a partial in a list keeps to its item', () => {
  const text = '- first\n\n  {{> more}}\n- second\n'
  expect(composed(text, { partials: { more: 'One.\n\nTwo.\n' } })).toEqual([
    '-',
    '  paragraph: first',
    '  paragraph: One.',
    '  paragraph: Two.',
    '-',
    '  paragraph: second',
  ])
})

test('layouts take blocks and named parts', () => {
  const text = '{{#> layout}}{{#*inline "side"}}Side of {{slug}}{{/inline}}Main{{/layout}}'
  const layout = '## {{> side}}\n\n{{> @partial-block}}\n'
  expect(composed(text, { partials: { layout } })).toEqual([
    'heading 2 #side-of-harbour-pact: Side of harbour-pact',
    'paragraph: Main',
  ])
})

test('a text given to a partial is a word of the template', () => {
  const document = documentOf('{{> box words="A | B"}}', { partials: { box: '{{words}}' } })
  expect(document.children[0]).toMatchObject({
    children: [{ type: 'text', value: 'A | B', origin: 'label', spans: [] }],
  })
})

test('headings have anchors of their own', () => {
  const text =
    '# {{title.text}}\n\n## Key messages\n\n## Key messages\n\n## ¿Qué pasó?\n\n## 2025\n\n## P7\n\n## 主要\n'
  expect(composed(text, { brief: { title: title('Key messages') } })).toEqual([
    'heading 1 #title: Key messages',
    'heading 2 #key-messages: Key messages',
    'heading 2 #key-messages-2: Key messages',
    'heading 2 #que-paso: ¿Qué pasó?',
    'heading 2 #section-2025: 2025',
    'heading 2 #section-p7: P7',
    'heading 2 #section: 主要',
  ])
})

test('says where in the template a value stands that cannot be used there', () => {
  const source = [sourceOf({ url: 'ftp://example.org/x' })]
  const { diagnostics } = compose(
    briefOf({ source }),
    templateOf('# x\n\n{{#each source}}\n{{#if url}}\n{{> line}}\n{{/if}}\n{{/each}}', {
      line: 'See [the article]({{url}}).\n',
    }),
  )
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      code: 'compose/bad-link',
      message:
        'Cannot link to `ftp://example.org/x`: expected `https:`, `http:`, `mailto:` or `#anchor`. The words stay, without a link.',
      place: { file: 'partials/line.md.hbs', line: 1, column: 5 },
      frame: '> 1 | See [the article]({{url}}).\n    |     ^',
    },
  ])
})

test('a link may lead to the web, to mail, or to a place in the document', () => {
  const text =
    '[a](https://example.org) [b](mailto:me@example.org) [c](#sources) [d][ref]\n\n[ref]: http://example.org/d'
  expect(composed(text)).toEqual([
    'paragraph: <https://example.org a> <mailto:me@example.org b> <#sources c> <http://example.org/d d>',
  ])
})

test('blocks must stand alone', () => {
  expect(() => documentOf('Before {{slot "gaps"}} after')).toThrow(/stand alone/)
  expect(composed('{{slot "gaps" prompt="What is missing?"}}')).toEqual([
    'slot gaps open: What is missing? ()',
  ])
})

test('page numbers stand in headers and footers only', () => {
  expect(() => documentOf('Page {{pageNumber}}')).toThrow(/page-footer/)
})

test('says what the template leaves out', () => {
  const brief = briefOf({
    slots: [filledSlot('gaps', 'Ask the port.')],
    summary: [statementOf('One.')],
  })
  const { diagnostics } = compose(
    brief,
    templateOf('{{#each summary}}{{text}} {{cite this}}{{/each}}'),
  )
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'compose/no-title',
    'compose/no-sources',
    'compose/unused-slot',
  ])
})

test.each([
  ['in two places', '{{slot "gaps"}}\n\n::slot{id="gaps"}', [3]],
  ['in a loop', '{{#each quotes}}\n::slot{id="gaps"}\n\n{{/each}}', [2]],
  ['for two formats that overlap', slotsFor('pdf docx', 'pdf md'), [6]],
  ['for two formats', slotsFor('pdf docx', 'md html'), []],
  ['once in a box', '::::columns\n:::column\n::slot{id="gaps"}\n:::\n::::', []],
])('a slot printed twice is told: %s', (_, text, lines) => {
  const brief = briefOf({ quotes: [quoteOf('One'), quoteOf('Two'), quoteOf('Three')] })
  const { diagnostics } = compose(brief, templateOf(`${text}\n\n# {{title.text}}`))
  const repeated = diagnostics.filter(({ code }) => code === 'compose/repeated-slot')
  expect(repeated.map(({ place }) => place?.line)).toEqual(lines)
})

function slotsFor(...formats: readonly string[]): string {
  return formats.map((names) => `:::only{format="${names}"}\n::slot{id="gaps"}\n:::\n`).join('\n')
}

test('a skeleton shows the template with the names of what goes into its holes', () => {
  const template = templateOf(
    '# {{title.text}}\n\n{{#each quotes}}\n- {{text}} {{label "said"}}\n{{/each}}\n',
    {},
    { said: 'said' },
  )
  expect(composeSkeleton(briefOf({ quotes: [quoteOf('One')] }), template)).toBe(
    '# ⟦title.text⟧\n\n- ⟦quotes.0.text⟧ ⟦"said"⟧\n',
  )
})

test('a partial that calls itself without end is stopped', () => {
  const error = attempt(() => documentOf('{{> a}}', { partials: { a: '{{> a}}' } }))
  expect(error.code).toBe('compose/forbidden')
})

test('the first of an empty list is an error of the template', () => {
  expect(attempt(() => documentOf('{{quotes.0.text}}')).code).toBe('compose/bad-template')
})

test('words of the template fall back to English key by key', () => {
  const template = templateOf('{{label "one"}} {{label "two"}}', {}, { one: 'one', two: 'two' })
  const labels = { ...template.labels, fr: { one: 'un' } }
  const { children } = compose(briefOf({ language: 'fr-CA' }), { ...template, labels }).value
  expect(JSON.stringify(children)).toContain('"value":"un"')
  expect(JSON.stringify(children)).toContain('"value":"two"')
})

test('the same Brief and template give the same document', () => {
  const text = '# {{title.text}}\n\n{{#each quotes}}{{text}} {{cite this}}{{/each}}\n\n::sources'
  const quotes = [quoteOf('One', 1), quoteOf('Two', 2)]
  expect(JSON.stringify(documentOf(text, { brief: { quotes } }))).toBe(
    JSON.stringify(documentOf(text, { brief: { quotes } })),
  )
})

test.each([
  ['en', undefined, undefined],
  ['en-GB', undefined, undefined],
  ['und', undefined, undefined],
  ['de', undefined, 'info'],
  ['en', 'de-AT', 'warning'],
  ['de', 'en', undefined],
])(
  'an article in %s for which words in %s are asked: %s if there are none',
  (language, asked, severity) => {
    const { diagnostics } = compose(briefOf({ language }), templateOf('# {{title.text}}'), {
      language: asked,
    })
    const found = diagnostics.filter(({ code }) => code === 'compose/no-labels')
    expect(found.map((one) => one.severity)).toEqual(severity === undefined ? [] : [severity])
  },
)

function attempt(work: () => unknown): BriefingError {
  try {
    work()
  } catch (error) {
    if (error instanceof BriefingError) return error
    throw error
  }
  throw new Error('Expected a BriefingError')
}
