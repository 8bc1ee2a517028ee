import { expect, test } from 'vitest'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { helpers } from '../../../src/compose/helpers/index.ts'
import type { Brief } from '../../../src/model/brief.ts'
import type { Labels } from '../../../src/model/template.ts'
import {
  eventOf,
  figureOf,
  filledSlot,
  found,
  openSlot,
  quoteOf,
  sentenceOf,
  sourceOf,
  span,
  speakerOf,
  statementOf,
  written,
} from '../../support/brief.ts'
import { composed, documentOf } from '../../support/compose-text.ts'
import { templateOf } from '../../support/template.ts'

const morel = speakerOf('Ana Morel', {
  roles: [found('harbour minister', 10), found('former pilot', 30)],
})

const brief: Partial<Brief> = {
  date: written('2026-01-02'),
  speakers: [morel, speakerOf('Jo van der Berg')],
  quotes: [
    quoteOf('We wait', 2, { speaker: morel.id }),
    quoteOf('They left early', 3, { kind: 'indirect', id: 'q-3' }),
    quoteOf('Nobody knows', 4, { speaker: morel.id }),
  ],
  sections: [
    {
      id: 'one',
      heading: found('Harbour'),
      level: 2,
      paragraphs: [],
      sentences: [],
      spans: [],
      sections: [
        {
          id: 'two',
          heading: found('Ferries'),
          level: 3,
          paragraphs: [],
          sentences: [],
          spans: [],
          sections: [],
        },
      ],
    },
  ],
  keyPoints: [
    sentenceOf('One two three.', 1, { score: 2 }),
    sentenceOf('Four five.', 2, { score: 9 }),
    sentenceOf('Six.', 3, { score: 5 }),
  ],
  background: [statementOf('One two three.', 1), statementOf('Seven.', 7)],
  timeline: [eventOf('1944', 'It began.', 1)],
  figures: [figureOf('37 %', 'of them', 2)],
  slots: [openSlot('gaps'), filledSlot('implications', 'We pay.'), openSlot('comment')],
}

const labels: Labels = {
  monthNames:
    'January,February,March,April,May,June,July,August,September,October,November,December',
  dateOfDay: '{day} {month} {year}',
  dateOfMonth: '{month} {year}',
  about: 'about {what}, {when}',
  left: '{count} left',
  leftOne: 'one left',
}

const partials = {}

/** What a template text prints, as one line. */
function printed(text: string, changes: Partial<Brief> = {}): string {
  return composed(text, { brief: { ...brief, ...changes }, partials, labels })
    .join('\n')
    .replace(/^paragraph: /, '')
}

