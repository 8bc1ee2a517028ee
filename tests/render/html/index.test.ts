import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Block, Inline } from '../../../src/model/document.ts'
import { pt } from '../../../src/model/units.ts'
import { renderHtml } from '../../../src/render/html/index.ts'
import { arbitraryDocument } from '../../support/arbitrary-document.ts'
import {
  cite,
  doc,
  em,
  everyNode,
  extracted,
  h,
  li,
  link,
  note,
  ol,
  p,
  row,
  table,
  text,
  ul,
} from '../../support/document.ts'
import type { PageElement } from '../../support/html-inspect.ts'
import { inspectHtml } from '../../support/html-inspect.ts'
import { assets } from '../../support/pictures.ts'
import { sweep } from '../../support/sweep.ts'
import { fonts, theme } from '../pdf/support.ts'
import { inspect, render } from './support.ts'

// The first page loads libraries and fonts; machines that build are slow.
vi.setConfig({ testTimeout: 60_000 })

const sourceList = (...entries: readonly [anchor: string, label: string][]): Block => ({
  type: 'sourceList',
  children: entries.map(([anchor, label]) => ({
    type: 'sourceEntry',
    anchor,
    label,
    children: [text('there')],
  })),
})

describe('the page', () => {
  test('asks for nothing and runs nothing, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const { elements } = inspectHtml(
          (await renderHtml(document, { theme, fonts, assets })).value,
        )
        expect(elements.flatMap(outsideWorld)).toEqual([])
      }),
      sweep(10, 1),
    )
  })

  test('has a policy by which a browser refuses all but its own style sheet, fonts and pictures', async () => {
    const { all } = await inspect(everyNode())
    const css = all('style')[0]?.text ?? ''
    const hash = createHash('sha256').update(css).digest('base64')
    expect(all('meta').map(({ attributes }) => attributes['content'])).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    )
  })

  test('cannot be broken out of by a name in the theme or a word in the header', async () => {
    const evil = '</style><script>alert(1)</script>"; } * { background: url(//x) }\\'
    const { all } = await inspect(
      doc([p('x')], { header: { start: [text(evil)], center: [], end: [] } }),
      {
        fonts: { ...theme.fonts, serif: { ...theme.fonts.serif, name: evil } },
      },
    )
    expect(all('script')).toEqual([])
    expect(all('style')).toHaveLength(1)
    const css = all('style')[0]?.text ?? ''
    expect(css.replace(/"(?:[^"\\\n]|\\.)*"/g, '')).not.toContain('url(//')
  })

  test('has its language, direction, title and metadata', async () => {
    const { all } = await inspect(
      doc([h(1, 't', 'A & B')], {
        language: 'fr',
        properties: {
          title: 'A & B',
          subject: 'Policy brief',
          author: 'J. Doe',
          keywords: ['one', 'two'],
          date: '2026-01-02',
          identifier: 'abc',
        },
      }),
    )
    expect(all('html')[0]?.attributes).toEqual({ lang: 'fr', dir: 'ltr' })
    expect(all('title')[0]?.text).toBe('A & B')
    const named = all('meta').flatMap(({ attributes: { name, content } }) =>
      name === undefined ? [] : [[name, content]],
    )
    expect(Object.fromEntries(named)).toMatchObject({
      author: 'J. Doe',
      description: 'Policy brief',
      keywords: 'one, two',
      'dcterms.date': '2026-01-02',
      'dcterms.identifier': 'abc',
    })
  })

  test('has one main part and one title between a head and a foot', async () => {
    const { all } = await inspect(everyNode())
    expect(all('body')[0]?.children.map(({ name }) => name)).toEqual(['header', 'main', 'footer'])
    expect(all('h1')).toHaveLength(1)
  })
})

