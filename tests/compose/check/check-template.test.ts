import { describe, expect, test } from 'vitest'
import { checkTemplate } from '../../../src/compose/check/index.ts'
import { compose } from '../../../src/compose/index.ts'
import { BriefingError } from '../../../src/model/diagnostic.ts'
import { briefOf } from '../../support/brief.ts'
import { templateOf } from '../../support/template.ts'

type Partials = Readonly<Record<string, string>>

/** Findings as one line each: place, code, message, hint. */
function findings(text: string, partials: Partials = {}): readonly string[] {
  return (
    checkTemplate(
      templateOf(text, partials, {
        atAGlance: 'At a glance',
        pageOf: 'Page {page}',
        toldTo: 'told to {outlet}',
      }),
    )
      // Short templates cite nothing; a test of its own is below.
      .filter(({ code }) => code !== 'compose/never-cites')
      .map(({ place, code, message, hint }) =>
        [`${place?.file}:${place?.line}:${place?.column}`, code, message, hint]
          .filter(Boolean)
          .join(' | '),
      )
  )
}

test('finds nothing in a template that uses everything as it is meant', () => {
  const text = `:::masthead
# {{title.text}}
:::

{{#if keyPoints}}
{{#each (best keyPoints 5) as |point index|}}
{{index}} {{point.text}} {{@number}} {{@first}}
{{#with (speaker point.speaker)}}{{name}} {{../text}} {{../../language}}{{/with}}
{{else}}
{{language}}
{{/each}}
{{else unless date}}
{{labels.atAGlance}}
{{/if}}
{{date}} {{date date}} {{this.date}} {{@root.source.0.name}} {{kind}}
{{#each sections}}{{> section-tree depth=1}}{{/each}}
{{#> layout}}{{#*inline "side"}}{{language}}{{/inline}}{{slug}}{{/layout}}
{{#each slots}}{{#each content}}{{#if (eq type "list")}}{{join items ", "}}{{else}}{{text}}{{/if}}{{/each}}{{/each}}
`
  const partials = {
    'section-tree': '{{depth}} {{heading}}{{#each sections}}{{> section-tree depth=2}}{{/each}}\n',
    layout: '{{> side}} {{> @partial-block}}\n',
  }
  expect(findings(text.replace('{{@first}}', '{{#if @first}}x{{/if}}'), partials)).toEqual([])
})

test('reports three mistakes at once, each with its place, the line and what was meant', () => {
  const text = '# {{title.txet}}\n\n{{#each keyPoint}}\n{{text}}\n{{/each}}\n\n{{> mast-head}}\n'
  const template = templateOf(text, { masthead: 'x' })
  const error = attempt(() => compose(briefOf(), template))
  expect(error.code).toBe('compose/unknown-field')
  expect(error.place).toEqual({ file: 'template.md.hbs', line: 1, column: 11, length: 4 })
  expect(error.frame).toBe('> 1 | # {{title.txet}}\n    |           ^^^^')
  expect(error.hint).toBe('Did you mean `text`?')
  expect(
    error.others.map(({ place, hint, frame }) => [place?.line, place?.column, hint, frame]),
  ).toEqual([
    [3, 9, 'Did you mean `keyPoints`?', '  2 |\n> 3 | {{#each keyPoint}}\n    |         ^^^^^^^^'],
    [7, 5, 'Did you mean `masthead`?', '  6 |\n> 7 | {{> mast-head}}\n    |     ^^^^^^^^^'],
  ])
})