test.each([
  ['{{#if (and title.isGiven date)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (and title.isGiven summary)}}y{{else}}n{{/if}}', 'n'],
  ['{{#if (or summary date)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (not summary)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (eq language "en")}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (eq (count quotes) 3)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (ne language "en")}}y{{else}}n{{/if}}', 'n'],
  ['{{#if (gt (count quotes) 2)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (lt (count quotes) 3)}}y{{else}}n{{/if}}', 'n'],
  ['{{#if (gte (count quotes) 3)}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (lte (count quotes) 2)}}y{{else}}n{{/if}}', 'n'],
  [
    '{{#each (sort quotes by="text")}}{{text}}, {{/each}}',
    'Nobody knows, They left early, We wait,',
  ],
  ['{{#each (sort keyPoints by="score" descending=true)}}{{score}} {{/each}}', '9 5 2'],
  [
    '{{#each (sort quotes by="speaker")}}{{text}}, {{/each}}',
    'We wait, Nobody knows, They left early,',
  ],
  [
    '{{#each (sort quotes by="speaker" descending=true)}}{{text}}, {{/each}}',
    'We wait, Nobody knows, They left early,',
  ],
  [
    '{{#with (first speakers)}}{{join (sort roles) ", "}}{{/with}}',
    'former pilot, harbour minister',
  ],
  [
    '{{#each (group quotes by="kind")}}{{key}}: {{join items "; " field="text"}}. {{/each}}',
    'direct: We wait; Nobody knows. indirect: They left early.',
  ],
  [
    '{{#each (group quotes by="speaker")}}{{#if key}}known{{else}}unknown{{/if}} {{count items}} {{/each}}',
    'known 2 unknown 1',
  ],
  ['{{count quotes}} {{count (where quotes "kind" "direct")}}', '3 2'],
  ['{{count (where quotes "speaker")}}', '2'],
  ['{{#with (first quotes)}}{{text}}{{/with}}', 'We wait'],
  ['{{#each (limit quotes 2)}}{{text}}, {{/each}}', 'We wait, They left early,'],
  ['{{#each (rest quotes 2)}}{{text}}{{/each}}', 'Nobody knows'],
  ['{{#each (best keyPoints 2)}}{{text}} {{/each}}', 'Four five. Six.'],
  ['{{#each (best speakers 1 by="roles")}}{{name}}{{/each}}', 'Ana Morel'],
  ['{{truncate "One two … three four five" 3}}', 'One two …'],
  ['{{#each (withinWords keyPoints 4)}}{{text}} {{/each}}', 'One two three.'],
  ['{{#each (withinWords keyPoints 1)}}{{text}} {{/each}}', 'One two three.'],
  ['{{#each (except background keyPoints)}}{{text}} {{/each}}', 'Seven.'],
  ['{{date date}}', '2 January 2026'],
  ['{{date "2026-03" precision="month"}} {{date "2026-03" precision="season"}}', 'March 2026 2026'],
  ['{{date "2026-03"}} {{date "2026"}} {{date "last spring"}}', 'March 2026 2026 last spring'],
  ['{{number 1234567.5}}', '1,234,567.5'],
  ['{{default date "none"}} {{default handling.marking "none"}}', '2026-01-02 none'],
  [
    '{{plural 1 one="ship" other="ships"}} {{plural (count quotes) one="ship" other="ships"}}',
    'ship ships',
  ],
  ['{{label "about" what=slug when=(date date)}}', 'about harbour-pact, 2 January 2026'],
  ['{{label "left" count=1}}, {{label "left" count=(count quotes)}}', 'one left, 3 left'],
  ['{{#with (first speakers)}}{{join roles "; "}}{{/with}}', 'harbour minister; former pilot'],
  ['{{join quotes ", " field="text" last=" and "}}', 'We wait, They left early and Nobody knows'],
  [
    '{{#each quotes}}{{#with (speaker speaker)}}{{name}} {{else}}nobody {{/with}}{{/each}}',
    'Ana Morel nobody Ana Morel',
  ],
  ['{{#with (quote "q-3")}}{{text}}{{/with}}', 'They left early'],
  ['{{#each quotes}}{{ordinal this @root.quotes}} {{/each}}', '1 2 3'],
  ['{{#each (rest quotes -2)}}{{ordinal this @root.quotes}} {{/each}}', '2 3'],
  ['{{#with (last quotes)}}{{text}}{{/with}}', 'Nobody knows'],
  ['{{offsets title.text}}', '0–43'],
  ['{{#with (sentence "s9")}}{{text}}{{else}}none{{/with}}', 'none'],
  ['{{#with (section "two")}}{{heading}}{{/with}}', 'Ferries'],
  ['{{#with (first source)}}{{short sha256 6}}{{/with}}', '012345'],
  ['{{truncate title.text 4}}', 'Harbour pact leaves the …'],
  ['{{truncate title.text 40}}', 'Harbour pact leaves the ferry question open'],
  ['{{truncate "One “two three, four five six seven" 5}}', 'One “two three …”'],
  ['{{truncate "One “two three four five six" 4}}', 'One “two three four …”'],
  ['{{truncate "They spoke at length of which he knew" 6}}', 'They spoke at length of which …'],
  ['{{truncate "He said that nobody had come here" 4}}', 'He said that nobody …'],
  [
    '{{excerpt "He told all of them that it dates from 1987." "1987" 7}}',
    '… that it dates from 1987.',
  ],
  ['{{#if (mentions "Minister Morel left" "Ana Morel")}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (mentions "He left Banana" "Ana Morel")}}y{{else}}n{{/if}}', 'n'],
  ['{{#if (says "“Nobody knows,” she …" "ana-morel")}}y{{else}}n{{/if}}', 'y'],
  ['{{#if (says "The harbour board met …" "ana-morel")}}y{{else}}n{{/if}}', 'n'],
  ['{{#if (says "They left early …" "ana-morel")}}y{{else}}n{{/if}}', 'n'],
  [
    '{{excerpt "One two, three four five six seven, eight nine ten eleven" "five" 5}}',
    'One two, three four five six seven …',
  ],
  ['{{excerpt "One two three four five, while six seven" "seven" 4}}', '… while six seven'],
  [
    '{{excerpt "“One two, three four five” six, seven eight nine" "six" 4}}',
    '“… three four five” six …',
  ],
  [
    '{{excerpt "Whether it holds, I would rather tell you in May.”" "May" 14}}',
    '“Whether it holds, I would rather tell you in May.”',
  ],
  ['{{excerpt "One two three four five six" "five" 3}}', 'One two three four five six'],
  [
    '{{clauses "One two three, four five six, seven eight nine" 7}}',
    'One two three, four five six …',
  ],
  ['{{clauses "One two three four five, six seven eight nine" 3}}', 'One two three four five …'],
  [
    '{{clauses "One two three four five six seven eight" 3}}',
    'One two three four five six seven eight',
  ],
  [
    '{{clauses "He “came at noon, stayed for tea, and left at once” then" 7}}',
    'He “came at noon, stayed for tea …”',
  ],
  [
    '{{clauses "They refuse to hand over any leader who fled, for now at least" 6}}',
    'They refuse to hand over any leader who fled …',
  ],
  [
    '{{clauses "But the ambassador to Orzand, Ilyan Vastrik, said in April that nobody had asked" 6}}',
    'But the ambassador to Orzand, Ilyan Vastrik, said in April that nobody had asked',
  ],
  [
    '{{clauses "The board of the port, which met in May, refused to pay, as it had before" 7}}',
    'The board of the port, which met in May, refused to pay …',
  ],
  [
    '{{clauses "Marsa, Orzand, Tirra and the isles have agreed on it, all at once" 3}}',
    'Marsa, Orzand, Tirra and the isles have agreed on it …',
  ],
  [
    '{{excerpt "But the ambassador to Orzand, Ilyan Vastrik, said on air in April 2031 that nobody had asked him" "April 2031" 11}}',
    'But the ambassador to Orzand, Ilyan Vastrik, said on air in April 2031 that nobody had asked him',
  ],
  [
    '{{clauses "They discussed it at length, but one of them refused, as all know" 7}}',
    'They discussed it at length, but one of them refused …',
  ],
  [
    '{{clauses "The port, with its old cranes, can open soon, at least in part" 7}}',
    'The port, with its old cranes, can open soon …',
  ],
  [
    '{{clauses "In a report on dues, published in May, the bank found losses, not gains, in most ports" 7}}',
    'In a report on dues, published in May, the bank found losses, not gains …',
  ],
  [
    '{{clauses "They met Mr. Vale of the Sept. 3 group. Nobody else came at all" 8}}',
    'They met Mr. Vale of the Sept. 3 group. …',
  ],
  [
    '{{excerpt "Following the fall of the board in May 2024, the harbour and its crews were at peace again" "May 2024" 6}}',
    'Following the fall of the board in May 2024 …',
  ],
  [
    '{{clauses "The visit of the king, on Wednesday, to the port, and his talks with Ahmed Vale, changed much" 9}}',
    'The visit of the king, on Wednesday, to the port, and his talks with Ahmed Vale, changed much',
  ],
  [
    '{{clauses "President Vale announced on September 3, 2026 that the tunnels would be sealed" 6}}',
    'President Vale announced on September 3, 2026 that the tunnels would be sealed',
  ],
  [
    '{{clauses "If a truck is overhead, then so is the child at the end" 5}}',
    'If a truck is overhead, then so is the child at the end',
  ],
  [
    '{{clauses "In a report titled “Shared Water, Single Ledger,” published in May, the bank found that delay costs money, and told both sides so" 8}}',
    'In a report titled “Shared Water, Single Ledger,” published in May, the bank found that delay costs money …',
  ],
  [
    '{{excerpt "The ship lay at her berth, with 61 people on board, and nobody went home" "61" 4}}',
    'The ship lay at her berth, with 61 people on board …',
  ],
  [
    '{{clauses "They will open the port next year, and never alone, as all know" 8}}',
    'They will open the port next year, and never alone …',
  ],
  [
    '{{excerpt "They asked both ports for gauges, the cost of which they put at 40 million" "40" 8}}',
    'They asked both ports for gauges, the cost of which they put at 40 million',
  ],
  ['a{{lineBreak}}b', 'a⏎b'],
  [
    '{{#with (first quotes)}}{{cite this}} {{cite content}} {{cite spans}}{{/with}}',
    '[¶ 2] [¶ 2] [¶ 2]',
  ],
  ['{{#with (first quotes)}}{{cite speaker}}{{/with}}x', '[¶ 2]x'],
  ['{{slot "gaps"}}', 'slot gaps open: Analyst to complete ()'],
])('%s', (text, expected) => {
  expect(printed(text)).toBe(expected)
})