describe('words', () => {
  test('say where they come from, but for those of the template', async () => {
    const computed: Inline = {
      type: 'text',
      value: 'two',
      origin: 'computed',
      spans: [
        { source: 'a', start: 1, end: 4 },
        { source: 'b c', start: 7, end: 9 },
      ],
    }
    const { all } = await inspect(doc([p('Label ', extracted('one', 40), ' ', computed)]))
    expect(all('p')[0]?.text).toBe('Label one two')
    expect(all('span').map(({ text, attributes }) => [text, attributes])).toEqual([
      [
        'one',
        { 'data-origin': 'extracted', 'data-source': 'a', 'data-start': '40', 'data-end': '43' },
      ],
      [
        'two',
        {
          'data-origin': 'computed',
          'data-source': 'a b%20c',
          'data-start': '1 7',
          'data-end': '4 9',
        },
      ],
    ])
  })

  test('that run against the page are marked with direction and script', async () => {
    const { all } = await inspect(doc([p('He said سلام عليكم twice.')]))
    expect(all('span').map(({ text, attributes }) => [text, attributes])).toEqual([
      ['سلام عليكم', { dir: 'rtl', lang: 'und-Arab' }],
    ])
    const mirrored = await inspect(
      doc([p('قال Port Ardle أمس')], { language: 'ar', direction: 'rtl' }),
    )
    expect(mirrored.all('span').map(({ text, attributes }) => [text, attributes])).toEqual([
      ['Port Ardle', { dir: 'ltr', lang: 'und-Latn' }],
    ])
  })

  test('run their own way in a page that runs the other: an English sentence in an Arabic briefing', async () => {
    const { all } = await inspect(
      doc(
        [
          p(extracted('The pier was closed.'), ' ', cite('ف 3', 's1')),
          ul('The price rose.'),
          p('أغلق الرصيف.'),
          sourceList(['s1', 'ف 3']),
        ],
        { language: 'en', labelLanguage: 'ar', direction: 'rtl' },
      ),
    )
    const directions = [...all('p'), all('li')[0]].map((one) => one?.attributes['dir'])
    expect(directions).toEqual(['ltr', undefined, 'ltr'])
  })

  test('of an English article are one text among Arabic labels, with their full stop and the marks around them', async () => {
    const { all } = await inspect(
      doc(
        [
          p('قال: ', extracted('The '), em(extracted('Heron')), extracted(' lay by.'), ' أمس'),
          p('قال: «', extracted('It “shuts.”'), '» لصحيفة (', extracted('The Herald'), ')'),
        ],
        { language: 'en', labelLanguage: 'ar', direction: 'rtl' },
      ),
    )
    const apart = all('span').filter(({ attributes }) => attributes['dir'] !== undefined)
    expect(apart.map(({ text, attributes }) => [attributes['dir'], text])).toEqual([
      ['ltr', 'The Heron lay by.'],
      ['ltr', '«It “shuts.”»'],
      ['ltr', '(The Herald)'],
    ])
    expect(all('p').map(({ text }) => text)).toEqual([
      'قال: The Heron lay by. أمس',
      'قال: «It “shuts.”» لصحيفة (The Herald)',
    ])
  })

  test('are one line with the citation behind them', async () => {
    const { all } = await inspect(
      doc([p('Said so. ', cite('¶ 1', 's1')), sourceList(['s1', '¶ 1'])]),
    )
    expect(all('p')[0]?.text).toBe('Said so.\u00a0¶ 1')
  })
})

