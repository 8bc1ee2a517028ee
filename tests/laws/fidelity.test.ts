import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import type { Block, Document, Inline } from '../../src/model/document.ts'
import { briefOf, found } from '../support/brief.ts'
import { sweep } from '../support/sweep.ts'
import { templateOf } from '../support/template.ts'

// Values that have broken Markdown, Handlebars, directives, tables, links or the holes themselves.
const awkward = [
  '10:30am',
  'yes|no',
  '2024. A year of change',
  '# not a heading',
  '- not a list',
  '+ 3 points',
  '* starred',
  '1) first',
  '> not a quotation',
  '```',
  '~~~ tilde',
  '    four spaces before',
  'a `code` word',
  'two `` ticks',
  '*not* emphasis',
  '**not** strong',
  '_under_ scores',
  'snake_case_name',
  '~~struck~~',
  '<b>bold</b>',
  '</p>',
  '<!-- comment -->',
  '<script>alert(1)</script>',
  'A & B',
  '&amp; and &#42;',
  '{{x}}',
  '{{{x}}}',
  '{{#if x}}',
  '{{> partial}}',
  '\\{{x}}',
  'trailing backslash \\',
  '\\*escaped\\*',
  '[text](https://example.org)',
  '[text][ref]',
  '[^note]',
  '![image](x.png)',
  'https://example.org/a_b_c?x=1&y=2',
  'www.example.org',
  'me@example.org',
  ':::callout',
  '::slot{id="x"}',
  ':name[words]{a=b}',
  '3:2:1',
  '---',
  '===',
  '"quoted" and \'single\'',
  '“curly” and ‘single’',
  'U+E000 \uE0000\uE001 itself',
  'U+E002 \uE0020\uE003 itself',
  'bidi \u202Eoverride\u202C and \u2067isolate\u2069',
  'السلام عليكم',
  '日本語 の 文',
  'zero\u200Bwidth\u200Djoiner',
  'e\u0301 combining',
  '😀👩‍🚀',
  'no\u00A0break\u202Fspace',
  'soft\u00ADhyphen',
  'constructor',
  '__proto__',
  'toString',
  '0',
  'false',
  '$& $1 $$',
  '%s %d',
  'line\nbreak',
  'blank\n\nlines\n\n# inside',
  'tab\tinside',
]

interface Position {
  readonly template: string
  /** What the value came out as. */
  readonly read: (document: Document) => string | undefined
}

const positions: Readonly<Record<string, Position>> = {
  'a paragraph': { template: '{{title.text}}', read: textBy('paragraph') },
  'the middle of a sentence': {
    template: 'Before {{title.text}} after.',
    read: textBy('paragraph'),
  },
  'between letters': { template: 'a{{title.text}}b', read: textBy('paragraph') },
  'a heading': { template: '## {{title.text}}', read: textBy('heading') },
  'a list item': { template: '- {{title.text}}', read: textBy('list') },
  'an ordered list item': { template: '1. {{title.text}}\n2. x', read: textBy('list') },
  'a block quotation': { template: '> {{title.text}}', read: textBy('blockquote') },
  'a table cell': {
    template: '| a | b |\n|---|---|\n| {{title.text}} | x |',
    read: textBy('table'),
  },
  'a table head': {
    template: '| {{title.text}} | b |\n|---|---|\n| x | y |',
    read: textBy('table'),
  },
  'strong text between letters': { template: 'a**{{title.text}}**b', read: textBy('strong') },
  'nested emphasis': { template: '***{{title.text}}***', read: textBy('emphasis') },
  'the text of a link': { template: '[{{title.text}}](https://example.org)', read: textBy('link') },
  'the title of a link': {
    template: '[x](https://example.org "{{title.text}}")',
    read: (document) => linkOf(document)?.title,
  },
  'inline code': {
    template: '`{{title.text}}`',
    read: (document) => nodeOf(document, 'inlineCode')?.value,
  },
  'a code block': {
    template: '```\n{{title.text}}\n```',
    read: (document) => nodeOf(document, 'code')?.value,
  },
  'the words of a directive': {
    template: ':::callout[{{title.text}}]\nx\n:::',
    read: textBy('callout'),
  },
  'a paragraph of a directive': {
    template: ':::callout[x]\n{{title.text}}\n:::',
    read: textBy('callout'),
  },
  'an attribute of a directive': {
    template: '::slot[x]{id="{{title.text}}"}',
    read: (document) => nodeOf(document, 'slot')?.id,
  },
  'an attribute without quotation marks': {
    template: '::slot[x]{id={{title.text}} }',
    read: (document) => nodeOf(document, 'slot')?.id,
  },
  'a footnote': {
    template: 'x[^{{slug}}]\n\n[^{{slug}}]: {{title.text}}',
    read: (document) => valueIn(document.footnotes),
  },
  'a partial': { template: '{{> inner}}', read: textBy('paragraph') },
  'an indented partial in a list': { template: '- x\n\n  {{> inner}}', read: textBy('list') },
  'an argument of a partial': {
    template: '{{> argument words=title.text}}',
    read: textBy('paragraph'),
  },
  'a label': { template: '{{label "about" what=title.text}}', read: textBy('paragraph') },
  'a page footer': {
    template: ':::page-footer\n::end[{{title.text}}]\n:::',
    read: (document) => valueIn(document.footer),
  },
}

