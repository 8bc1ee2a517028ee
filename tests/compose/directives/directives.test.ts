import { expect, test } from 'vitest'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { directives } from '../../../src/compose/directives/index.ts'
import { figureOf, filledSlot, found, statementOf } from '../../support/brief.ts'
import { composed, documentOf, words } from '../../support/compose-text.ts'
import { assets } from '../../support/pictures.ts'
import { templateOf } from '../../support/template.ts'

test('a masthead holds kicker, title and meta lines', () => {
  const text =
    '::::masthead\n::kicker[Policy brief]\n\n# {{title.text}}\n\n::meta[{{slug}} · {{kind}}]\n\n:::lead\nOne.\n\nTwo.\n:::\n::::\n'
  expect(composed(text)).toEqual([
    'masthead',
    '  kicker: Policy brief',
    '  heading 1 #title: Harbour pact leaves the ferry question open',
    '  meta: harbour-pact · test-brief',
    '  lead: One.',
    '  lead: Two.',
  ])
})

test('a callout has a kind and a title with formatting', () => {
  expect(
    composed(':::callout[At a **glance**]{kind="summary"}\nx\n:::\n\n:::callout\ny\n:::'),
  ).toEqual(['summary At a **glance**', '  paragraph: x', 'note ', '  paragraph: y'])
})

test('a callout may say how many lines it takes at most', () => {
  const callout = (lines: string) => documentOf(`:::callout{lines="${lines}"}\nx\n:::`)
  expect(callout('4').children).toContainEqual(
    expect.objectContaining({ type: 'callout', lines: 4 }),
  )
  expect(() => callout('many')).toThrow(
    'Cannot keep to `many` lines: expected a number from 1 to 99.',
  )
})

test('key figures are the items of a list that start with a number in bold', () => {
  const text =
    ':::key-figures\n{{#each figures}}\n- **{{asWritten}}** {{label}} {{cite this}}\n{{/each}}\n:::'
  const figures = [figureOf('37 %', 'of commuters', 2), figureOf('4.2 million', 'passengers', 3)]
  expect(composed(text, { brief: { figures } })).toEqual([
    'figure 37 %: of commuters [¶ 2]',
    'figure 4.2 million: passengers [¶ 3]',
  ])
  expect(composed(text)).toEqual([])
  expect(() => documentOf(':::key-figures\n- x\n:::')).toThrow(/number of a key figure/)
  expect(() => documentOf(':::key-figures\nx\n:::')).toThrow(/expected a list/)
})

test('a section without anything below its headings is left out', () => {
  expect(
    composed(
      ':::section\n## Ahead\n\n### Soon\n\n{{#each outlook}}- {{text}}\n{{/each}}\n:::\n\nEnd.',
    ),
  ).toEqual(composed('End.'))
  expect(composed(':::section\n## Ahead\n\nWords.\n:::')).toEqual(composed('## Ahead\n\nWords.'))
})

test('a heading in a section has its rank among those around it', () => {
  const ranked = (text: string) =>
    documentOf(text).children.map((block) => ('rank' in block ? block.rank : undefined))
  const inside = ':::section\n## {{rank keep=1}}One\n\nA.\n:::'
  expect(ranked(`${inside}\n\n## {{rank keep=1}}Two\n\nB.`)).toEqual(
    ranked('## {{rank keep=1}}One\n\nA.\n\n## {{rank keep=1}}Two\n\nB.'),
  )
})

test('a slot shows the prompt until an analyst has written', () => {
  const text = '::slot[What follows?]{id="implications"}'
  expect(composed(text)).toEqual(['slot implications open: What follows? ()'])
  expect(
    composed(text, { brief: { slots: [filledSlot('implications', 'We pay.', 'Or not.')] } }),
  ).toEqual([
    'slot implications filled: What follows? (J. Doe)',
    '  paragraph: We pay.',
    '  paragraph: Or not.',
  ])
})

test('columns hold columns, and a column stands nowhere else', () => {
  expect(composed('::::columns\n:::column\nL\n:::\n:::column\nR\n:::\n::::')).toEqual([
    'column',
    '  paragraph: L',
    'column',
    '  paragraph: R',
  ])
  expect(() => documentOf(':::column\nx\n:::')).toThrow(/right inside `columns`/)
})

test('a table takes a caption and column widths', () => {
  const text =
    ':::table[Who said **what**]{widths="2 5"}\n| a | b |\n|:--|--:|\n| {{slug}} | x |\n:::'
  expect(composed(text)).toEqual([
    'table Who said **what** 2 5',
    '  | a | b',
    '  | harbour-pact | x',
  ])
  expect(documentOf(text).children[0]).toMatchObject({ align: ['left', 'right'] })
  expect(() => documentOf(text.replace('2 5', '2'))).toThrow(/2 columns, expected as many numbers/)
})