describe('references', () => {
  test('to a source on the web lead to the passage, from the text and from the list', async () => {
    const url = 'https://example.org/a#:~:text=We%20will%2C%20now'
    const { all } = await inspect(doc([p('x ', cite('¶ 1', 's1', url)), sourceList(['s1', '¶ 1'])]))
    expect(all('a').map(({ attributes }) => attributes['href'])).toEqual([url, url])
  })

  test('to a source without an address lead to its entry in the list', async () => {
    const { all } = await inspect(doc([p('x ', cite('¶ 1', 's1')), sourceList(['s1', '¶ 1'])]))
    expect(all('a').map(({ attributes }) => attributes)).toMatchObject([
      { href: '#s1', role: 'doc-biblioref' },
    ])
    expect(all('li')[0]?.attributes['id']).toBe('s1')
  })

  test('to a footnote lead to it, and its number leads back to the first of them', async () => {
    const { all } = await inspect(
      doc([p('a', note('n'), ' b', note('m'), ' c', note('n'))], {
        footnotes: ['m', 'n'].map((identifier) => ({ identifier, children: [p(identifier)] })),
      }),
    )
    const links = all('a').map(({ text, attributes: { id, href, role } }) => [text, id, href, role])
    expect(links).toEqual([
      ['1', 'reference_1', '#note_1', 'doc-noteref'],
      ['2', 'reference_2', '#note_2', 'doc-noteref'],
      ['1', undefined, '#note_1', 'doc-noteref'],
      ['1', undefined, '#reference_1', 'doc-backlink'],
      ['2', undefined, '#reference_2', 'doc-backlink'],
    ])
    expect(all('.footnote').map(({ attributes, text }) => [attributes['id'], text.trim()])).toEqual(
      [
        ['note_1', expect.stringContaining('n')],
        ['note_2', expect.stringContaining('m')],
      ],
    )
  })

  test('inside the page all lead somewhere, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const { elements } = inspectHtml(
          (await renderHtml(document, { theme, fonts, assets })).value,
        )
        const ids = elements.flatMap(({ attributes: { id } }) => id ?? [])
        const targets = elements.flatMap(({ attributes: { href = '' } }) =>
          href.startsWith('#') ? [href.slice(1)] : [],
        )
        expect(new Set(ids).size).toBe(ids.length)
        expect(targets.filter((target) => !ids.includes(target))).toEqual([])
      }),
      sweep(10, 1),
    )
  })

  test('by name show their address when printed, those by address do not', async () => {
    const { all } = await inspect(
      doc([
        p(
          link('https://example.org/a', 'the page'),
          ' ',
          link('https://example.org/b', 'example.org/b'),
          ' ',
          link('mailto:desk@example.org', 'write'),
        ),
      ]),
    )
    expect(all('.named-link').map((element) => element.text)).toEqual(['the page'])
  })
})

describe('blocks', () => {
  test('lists nest, and begin with their number', async () => {
    const { all } = await inspect(doc([ol(3, 'three', li(p('four'), ul('inner')))]))
    expect(all('ol')[0]?.attributes['start']).toBe('3')
    expect(all('ol')[0]?.children.map(({ name }) => name)).toEqual(['li', 'li'])
    expect(all('li')[1]?.children.map(({ name }) => name)).toEqual(['p', 'ul'])
  })

  test('tables have header cells, and a region named by the caption', async () => {
    const { all } = await inspect(doc([table('Who', row('x', ''), row('1', '2'))]))
    expect(all('th').map(({ text, attributes }) => [text, attributes['scope']])).toEqual([
      ['x', 'col'],
    ])
    expect(all('section')[0]?.attributes['aria-labelledby']).toBe(
      all('caption')[0]?.attributes['id'],
    )
    expect(all('section')[0]?.attributes['tabindex']).toBe('0')
  })

  test('tables without a caption are named by their header cells', async () => {
    const { all } = await inspect(doc([table('', row('x', 'y'), row('1', '2'))]))
    const names = all('section')[0]?.attributes['aria-labelledby']?.split(' ') ?? []
    const cells = names.map((name) => all('th').find(({ attributes }) => attributes['id'] === name))
    expect(cells.map((cell) => cell?.text)).toEqual(['x', 'y'])
  })

  test('column widths are shares of the table', async () => {
    const wide = { ...table('', row('x', 'y'), row('1', '2')), widths: [3, 1] }
    expect(await render(doc([wide]))).toContain(
      '#table_1 col:nth-child(1) { width: 75% }\n#table_1 col:nth-child(2) { width: 25% }',
    )
  })

  test('an open slot is seen to be open, a filled one has its author', async () => {
    const { all } = await inspect(everyNode())
    expect(all('.slot').map(({ attributes, text }) => [attributes['class'], lines(text)])).toEqual([
      ['slot open slot-text', ['Analyst to complete: what follows for us?']],
      ['slot filled slot-text', ['Wait and see.', 'J. Doe']],
    ])
  })

  test('who is quoted stands beside the quotation, not in it', async () => {
    const { all } = await inspect(everyNode())
    expect(all('figure')[0]?.children.map(({ name, text }) => [name, lines(text)])).toEqual([
      ['blockquote', ['We will not sign twice.']],
      ['figcaption', ['Ana Morel, harbour minister\u00a0¶ 4']],
    ])
  })
})