test('openSlots counts the slots that the template itself prints', () => {
  const text = '{{count (openSlots)}}\n\n::slot[What?]{id="gaps"}\n\n{{slot "implications"}}'
  expect(composed(text, { brief })).toEqual([
    'paragraph: 1',
    'slot gaps open: What? ()',
    'slot implications filled: Analyst to complete (J. Doe)',
    '  paragraph: We pay.',
  ])
})

test('openSlots counts no slot that a condition leaves out', () => {
  const text = `{{count (openSlots)}}

{{#if quotes}}
::slot[What?]{id="gaps"}
{{else}}
::slot[And?]{id="comment"}
{{/if}}`
  const lines = ['paragraph: 1', 'slot gaps open: What? ()']
  expect(composed(text, { brief })).toEqual(lines)
  expect(composed(text, { brief: { ...brief, quotes: [] } })).toEqual([
    'paragraph: 1',
    'slot comment open: And? ()',
  ])
})

test('what a helper makes of a fact points to the places of the fact', () => {
  const { children } = documentOf(
    '{{truncate title.text 2}} {{count quotes}} {{join quotes "; " field="content"}}',
    {
      brief: { quotes: [quoteOf('One', 1), quoteOf('Two', 2)] },
    },
  )
  const [paragraph] = children
  const leaves = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(
    leaves.flatMap((leaf) => (leaf.type === 'text' ? [[leaf.value, leaf.origin, leaf.spans]] : [])),
  ).toEqual([
    ['Harbour pact …', 'computed', [span(0, 43)]],
    [' ', 'label', []],
    ['2', 'computed', [span(0, 3), span(100, 103)]],
    [' ', 'label', []],
    ['One', 'extracted', [span(0, 3)]],
    ['; ', 'label', []],
    ['Two', 'extracted', [span(100, 103)]],
  ])
})