describe('finds', () => {
  test.each([
    [
      'a field that is not there',
      '{{titel}}',
      '1:3 | compose/unknown-field | Cannot read `titel`: `Brief` has no such field. | Did you mean `title`?',
    ],
    [
      'a field further out',
      '{{#each quotes}}{{slug}}{{/each}}',
      '1:19 | compose/unknown-field | Cannot read `slug`: `Quote` has no such field. | Did you mean `../slug`?',
    ],
    [
      'a field of the Brief in a partial',
      '{{#each quotes}}{{> p}}{{/each}}',
      'partials/p.md.hbs:1:9 | compose/unknown-field | Cannot read `keyPoints`: `Quote` has no such field. | Did you mean `@root.keyPoints`?',
      { p: '{{count keyPoints}}' },
    ],
    [
      'a field nobody would guess',
      '{{#each (group quotes by="kind")}}{{name}}{{/each}}',
      '1:37 | compose/unknown-field | Cannot read `name`: `Group` has no such field. | It has `key`, `items`.',
    ],
    [
      'the beginning of a label',
      '{{label "atAGl"}}',
      '1:9 | compose/unknown-label | Cannot print the label `atAGl`: no label file has it. | Did you mean `atAGlance`?',
    ],
    [
      'a field of a text',
      '{{title.text.value}}',
      '1:14 | compose/unknown-field | Cannot read `value` of a text: it has no fields. | It is printed as it is.',
    ],
    [
      'the length of a list',
      '{{quotes.length}}',
      '1:10 | compose/unknown-field | Cannot read `length` of a list: it has no fields. | How many there are is `(count list)`.',
    ],
    [
      'a step too far out',
      '{{#each quotes}}{{../../slug}}{{/each}}',
      '1:19 | compose/unknown-field | Cannot read `../../slug`: `../` leads above the top of the template, expected fewer of them.',
    ],
    [
      'a step out of a partial',
      '{{#each quotes}}{{> p}}{{/each}}',
      'partials/p.md.hbs:1:3 | compose/unknown-field | Cannot read `../slug`: `../` leads above the top of the partial',
      { p: '{{../slug}}' },
    ],
    [
      'a misspelt data name',
      '{{#each quotes}}{{@indx}}{{/each}}',
      '1:19 | compose/unknown-field | Cannot read `@indx`: expected `@index`, `@number`, `@first`, `@last` or `@root`. | Did you mean `@index`?',
    ],
    [
      'an index outside of a list',
      '{{@index}}',
      '1:3 | compose/unknown-field | Cannot read `@index` here: expected it inside `{{#each}}`.',
    ],
    [
      'a misspelt block parameter',
      '{{#each quotes as |quote|}}{{qoute.text}}{{/each}}',
      '1:30 | compose/unknown-field | Cannot read `qoute`: `Quote` has no such field. | Did you mean `quote`?',
    ],
    [
      'a helper that is not there',
      '{{fist quotes}}',
      '1:3 | compose/unknown-helper | Cannot call `fist`: there is no helper of that name. | Did you mean `first`?',
    ],
    [
      'a helper inside another',
      '{{#if (eqq language "en")}}x{{/if}}',
      '1:8 | compose/unknown-helper | Cannot call `eqq`: there is no helper of that name. | Did you mean `eq`?',
    ],
    [
      'a block that is not there',
      '{{#eahc quotes}}x{{/eahc}}',
      '1:4 | compose/unknown-helper | Cannot open a block with `eahc`: expected `if`, `unless`, `each` or `with`. | Did you mean `each`?',
    ],
    [
      'a list opened by its name',
      '{{#quotes}}x{{/quotes}}',
      '1:4 | compose/unknown-helper | Cannot open a block with `quotes`',
    ],
    [
      'too few arguments',
      '{{limit quotes}}',
      '1:1 | compose/wrong-arguments | Cannot call `limit` with 1 argument: expected `{{limit list number}}`.',
    ],
    [
      'too many arguments',
      '{{count quotes 1}}',
      '1:1 | compose/wrong-arguments | Cannot call `count` with 2 arguments: expected `{{count list}}`.',
    ],
    [
      'a helper without its arguments',
      '{{count}}',
      '1:1 | compose/wrong-arguments | Cannot call `count` with nothing: expected `{{count list}}`.',
    ],
    [
      'an unknown named argument',
      '{{join quotes feild="x"}}',
      '1:15 | compose/wrong-arguments | Cannot call `join` with `feild=`: expected `{{join list [separator] [field=…] [last=…]}}`. | Did you mean `field`?',
    ],
    [
      'a misspelt place of a label',
      '{{label "pageOf" pgae=slug}}',
      '1:18 | compose/wrong-arguments | Cannot fill `{pgae}`: the label `pageOf` has no such place. | Did you mean `page`?',
    ],
    [
      'a place that a label does not have',
      '{{label "pageOf" page=slug more=slug}}',
      '1:28 | compose/wrong-arguments | Cannot fill `{more}`: the label `pageOf` has no such place. | Write `{more}` into it, or leave `more=` out.',
    ],
    [
      'an argument that a partial reads by another name',
      '{{> said-by spaeker=slug}}',
      '1:13 | compose/wrong-arguments | Cannot give `spaeker=` to the partial `said-by`: nothing in it reads `spaeker`. | Did you mean `speaker`?',
      { 'said-by': '{{speaker}}' },
    ],
    [
      'an argument that no partial reads',
      '{{> said-by speaker=slug tone="x"}}',
      '1:26 | compose/wrong-arguments | Cannot give `tone=` to the partial `said-by`: nothing in it reads `tone`. | Leave it out.',
      { 'said-by': '{{speaker}}' },
    ],
    [
      'a partial defined by the name of the block it is called with',
      '{{#*inline "@partial-block"}}x{{/inline}}',
      '1:1 | compose/forbidden | Cannot define the partial `@partial-block`: expected a name of letters, digits and hyphens.',
    ],
    [
      'a missing named argument',
      '{{plural 1 one="x"}}',
      '1:1 | compose/wrong-arguments | Cannot call `plural` without `other=`',
    ],
    [
      'two values for if',
      '{{#if eq language "en"}}x{{/if}}',
      '1:4 | compose/wrong-arguments | Cannot open `if` with 3 values: expected one value. | Put a helper and what it works on in parentheses: `{{#if (eq a b)}}`.',
    ],
    [
      'a text where a list is needed',
      '{{count language}}',
      '1:9 | compose/wrong-type | Cannot call `count` with a text: expected a list.',
    ],
    [
      'going through a record',
      '{{#each title}}x{{/each}}',
      '1:9 | compose/wrong-type | Cannot go through a record (`title`): expected a list. | Open a record with `{{#with}}`.',
    ],
    [
      'opening a text',
      '{{#with title.text}}x{{/with}}',
      '1:9 | compose/wrong-type | Cannot open a text with `with`: expected a record.',
    ],
    [
      'printing a list',
      '{{quotes}}',
      '1:1 | compose/wrong-type | Cannot print a list: expected a text or a number. | Go through it with `{{#each}}`',
    ],
    [
      'printing a record',
      '{{handling}}',
      '1:1 | compose/wrong-type | Cannot print a record (`Handling`): expected a text or a number.',
    ],
    [
      'printing true or false',
      '{{title.isGiven}}',
      '1:1 | compose/wrong-type | Cannot print true or false: expected a text or a number. | Ask for it with `{{#if}}`.',
    ],
    [
      'printing places',
      '{{#each quotes}}{{mention}}{{/each}}',
      '1:17 | compose/wrong-type | Cannot print places in the source: expected a text or a number. | Refer to it with `{{cite}}`.',
    ],
    [
      'a partial that is not there',
      '{{> pratial}}',
      '1:5 | compose/unknown-partial | Cannot find the partial `pratial`: there is no `pratial.md.hbs`. | Did you mean `partial`?',
      { partial: 'x' },
    ],
    [
      'a partial outside of its folder',
      '{{> ../secret}}',
      '1:5 | compose/template-outside-root | Cannot find the partial `../secret`',
    ],
    [
      'a partial by a worked-out name',
      '{{> (default kind)}}',
      '1:5 | compose/forbidden | Cannot call a partial whose name is worked out: expected its name.',
    ],
    [
      'a label that is not there',
      '{{label "atAGlace"}}',
      '1:9 | compose/unknown-label | Cannot print the label `atAGlace`: no label file has it. | Did you mean `atAGlance`?',
    ],
    [
      'a label that is not there, by path',
      '{{labels.atAGlace}}',
      '1:10 | compose/unknown-label | Cannot print the label `atAGlace`: no label file has it. | Did you mean `atAGlance`?',
    ],
    [
      'a hole of a label left open',
      '{{label "pageOf"}}',
      '1:1 | compose/wrong-arguments | Cannot fill `{page}` of the label `pageOf`: expected `page=…`.',
    ],
    [
      'a label worked out',
      '{{label kind}}',
      '1:9 | compose/wrong-arguments | Cannot call `label` with a value here: expected a text in quotation marks.',
    ],
    [
      'a comparison that can never be',
      '{{count (where quotes "kind" "dirct")}}',
      '1:30 | compose/wrong-type | Cannot compare with `dirct`: the field is one of `direct`, `mixed`, `indirect`, `scare`, `title`. | Did you mean `direct`?',
    ],
    [
      'a field that a list lacks',
      '{{count (where quotes "knid" "direct")}}',
      '1:23 | compose/unknown-field | Cannot read `knid`: `Quote` has no such field. | Did you mean `kind`?',
    ],
    [
      'sorting by a field that is not there',
      '{{#each (sort speakers by="nmae")}}x{{/each}}',
      '1:27 | compose/unknown-field | Cannot read `nmae`: `Speaker` has no such field. | Did you mean `name`?',
    ],
    [
      'sorting records by nothing',
      '{{#each (sort quotes)}}x{{/each}}',
      '1:15 | compose/wrong-type | Cannot sort a list whose elements are each a record (`Quote`): expected texts or numbers, or `by=…`.',
    ],
    [
      'grouping by a list',
      '{{#each (group speakers by="aliases")}}x{{/each}}',
      '1:28 | compose/wrong-type | Cannot group by a list: expected a field that is a text or a number.',
    ],
    [
      'a field that the records of a group lack',
      '{{#each (group quotes by="kind")}}{{#each items}}{{txet}}{{/each}}{{/each}}',
      '1:52 | compose/unknown-field | Cannot read `txet`: `Quote` has no such field. | Did you mean `text`?',
    ],
    [
      'the key of a group that may be missing, among words',
      '{{#each (group quotes by="speaker")}}By {{key}}.{{/each}}',
      '1:43 | compose/unguarded-field | Cannot rely on `key`',
    ],
    [
      'a text that may be missing, among words',
      'For {{handling.addressee}}.',
      '1:7 | compose/unguarded-field | Cannot rely on `handling.addressee`: it may be missing',
    ],
    [
      'what a helper makes of such a text, among words',
      'As of {{date date}}',
      '1:14 | compose/unguarded-field | Cannot rely on `date`',
    ],
    [
      'such a text in the words of a label',
      '{{#each quotes}}{{label "toldTo" outlet=toldTo}}{{/each}}',
      '1:41 | compose/unguarded-field | Cannot rely on `toldTo`',
    ],
    [
      'such a text where another was asked for',
      '{{#each quotes}}{{#if reportedVia}}told to {{toldTo}}{{/if}}{{/each}}',
      '1:46 | compose/unguarded-field | Cannot rely on `toldTo`',
    ],
    [
      'such a text in a partial, by a caller that does not ask',
      '{{#if date}}{{> dated}}{{/if}}\n{{> dated}}',
      'partials/dated.md.hbs:1:9 | compose/unguarded-field | Cannot rely on `date`',
      { dated: 'Dated {{date}}' },
    ],
    [
      'a field that only some of several records have',
      '{{#each slots}}{{#each content}}{{join items ", "}}{{/each}}{{/each}}',
      '1:40 | compose/unknown-field | Cannot read `items` of every `SlotBlock`: found it only where `type` is `list`. | Put `{{#if (eq type "list")}}` around it.',
    ],
    [
      'a field of the other record',
      '{{#each slots}}{{#each content as |block|}}{{#if (eq block.type "list")}}{{block.text}}{{/if}}{{/each}}{{/each}}',
      '1:82 | compose/unknown-field | Cannot read `text`: `SlotBlock` has no such field.',
    ],
    [
      'a word that a field never is',
      '{{#each quotes}}{{#if (eq kind "dirct")}}x{{/if}}{{/each}}',
      '1:32 | compose/wrong-type | Cannot compare with `dirct`: the field is one of',
    ],
    [
      'a field of a text that may be missing',
      '{{#each source}}{{url.host}}{{/each}}',
      '1:23 | compose/unknown-field | Cannot read `host` of a text: it has no fields.',
    ],
    [
      'a slot the template says it has and never prints',
      '{{! slots: options, gaps }}\n\n::slot[x]{id="options"}\n',
      '1:21 | compose/missing-slot | Cannot show what the analyst writes for `gaps`',
    ],
    [
      'another decorator',
      '{{#*evil "x"}}x{{/evil}}',
      '1:1 | compose/forbidden | Cannot use the decorator `evil`',
    ],
    ['log', '{{log slug}}', '1:3 | compose/unknown-helper | Cannot call `log`'],
    ['lookup', '{{lookup title "text"}}', '1:3 | compose/unknown-helper | Cannot call `lookup`'],
    [
      'a printed literal',
      '{{"x"}}',
      '1:1 | compose/forbidden | Cannot print a text or number written in a tag',
    ],
    [
      'HTML',
      'x\n\n<div class="{{slug}}">y</div>',
      '3:1 | compose/html-in-template | Cannot use HTML in a template',
    ],
    [
      'HTML inside a line',
      'x <br> y',
      '1:3 | compose/html-in-template | Cannot use HTML in a template: found `<br>`',
    ],
    [
      'HTML in a branch not taken',
      '{{#if date}}x{{else}}\n<hr>\n{{/if}}',
      '2:1 | compose/html-in-template',
    ],
    [
      'a directive that is not there',
      ':::calout\nx\n:::',
      '1:1 | compose/unknown-directive | Cannot use the directive `calout`: there is none of that name. | Did you mean `callout`?',
    ],
    [
      'an attribute that is not there',
      ':::callout{knid="note"}\nx\n:::',
      '1:1 | compose/unknown-attribute | Cannot use the attribute `knid` of `callout`: expected `kind`, `lines`. | Did you mean `kind`?',
    ],
    [
      'a value that is not there',
      ':::callout{kind="sumary"}\nx\n:::',
      '1:1 | compose/unknown-attribute | Cannot use `sumary` as the `kind` of `callout`: expected `summary`, `note`, `warning`, `verification`. | Did you mean `summary`?',
    ],
    [
      'a directive that is not there inside another',
      ':::page-header\n::strat[x]\n:::',
      '2:1 | compose/unknown-directive | Cannot use the directive `strat`: there is none of that name. | Did you mean `start`?',
    ],
    [
      'a missing attribute',
      '::slot[x]',
      '1:1 | compose/unknown-attribute | Cannot use `slot` without `id`: expected `{id="…"}`.',
    ],
    [
      'too few colons',
      '::callout',
      '1:1 | compose/unknown-directive | Cannot use `callout` with two colons: expected three, and `:::` behind what is inside.',
    ],
    [
      'too many colons',
      ':::sources\n:::',
      '1:1 | compose/unknown-directive | Cannot use `sources` with three colons: expected two, on a line of its own.',
    ],
    [
      'a directive with one colon',
      'At 10:30 the {{slug}}.\n\nSee :slot{id="gaps"}',
      '3:5 | compose/unknown-directive | Cannot use the directive `slot` with one colon: expected two',
    ],
    [
      'a directive whose bracket does not close',
      'Read on.\n\n::slot[Ask{id="gaps"}',
      '3:1 | compose/unknown-directive | Cannot read the directive `slot`: expected it alone on its line',
    ],
    [
      'a column that stands in no columns',
      ':::column\n{{slug}}\n:::',
      '1:1 | compose/misplaced-block | Cannot use `column` here: expected it right inside `columns`.',
    ],
    [
      'more heads than columns',
      '| A | B | C |\n| - | - |\n| {{slug}} | x | y |',
      '2:1 | compose/uneven-table | Cannot read the table: found 3 heads above, expected 2',
    ],
    [
      'a heading without a blank',
      '##{{slug}}',
      '1:1 | compose/stray-mark | Cannot read the Markdown: found `##`, expected a blank behind it.',
    ],
    [
      'an item without a blank',
      '- One\n  -**{{slug}}**',
      '2:3 | compose/stray-mark | Cannot read the Markdown: found `-`, expected a blank behind it.',
    ],
    [
      'strong words without an end',
      'See **{{slug}}, too.',
      '1:5 | compose/stray-mark | Cannot read the Markdown: found `**`, expected another right behind',
    ],
    [
      'a link with a blank in its address',
      '[here](https://example.org/a b)',
      '1:6 | compose/stray-mark | Cannot read the Markdown: found a link that does not end',
    ],
    [
      'a cell without a head',
      '| A | B |\n| - | - |\n| {{slug}} | x |\n| {{slug}} | x | y |',
      '4:1 | compose/uneven-table | Cannot tell what the last column of the row is: found 3 cells, expected 2',
    ],
    [
      'a picture of the web',
      '![x](https://example.org/x.png)',
      '1:1 | compose/missing-picture | Cannot show the picture `https://example.org/x.png`: there is no such file',
    ],
    [
      'a link that leads nowhere',
      '[x](javascript:alert(1))',
      '1:1 | compose/bad-link | Cannot link to `javascript:alert(1)`',
    ],
    [
      'a private-use character',
      'x \uE000',
      '1:3 | compose/private-use-character | Cannot use the template: found the private-use character `U+E000`',
    ],
    [
      'a block that is not closed',
      'x\n{{#if date}}\ny',
      '2:4 | compose/syntax | Cannot read the template: found the end of the file',
    ],
    [
      'a block closed by another',
      '{{#if date}}\ny{{/each}}',
      '1:4 | compose/syntax | Cannot read the template: found `{{/each}}` where `if` is open, expected `{{/if}}`.',
    ],
    [
      'an else outside every block',
      'x\n{{else}}\ny',
      '2:1 | compose/syntax | Cannot read the template: found an `{{else}}` outside every block',
    ],
    [
      'a second else',
      '{{#if date}}a{{else}}b{{else}}c{{/if}}',
      '1:23 | compose/syntax | Cannot read the template: found a second `{{else}}`',
    ],
    [
      'the end of a block that nothing opened',
      'x\n\n{{/if}}',
      'compose/syntax | Cannot read the template: found the end of a block that nothing opened',
    ],
    [
      'a box that is not closed',
      'x\n\n:::callout[y]\nz {{slug}}\n\n## More\n\n- a\n',
      '3:1 | compose/unclosed-directive | Cannot tell where `callout` ends',
    ],
    [
      'a box closed by the colons of the one around it',
      ':::callout\n:::note\nx\n:::\n',
      '2:1 | compose/unclosed-directive | Cannot tell where `note` ends',
    ],
    [
      'a partial that calls itself without end',
      'x\n\n{{> a}}',
      'partials/b.md.hbs:1:9 | compose/forbidden | Cannot call `a` here: it leads back to itself without end',
      { a: '{{> b}}', b: 'In: {{> a}}' },
    ],
    [
      'a tag that is not closed',
      'x {{#each quotes}\ny',
      '1:17 | compose/syntax | Cannot read the template',
    ],
  ] as const)('%s', (_, text, expected, partials: Partials = {}) => {
    const [first] = findings(text, partials)
    expect(first?.replace(/^template\.md\.hbs:/, '')).toContain(expected)
  })
})

