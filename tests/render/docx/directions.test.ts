import { expect, test, vi } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import {
  cite,
  doc,
  extracted,
  h,
  p,
  paragraph,
  row,
  table,
  text,
  ul,
} from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { stylesHouse } from '../../support/house-documents.ts'
import { withPart } from '../../support/word-document.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A briefing in Arabic of an article in English. */
const foreign: Partial<Document> = { language: 'en', labelLanguage: 'ar', direction: 'rtl' }

async function partsOf(children: readonly Block[], rest: Partial<Document>) {
  const { value } = await renderDocx(doc(children, rest), { theme })
  const { part } = inspectDocx(value)
  const main = part('word/document.xml')
  /** The properties of the paragraph that holds the words. */
  const lookOf = (words: string) => {
    const found = [...main.matchAll(/<w:p>.*?<\/w:p>/gs)].find(([xml]) => xml.includes(words))
    return /<w:pPr>(.*?)<\/w:pPr>/s.exec(found?.[0] ?? '')?.[1]
  }
  const styles = part('word/styles.xml')
  /** What the style of the paragraph that holds the words says of paragraphs, and the style it is based on. */
  const styleOf = (words: string) => {
    const id = /<w:pStyle w:val="([^"]*)"\/>/.exec(lookOf(words) ?? '')?.[1] ?? ''
    const style = styles.split('<w:style ').find((one) => one.includes(`w:styleId="${id}"`)) ?? ''
    return {
      basedOn: /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1],
      says: /<w:pPr>(.*?)<\/w:pPr>/s.exec(style)?.[1] ?? '',
    }
  }
  return { main, lookOf, styleOf, styles }
}

test('English sentences in an Arabic briefing run from the left, with their full stop at their end', async () => {
  const { lookOf, styleOf, main } = await partsOf(
    [
      p(extracted('The pier was closed.')),
      p('أغلق الرصيف.'),
      h(2, 'a', extracted('Waiting for repairs?')),
      ul('The price rose.'),
    ],
    foreign,
  )
  const turned = '<w:bidi w:val="false"/>'
  expect(lookOf('The pier was closed.')).toBe('<w:pStyle w:val="BodyTextLeftToRight"/>')
  const { basedOn, says } = styleOf('The pier was closed.')
  expect(basedOn).toBe('BodyText')
  expect(says).toContain(turned)
  // As close as in a briefing in English; Arabic asks for more.
  expect(says).toContain(`w:line="${theme.styles.body.leading * 20}"`)
  expect(styleOf('أغلق الرصيف.').says).not.toContain('<w:bidi')
  expect(lookOf('Waiting for repairs?')).toContain(turned)
  expect(styleOf('The price rose.').says).toContain(turned)
  expect(main).toContain('<w:r><w:t xml:space="preserve">The pier was closed.</w:t></w:r>')
})

test('Arabic paragraphs in an English briefing run from the right', async () => {
  const { lookOf, styleOf } = await partsOf([p('أغلق الرصيف.'), p('The pier was closed.')], {})
  expect(lookOf('أغلق الرصيف.')).toBe('<w:pStyle w:val="BodyTextRightToLeft"/>')
  expect(styleOf('أغلق الرصيف.').basedOn).toBe('BodyText')
  expect(styleOf('أغلق الرصيف.').says).toContain('<w:bidi/>')
  expect(lookOf('The pier was closed.')).toBe('<w:pStyle w:val="BodyText"/>')
})

test('in a house, text that runs against the page has the list, and the lines, of its style', async () => {
  const reference = { file: 'house.docx', bytes: await stylesHouse() }
  const document = doc([ul('أغلق الرصيف.', 'The price rose.')], foreign)
  const { part } = inspectDocx((await renderDocx(document, { theme, reference })).value)
  const main = part('word/document.xml')
  const turned = '<w:pStyle w:val="ListBulletTightLeftToRight"/>'
  expect(main).toContain(`${turned}</w:pPr>`)
  const style = part('word/styles.xml')
    .split('<w:style ')
    .find((one) => one.includes('w:styleId="ListBulletTightLeftToRight"'))
  expect(style).toContain('<w:basedOn w:val="Bullets"/>')
  expect(style).toContain('<w:bidi w:val="false"/>')
  expect(style).not.toContain('w:line=')
})

test('in tables and mastheads foreign words keep the side of the page', async () => {
  const { lookOf, styleOf } = await partsOf(
    [
      { type: 'masthead', children: [h(1, 't', extracted('A pier is closed'))] },
      table('', row('من', 'ماذا'), row([extracted('Ana Vale')], 'نعم')),
    ],
    foreign,
  )
  const kept = '<w:bidi w:val="false"/><w:jc w:val="right"/>'
  expect(lookOf('A pier is closed')).toBe(`<w:pStyle w:val="Heading1"/>${kept}`)
  const { basedOn, says } = styleOf('Ana Vale')
  expect(basedOn).toBe('TableText')
  for (const property of ['<w:bidi w:val="false"/>', '<w:jc w:val="right"/>']) {
    expect(says).toContain(property)
  }
})

test('in a box the bar and the ground stay: the indents change places', async () => {
  const { styleOf, styles } = await partsOf(
    [
      {
        type: 'callout',
        kind: 'summary',
        title: [text('في لمحة')],
        children: [p(extracted('The pier was closed.'))],
      },
    ],
    foreign,
  )
  const style = /w:styleId="CalloutText".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
  const [, start, end] = /<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(style) ?? []
  expect(start).not.toBe(end)
  expect(styleOf('The pier was closed.').says).toContain(
    `<w:ind w:left="${end}" w:right="${start}"/>`,
  )
})