test('names sort as readers expect, whatever their accents and capitals', () => {
  const names = ['Zelm', 'ébène', 'Ebro', 'Éclair', 'abel', 'Abel']
  const text = '{{#each (sort speakers by="name")}}{{name}} {{/each}}'
  const brief = { speakers: names.map((name) => speakerOf(name)) }
  expect(composed(text, { brief })).toEqual(['paragraph: Abel abel ébène Ebro Éclair Zelm'])
})

test('cite gives one reference for each paragraph, in the order of the source', () => {
  const quotes = [quoteOf('x', 1, { spans: [span(350, 360), span(90, 110), span(355, 358)] })]
  expect(composed('{{#each quotes}}{{cite spans}}{{/each}}', { brief: { quotes } })).toEqual([
    'paragraph: [¶ 1], [¶ 2], [¶ 4]',
  ])
})

test('cite links to the words of the paragraph on the web, and says which source where there are several', () => {
  const source = [sourceOf(), sourceOf({ id: 'b', url: 'https://example.org/a?x=1#top' })]
  const document = documentOf('{{#each source}}{{cite title}}{{/each}}\n\n::sources', {
    brief: {
      source: source.map((each, index) => ({
        ...each,
        title: found('Opening', 200, index === 0 ? 'a' : 'b'),
      })),
    },
  })
  const [paragraph, list] = document.children
  expect(paragraph).toMatchObject({
    children: [
      { type: 'citation', label: '1\u00A0¶\u00A03', anchor: 's1-p3', url: undefined },
      {
        type: 'citation',
        label: '2\u00A0¶\u00A03',
        anchor: 's2-p3',
        url: 'https://example.org/a?x=1#:~:text=Paragraph%203%20opens',
      },
    ],
  })
  expect(list).toMatchObject({
    type: 'sourceList',
    children: [{ anchor: 's1-p3' }, { anchor: 's2-p3' }],
  })
})