test('a box may be opened by either of two branches and closed behind them', () => {
  const text =
    '# {{title.text}}\n\n{{#if quotes}}\n:::callout[A]\n{{else}}\n:::callout[B]\n{{/if}}\nWords.\n:::\n\n::sources\n'
  expect(findings(text)).toEqual([])
})

test('marks that are words, or that branches put together, are none that went astray', () => {
  const partials = { name: '{{slug}}' }
  for (const text of [
    'Two \\*\\* stars, \\](here, minus \\-{{slug}}.',
    '**{{> name}} of {{slug}}**',
    '{{#if slug}}**{{slug}}{{else}}**none{{/if}}**',
    '- **{{slug}}** [{{slug}}](<https://example.org/a b>)\n  - - {{slug}}\n\n---\n\n| A |\n| - |\n| {{slug}} |',
    '`**` and `](`',
  ])
    expect(findings(text, partials)).toEqual([])
})

test('a partial may call itself on something smaller', () => {
  expect(
    findings('# {{title.text}}\n\n::sources\n\n{{> a}}', { a: '{{#if date}}{{> a}}{{/if}}' }),
  ).toEqual([])
})

test.each([
  'For {{#if handling.addressee}}the {{handling.addressee}}{{/if}}.',
  '{{#if (and date handling.addressee)}}For {{handling.addressee}} on {{date date}}{{/if}}',
  '{{#unless date}}undated{{else}}of {{date date}}{{/unless}}',
  '{{#if (not date)}}undated{{else}}of {{@root.date}}{{/if}}',
  'For {{default handling.addressee "everybody"}}',
  '{{#each quotes}}{{#if toldTo}}{{#with (speaker speaker)}}{{name}} to {{../toldTo}}{{/with}}{{/if}}{{/each}}',
  '{{#each quotes as |quote|}}{{#if quote.toldTo}}to {{quote.toldTo}}{{/if}}{{/each}}',
  '{{#each quotes}}{{#if (eq toldTo "Harbour Post")}}to {{toldTo}}{{/if}}{{/each}}',
  '{{#each (where figures "label")}}for {{label}}{{/each}}',
  '{{#if date}}{{> dated}}{{/if}}',
  '- **{{handling.addressee}}**',
  ':::page-header\n::start[{{handling.marking}}]\n:::',
  '| {{handling.addressee}} | of |\n|---|---|\n| x | y |',
  '{{#each slots}}{{#each content}}{{#if (eq type "paragraph")}}{{text}}{{else}}{{join items ", "}}{{/if}}{{type}}{{/each}}{{/each}}',
])('is content with %s', (text) => {
  expect(findings(text, { dated: 'Dated {{date}}' })).toEqual([])
})