test('words of a source among Arabic ones keep their marks; so do those between them', async () => {
  const { main, lookOf } = await partsOf(
    [p('بعده: ', extracted('“We will not sign.”')), p('قال: ', extracted('yes'), '.')],
    foreign,
  )
  expect(lookOf('We will not sign.')).toBe('<w:pStyle w:val="BodyText"/>')
  expect(main).toContain(
    '<w:r><w:t xml:space="preserve">\u200e“We will not sign.”\u200e</w:t></w:r>',
  )
  expect(main).toContain(
    '<w:r><w:rPr><w:rStyle w:val="Separator"/><w:rtl/></w:rPr><w:t xml:space="preserve">\u200f.</w:t></w:r>',
  )
})

test('a reference in Arabic is one run in an English sentence: its number stays with it', async () => {
  const { main } = await partsOf(
    [
      p(extracted('The pier was closed.'), ' ', cite('ف 10', 's1')),
      {
        type: 'sourceList',
        children: [{ type: 'sourceEntry', anchor: 's1', label: 'ف 10', children: [text('there')] }],
      },
    ],
    foreign,
  )
  expect(main).toContain('<w:t xml:space="preserve">ف\u00a010</w:t>')
})

test('in a house whose styles all say that they run from left to right, an Arabic briefing does not', async () => {
  const house = withPart(await stylesHouse(), 'word/styles.xml', (xml) =>
    xml.replaceAll(
      /(<w:style w:type="paragraph"[^>]*>(?:(?!<\/w:style>).)*?<w:pPr>)/gs,
      '$1<w:bidi w:val="0"/>',
    ),
  )
  const document = doc([p('أغلق الرصيف.')], { language: 'ar', direction: 'rtl' })
  const reference = { file: 'house.docx', bytes: house }
  const { value } = await renderDocx(document, { theme, reference })
  const styles = inspectDocx(value).part('word/styles.xml')
  expect(inspectDocx(house).part('word/styles.xml')).toContain('<w:bidi w:val="0"/>')
  expect(styles).not.toContain('<w:bidi w:val="0"/>')
  expect(styles).toContain('<w:bidi/>')
})

test('references in small print are smaller than those in the text', async () => {
  const { main } = await partsOf(
    [
      p('a ', cite('¶ 1', 's1')),
      paragraph('note', text('b '), cite('¶ 1', 's1')),
      {
        type: 'sourceList',
        children: [{ type: 'sourceEntry', anchor: 's1', label: '¶ 1', children: [text('there')] }],
      },
    ],
    {},
  )
  expect([...main.matchAll(/w:rStyle w:val="(Citation\w*)"/g)].map(([, id]) => id)).toEqual([
    'Citation',
    'CitationSmall',
  ])
})

test('what belongs to a masthead on a ground has styles of its own: the same role elsewhere has no ground', async () => {
  const { lookOf } = await partsOf(
    [
      {
        type: 'masthead',
        children: [h(1, 't', 'A title'), paragraph('meta', text('in the head'))],
      },
      paragraph('meta', text('elsewhere')),
    ],
    {},
  )
  expect(lookOf('in the head')).toBe('<w:pStyle w:val="MastheadMeta"/>')
  expect(lookOf('elsewhere')).toBe('<w:pStyle w:val="Meta"/>')
})

test('French quotation marks stay with their words', async () => {
  const { main } = await partsOf([p('Elle dit « deux millions » hier.')], { language: 'fr' })
  expect(main).toContain('Elle dit «\u00a0deux millions\u00a0» hier.')
})

test('says what the words are in: of the document by itself, of others run by run', async () => {
  const arabic = await partsOf([p('قال: ', extracted('yes'))], foreign)
  expect(arabic.styles).toContain('<w:lang w:val="en" w:bidi="ar"/>')
  expect(arabic.main).not.toContain('<w:lang')
  const french = await partsOf([paragraph('meta', text('Source :')), p(extracted('The pier.'))], {
    language: 'en',
    labelLanguage: 'fr',
  })
  expect(french.main).toContain(
    '<w:rPr><w:lang w:val="fr"/></w:rPr><w:t xml:space="preserve">Source\u00a0:</w:t>',
  )
  expect(french.main.match(/<w:lang/g)).toHaveLength(1)
})

test('Arabic lines are exactly as high as their letters need, and slanted styles upright', async () => {
  const arabic: Partial<Document> = { language: 'ar', labelLanguage: 'ar', direction: 'rtl' }
  const look = async (rest: Partial<Document>, style: string) => {
    const { styles } = await partsOf([p('أغلق الرصيف.')], rest)
    return (
      new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    )
  }
  const { size, leading } = theme.styles.body
  const ofArabic = theme.fonts.fallback[0]?.textLeading ?? 0
  expect(size * ofArabic).toBeGreaterThan(leading)
  const line = (height: number) => `w:line="${Math.round(height * 20)}" w:lineRule="exact"`
  expect(await look(arabic, 'BodyText')).toContain(line(size * ofArabic))
  expect(await look({}, 'BodyText')).toContain(line(leading))
  // English sentences under Arabic headings.
  const among = theme.fonts.fallback[0]?.leading ?? 0
  expect(await look(foreign, 'BodyText')).toContain(line(Math.max(size * among, leading)))
  expect(await look(foreign, 'Heading4')).toContain(
    line(Math.max(theme.styles.heading4.size * ofArabic, theme.styles.heading4.leading)),
  )
  const prompt = await look(arabic, 'PlaceholderText')
  expect(prompt).toContain('<w:i/>')
  expect(prompt).not.toContain('<w:iCs')
})