test('every helper has an example that the checker accepts', () => {
  const needed = {
    pageOf: 'Page {page} of {pages}',
    openSlots: '{count}',
    implicationsPrompt: 'x',
    dateNotStated: 'x',
  }
  const scopes: Readonly<Record<string, string>> = {
    first: '',
    cite: 'quotes',
    date: 'source',
    default: 'source',
    eq: 'quotes',
    ne: 'quotes',
    and: 'quotes',
    or: 'quotes',
    join: '@sourceBase',
    list: '@sourceBase',
    lineBreak: 'speakers',
    mentions: '@first-quote',
    says: 'quotes',
    number: 'source',
    quote: 'positions',
    section: 'quotes',
    sentence: 'outlook',
    short: 'source',
    speaker: 'quotes',
    truncate: 'quotes',
    except: 'developments',
    excerpt: 'timeline',
    clauses: 'quotes',
  }
  for (const [name, { example }] of Object.entries(helpers)) {
    const scope = scopes[name] ?? ''
    const open =
      scope === ''
        ? ['', '']
        : scope === '@sourceBase'
          ? ['{{#with sourceBase}}', '{{/with}}']
          : [`{{#each ${scope}}}`, '{{/each}}']
    const text =
      scope === '@first-quote'
        ? `{{#each speakers}}{{#with (first (where @root.quotes "kind" "direct"))}}${example.replace('name)', '../name)').replace('({{name}})', '({{../name}})')}{{/with}}{{/each}}`
        : `${open[0]}${example}${open[1]}`
    // What the example refers to.
    const table = ':::table{id="positions"}\n| Who |\n|---|\n| {{title.text}} |\n:::\n\n'
    expect([
      name,
      checkTemplate(templateOf(`${table}${text}`, {}, needed)).flatMap(({ severity, message }) =>
        severity === 'error' ? [message] : [],
      ),
    ]).toEqual([name, []])
  }
})

test('rank marks the items of a list by importance; the most important can be kept', () => {
  const ranksOf = (text: string) =>
    documentOf(text, { brief }).children.flatMap((block) =>
      block.type === 'list' || block.type === 'table' ? block.children.map(({ rank }) => rank) : [],
    )
  const each = (words: string) => `{{#each keyPoints}}\n- ${words}{{text}}\n{{/each}}`
  expect(ranksOf(each('{{rank}}'))).toEqual([1, 2, 3])
  expect(ranksOf(each('{{rank score}}'))).toEqual([3, 1, 2])
  expect(ranksOf(each('{{rank score keep=2}}'))).toEqual([3, undefined, undefined])
  expect(ranksOf(each(''))).toEqual([undefined, undefined, undefined])
  expect(
    ranksOf('| a |\n|---|\n{{#each keyPoints}}\n| {{text}}{{rank score}} |\n{{/each}}'),
  ).toEqual([undefined, 3, 1, 2])
})

test('rank shows nothing, and stands in what can be ranked', () => {
  expect(composed('## {{rank}}Head\n\n- {{rank}}One\n')).toEqual([
    'heading 2 #head: Head',
    '-',
    '  paragraph: One',
  ])
  expect(() => documentOf('A paragraph{{rank}}.')).toThrow('Cannot rank a paragraph')
})