test('warns of a template that prints words of the article and never cites', () => {
  const [finding, ...others] = checkTemplate(templateOf('x\n\n{{#each quotes}}{{text}}{{/each}}'))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    code: 'compose/never-cites',
    place: { line: 3, column: 17 },
  })
  expect(checkTemplate(templateOf('{{#each quotes}}{{text}} {{cite this}}{{/each}}'))).toEqual([])
  expect(checkTemplate(templateOf('# {{title.text}}'))).toEqual([])
})

test('checks a partial with what each of its callers gives it', () => {
  const partials = { line: '{{text}} {{words}}\n' }
  expect(findings('{{#each quotes}}{{> line words="x"}}{{/each}}', partials)).toEqual([])
  expect(findings('{{> line words="x"}}', partials)).toEqual([
    'partials/line.md.hbs:1:3 | compose/unknown-field | Cannot read `text`: `Brief` has no such field. | `REFERENCE.md` in the templates of Briefwright lists its fields.',
  ])
})

test('checks files that no one calls for their Markdown and syntax', () => {
  expect(findings('x', { unused: '{{#if}' })).toHaveLength(1)
  expect(findings('x', { unused: '<p>' })).toHaveLength(1)
})

test('comes to an end with partials that call each other', () => {
  const partials = {
    a: '{{> b words=slug more=slug}}',
    b: '{{words}} {{more}} {{> a more=(openSlots)}} {{nothing}}',
  }
  expect(findings('{{> a}}', partials).map((finding) => finding.split(' | ')[1])).toEqual([
    'compose/forbidden',
    'compose/unknown-field',
  ])
})