test('a block quotation ends with who is quoted', () => {
  expect(composed('> {{slug}}\n>\n> ::attribution[Ana *Morel*]')).toEqual([
    'quotation by Ana *Morel*',
    '  paragraph: harbour-pact',
  ])
})

test('page header and footer have a start, a centre and an end', () => {
  const { header, footer, children } = documentOf(
    ':::page-header\n::start[{{handling.marking}}]\n::end[{{handling.reference}}]\n:::\n\n:::page-footer\n::center[{{label "of" page=(pageNumber) pages=(pageCount)}}]\n:::',
    { labels: { of: 'Page {page} of {pages}' } },
  )
  expect([header.start, header.center, header.end].map(words)).toEqual(['', '', 'BRF-0001'])
  expect(words(footer.center)).toBe('Page (pageNumber) of (pageCount)')
  expect(children).toEqual([])
})

test('a page break and content for some formats only', () => {
  expect(composed('a\n\n::page-break\n\n:::only{format="pdf docx"}\nb\n:::')).toEqual([
    'paragraph: a',
    'pageBreak',
    'only pdf docx',
    '  paragraph: b',
  ])
  expect(() => documentOf(':::only{format="odt"}\nb\n:::')).toThrow(
    /format `odt`: expected `md`, `docx`, `pdf`/,
  )
})

test('the list of sources has the paragraphs that are cited, none twice', () => {
  const summary = [statementOf('One.', 7), statementOf('Two.', 2), statementOf('Three.', 7)]
  const text = '{{#each summary}}{{text}} {{cite this}} {{/each}}\n\n::sources'
  expect(composed(text, { brief: { summary } })).toEqual([
    'paragraph: One. [¶ 7] Two. [¶ 2] Three. [¶ 7]',
    'source p2 ¶\u00A02: line 3: Paragraph 2 opens …',
    'source p7 ¶\u00A07: line 13: Paragraph 7 opens …',
  ])
  expect(composed('::sources')).toEqual([])
})

test('times and ratios of the template are no directives', () => {
  expect(composed('At 10:30am the ratio was 3:2:1.')).toEqual([
    'paragraph: At 10:30am the ratio was 3:2:1.',
  ])
})

test('every directive has an example that the checker accepts', () => {
  const keys = Object.values(directives).flatMap(({ example }) =>
    [...example.matchAll(/label "(\w+)"/g)].map(([, key]) => key ?? ''),
  )
  const labels = Object.fromEntries(
    keys.map((key) => [key, key === 'pageOf' ? '{page}/{pages}' : 'x']),
  )
  for (const [name, { example }] of Object.entries(directives)) {
    const context =
      /\{\{(?:text|name)\}\}/.test(example) && !example.includes('#each')
        ? ['{{#each quotes}}\n{{#with (speaker speaker)}}\n', '\n{{/with}}\n{{/each}}']
        : ['', '']
    const text = `${context[0]}${example.replaceAll('{{text}}', '{{@root.slug}}')}${context[1]}`
    expect([
      name,
      // In a partial, which may be called where what the directive must stand in is open.
      checkTemplate({ ...templateOf('{{> part}}', { part: text }, labels), assets }).flatMap(
        ({ severity, message }) => (severity === 'error' ? [message] : []),
      ),
    ]).toEqual([name, []])
  }
})

test('a value in an attribute is taken whole', () => {
  const title = { text: found('a" kind="b'), method: 'given', isGiven: true } as const
  expect(composed('::slot[x]{id="{{title.text}}"}', { brief: { title } })).toEqual([
    'slot a" kind="b open: x ()',
  ])
})

test.each([
  ['::::columns\nLost.\n:::column\nx\n:::\n::::', 'Cannot use a `paragraph` in `columns`'],
  [':::page-header\n::note[Lost.]\n:::', 'Cannot use a `note` in `page-header`'],
])('a directive that holds others only does not lose anything else: %j', (text, message) => {
  expect(() => documentOf(text)).toThrow(message)
})

test('a page budget is a number of pages, with the words for the annex', () => {
  expect(documentOf('::page-budget{pages="2"}\n\nx').budget).toEqual({
    pages: 2,
    title: 'Annex A',
    shownOf: '{shown} of {all}',
    more: { one: '{count} more in Annex A', other: '{count} more in Annex A' },
    language: 'en',
  })
  expect(() => documentOf('::page-budget{pages="two"}')).toThrow('expected a number from 1 to 999')
})