describe('head and foot', () => {
  const page: Inline[] = [{ type: 'pageNumber' }, text(' of '), { type: 'pageCount' }]

  test('stand on the screen once, without what counts pages', async () => {
    const { all } = await inspect(
      doc([p('x')], {
        header: { start: [text('OFFICIAL')], center: [], end: [text('TLP:GREEN')] },
        footer: { start: [], center: page, end: [text('TLP:GREEN · Page '), ...page] },
      }),
    )
    expect(lines(all('.page-header')[0]?.text)).toEqual(['OFFICIAL', 'TLP:GREEN'])
    expect(lines(all('.page-footer')[0]?.text)).toEqual(['TLP:GREEN'])
  })

  test('stand in the margins of every printed page, mirrored where the page is', async () => {
    const header = { start: [text('OFFICIAL "X"')], center: [], end: [text('Page '), ...page] }
    const css = await render(doc([p('x')], { header }))
    expect(css).toMatch(/@top-left \{\ncontent: "OFFICIAL \\22 X\\22 ";/)
    expect(css).toMatch(/@top-right \{\ncontent: "Page " counter\(page\) " of " counter\(pages\);/)
    const mirrored = await render(doc([p('x')], { header, language: 'ar', direction: 'rtl' }))
    expect(mirrored).toMatch(/@top-right \{\ncontent: "OFFICIAL/)
    const footer = { start: [text('بريد '), extracted('2031-05-14')], center: [], end: [] }
    const dated = await render(doc([p('x')], { footer, language: 'ar', direction: 'rtl' }))
    expect(dated).toContain('content: "بريد " "\u20682031-05-14\u2069"')
  })

  test('the label of the Traffic Light Protocol is black in the margins, whatever the colours of the theme', async () => {
    const banner = { marking: [], tlp: [text('TLP:GREEN')] }
    const tlp = { ...theme.styles.tlp, colour: 'rule' }
    const css = await render(doc([p('x')], { banner }), { styles: { ...theme.styles, tlp } })
    const boxes = css.match(/@(?:top|bottom)-right \{[^}]*TLP:GREEN[^}]*\}/g) ?? []
    expect(boxes).toHaveLength(2)
    for (const box of boxes) expect(box).toContain('color: #000000')
  })

  test('the printed page has the size and margins of the theme', async () => {
    const css = await render(doc([p('x')]), {
      page: {
        ...theme.page,
        size: 'Letter',
        marginTop: pt(54),
        marginBottom: pt(48),
        marginInner: pt(64),
        marginOuter: pt(66),
      },
    })
    expect(css).toContain('@page {\nsize: Letter;\nmargin: 54pt 66pt 48pt 64pt;')
  })
})

function outsideWorld({ name, attributes }: PageElement): readonly string[] {
  const isForeign = ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base'].includes(name)
  const faults = Object.entries(attributes).flatMap(([attribute, value]) => {
    const isInside = name === 'img' && attribute === 'src' && value.startsWith('data:image/')
    if (/^on|^style$|^src/.test(attribute) && !isInside) return [`${name} ${attribute}`]
    const isLink = name === 'a' && /^(?:https?:|mailto:|#)/.test(value)
    return attribute === 'href' && !isLink ? [`${name} href=${value}`] : []
  })
  return isForeign ? [name, ...faults] : faults
}

function lines(words = ''): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line !== '')
}