function attempt(work: () => unknown): BriefingError {
  try {
    work()
  } catch (error) {
    if (error instanceof BriefingError) return error
  }
  throw new Error('Expected a BriefingError')
}

describe('references to tables and pictures', () => {
  const grid = (id: string) =>
    `:::table[Who said what]{widths="1 1" ${id}}\n| Who | What |\n|---|---|\n| Ana | yes |\n:::`

  test('one to an id that nothing has is told where it stands, with the nearest there is', () => {
    expect(
      findings(`# A\n\nSee {{refer "sayd"}} and {{refer "zz"}}.\n\n${grid('id="said"')}`),
    ).toEqual([
      'template.md.hbs:3:13 | compose/unknown-reference | Cannot refer to `sayd`: the template prints no table, figure or chart with that `id`. | Did you mean `said`?',
      'template.md.hbs:3:34 | compose/unknown-reference | Cannot refer to `zz`: the template prints no table, figure or chart with that `id`. | Write `id="zz"` at the directive.',
    ])
  })

  test('one to an id in a branch, in a partial, written for short or made of a value is none', () => {
    const body = (id: string) =>
      `# A\n\nSee {{refer "said"}}.\n\n{{#if date}}\n${grid(id)}\n{{/if}}`
    for (const id of ['id="said"', '#said', 'id=said', 'id="{{language}}"']) {
      expect(findings(body(id))).toEqual([])
    }
    expect(
      findings('# A\n\nSee {{refer "said"}}.\n\n{{> grid}}', { grid: grid('id="said"') }),
    ).toEqual([])
  })
})