describe.each(Object.entries(positions))('a value in %s', (_, { template, read }) => {
  test.each(awkward)('comes out as itself: %j', (value) => {
    expect(read(documentOf(template, value))).toBe(expected(template, value))
  })

  test('comes out as itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        fc.pre(value.trim() !== '')
        expect(read(documentOf(template, value))).toBe(expected(template, value))
      }),
      sweep(15, 1),
    )
  })
})

test.each(awkward)('an address is kept or refused whole: %j', (value) => {
  const document = documentOf('[x]({{title.text}})', value)
  const url = linkOf(document)?.url
  if (/^https?:\/\//.test(value)) expect(url).toBe(value)
  else expect(url).toBeUndefined()
  expect(textBy('paragraph')(document)).toBeUndefined()
})

function documentOf(template: string, value: string): Document {
  const partials = { inner: '{{title.text}}\n', argument: '{{words}}\n' }
  const brief = briefOf({ title: { text: found(value), method: 'given', isGiven: true } })
  return compose(brief, templateOf(template, partials, { about: 'About {what}.' })).value
}

/** In text, every run of white space with a line break or tab in it is one space; nothing else changes. */
function expected(template: string, value: string): string {
  if (template.startsWith('`')) return value
  if (template.includes('{id=')) return value.trim()
  if (template.includes('https://example.org "')) return value
  return value.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, (space) =>
    /[^ ]/u.test(space) ? ' ' : space,
  )
}

/** The text that came from the Brief inside the first node of a type. */
function textBy(type: (Block | Inline)['type']): (document: Document) => string | undefined {
  return (document) => {
    const nodes = nodesOf(document.children).filter((node) => node.type === type)
    return nodes.map(valueIn).find((value) => value !== undefined)
  }
}

function valueIn(tree: unknown): string | undefined {
  return nodesOf(tree).flatMap((node) =>
    node.type === 'text' && node.origin === 'extracted' ? [node.value] : [],
  )[0]
}

function linkOf(document: Document) {
  return nodeOf(document, 'link')
}

type AnyNode = Block | Inline

function nodeOf<Type extends AnyNode['type']>(document: Document, type: Type) {
  return nodesOf(document.children).find(
    (node): node is Extract<AnyNode, { type: Type }> => node.type === type,
  )
}

/** Every object with a type inside a tree, in order. */
function nodesOf(tree: unknown): readonly AnyNode[] {
  if (typeof tree !== 'object' || tree === null) return []
  return [...(isNode(tree) ? [tree] : []), ...Object.values(tree).flatMap(nodesOf)]
}

function isNode(value: object): value is AnyNode {
  return 'type' in value
}
