import type { Theme } from '../../../model/theme.ts'
import type { CssRule } from './css.ts'
import { length, lineWidth, space } from './css.ts'
import { tableStyles } from './table-styles.ts'
import { colourOf } from './text-styles.ts'

/** Of a column of source entries; three fit the page. Points. */
const MIN_SOURCE_WIDTH = 120

/** How blocks stand on the page, on screens and on paper alike. Sides are logical, so that pages mirror by themselves. */
export function blockStyles(theme: Theme): readonly CssRule[] {
  return [...flowStyles(theme), ...boxStyles(theme), ...listStyles(theme), ...tableStyles(theme)]
}

function flowStyles(theme: Theme): readonly CssRule[] {
  const accent = colourOf(theme, 'accent')
  const { masthead, rule, styles } = theme
  return [
    {
      selector: 'p, h1, h2, h3, h4, h5, h6, pre, caption, figcaption',
      declarations: { margin: 'var(--before) 0 var(--after)', 'overflow-wrap': 'break-word' },
    },
    { selector: 'h1, h2, h3, h4, h5, h6', declarations: { 'text-wrap': 'balance' } },
    // On a telephone the title would take the whole of it.
    { selector: 'h1', declarations: { 'font-size': `min(${length(styles.title.size)}, 7.5vw)` } },
    { selector: 'p, li', declarations: { 'text-wrap': 'pretty' } },
    {
      selector: '.masthead',
      declarations: {
        ...(masthead.style === 'band'
          ? {
              padding: length(masthead.padding),
              background: colourOf(theme, masthead.fill),
              'print-color-adjust': 'exact',
            }
          : {
              'border-block-end': `${lineWidth(rule.accent)} solid ${accent}`,
              'padding-block-end': length(masthead.ruleSpace),
            }),
        'margin-block-end': space(masthead.spaceAfter),
      },
    },
    ...headingStyles(theme),
    {
      selector: 'hr',
      declarations: {
        border: '0',
        'border-block-start': `${lineWidth(rule.hairline)} solid ${colourOf(theme, 'rule')}`,
        'margin-block': length(theme.styles.body.leading / 2),
      },
    },
    {
      selector: '.contents ul',
      declarations: {
        margin: '0',
        'padding-inline-start': length(theme.list.indent),
        'list-style': 'none',
      },
    },
    {
      selector: '.contents > ul',
      declarations: {
        'padding-inline-start': '0',
        'margin-block-end': space(theme.styles.body.spaceAfter),
      },
    },
    {
      selector: '.columns',
      declarations: {
        display: 'grid',
        'grid-template-columns': 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
        'column-gap': length(theme.columns.gap),
        // Where they stand below each other, a column starts like a section.
        'row-gap': space(theme.styles.heading2.spaceBefore),
      },
    },
  ]
}

function headingStyles(theme: Theme): readonly CssRule[] {
  const { headings, rule, styles } = theme
  if (headings.rule === 'none') return []
  return [
    {
      selector: 'h2',
      declarations: {
        'border-block-start': `${lineWidth(rule.hairline)} solid ${colourOf(theme, 'accent')}`,
        'margin-block-start': space(styles.heading2.spaceBefore),
        'padding-block-start': length(headings.ruleSpace),
      },
    },
  ]
}

function boxStyles(theme: Theme): readonly CssRule[] {
  const { box, rule, list, styles } = theme
  const bar = (colour: string, width: number = rule.accent) =>
    `${lineWidth(width)} solid ${colourOf(theme, colour)}`
  const margin = `${space(box.spaceBefore)} 0 ${space(box.spaceAfter)}`
  const padding = length(box.padding)
  return [
    {
      selector: '.callout',
      declarations: {
        margin,
        padding,
        background: colourOf(theme, 'surface'),
        'border-inline-start': bar('accent'),
        'print-color-adjust': 'exact',
      },
    },
    { selector: '.callout.warning', declarations: { 'border-inline-start': bar('open') } },
    {
      selector: '.slot.open',
      declarations: {
        margin,
        padding,
        border: `${lineWidth(rule.hairline * 2)} dashed ${colourOf(theme, 'open')}`,
      },
    },
    {
      selector: '.slot.filled',
      declarations: {
        margin,
        'padding-inline-start': padding,
        'border-inline-start': bar('accent', rule.accent / 2),
      },
    },
    {
      selector: 'pre',
      declarations: {
        padding,
        background: colourOf(theme, 'surface'),
        'white-space': 'pre-wrap',
        'overflow-wrap': 'anywhere',
        'tab-size': '4',
      },
    },
    {
      selector: 'figure.quotation, :not(figure) > blockquote',
      declarations: {
        margin: `${space(styles.blockquote.spaceBefore)} 0 ${space(styles.blockquote.spaceAfter)}`,
        'padding-inline-start': `calc(${length(list.indent)} - ${lineWidth(rule.accent)})`,
        'border-inline-start': bar('rule'),
      },
    },
    { selector: 'figure > blockquote', declarations: { margin: '0' } },
    {
      selector: ':is(.callout, .slot, blockquote, figure, td, th, .columns > div) > :last-child',
      declarations: { 'margin-block-end': '0' },
    },
    {
      selector: ':is(.callout, .slot, blockquote, .columns > div) > :first-child',
      declarations: { 'margin-block-start': '0' },
    },
  ]
}

function listStyles(theme: Theme): readonly CssRule[] {
  const { list, keyFigures, columns, styles, rule, footnotes } = theme
  const accent = colourOf(theme, 'accent')
  const bare = { margin: '0', padding: '0', 'list-style-type': '""' }
  return [
    {
      selector: 'ul, ol',
      declarations: {
        margin: `0 0 ${space(styles.body.spaceAfter)}`,
        'padding-inline-start': length(list.indent),
      },
    },
    { selector: ':is(ul, ol) :is(ul, ol)', declarations: { margin: '0' } },
    // A marker ends where its item begins; so these stand where the other formats have them, at the edge of the text.
    { selector: 'ul', declarations: { 'list-style-type': '"•\\2002\\2002"' } },
    { selector: 'ul ul', declarations: { 'list-style-type': '"–\\2002\\a0"' } },
    { selector: 'ul ul ul', declarations: { 'list-style-type': '"·\\2002\\2002"' } },
    { selector: 'li::marker', declarations: { color: accent } },
    { selector: 'li + li', declarations: { 'margin-block-start': space(list.tightSpace) } },
    {
      selector: '.spread > li + li',
      declarations: { 'margin-block-start': space(list.itemSpace) },
    },
    { selector: 'li > :last-child', declarations: { 'margin-block-end': '0' } },
    {
      selector: '.key-figures',
      declarations: {
        ...bare,
        display: 'grid',
        'grid-template-columns': 'repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr))',
        gap: `${space(keyFigures.spaceBefore * 2)} ${length(keyFigures.gap)}`,
        margin: `${space(keyFigures.spaceBefore)} 0 ${space(keyFigures.spaceAfter)}`,
      },
    },
    {
      selector: '.key-figures > li',
      declarations: {
        margin: '0',
        'border-block-start': `${lineWidth(rule.accent / 2)} solid ${accent}`,
        'padding-block-start': length(keyFigures.ruleSpace),
      },
    },
    {
      selector: '.source-list',
      declarations: { ...bare, margin: `0 0 ${space(styles.body.spaceAfter)}` },
    },
    {
      selector: '.source-list.in-columns',
      declarations: { columns: `3 ${length(MIN_SOURCE_WIDTH)}`, 'column-gap': length(columns.gap) },
    },
    {
      selector: '.source-entry',
      declarations: { display: 'flex', gap: '0.5em', margin: '0', 'break-inside': 'avoid' },
    },
    {
      selector: '.entry-label',
      declarations: { flex: '0 0 auto', 'min-inline-size': '2em', color: accent },
    },
    {
      selector: '.footnotes',
      declarations: { 'margin-block-start': space(footnotes.spaceBefore) },
    },
    {
      selector: '.footnotes::before',
      declarations: {
        content: '""',
        display: 'block',
        'inline-size': length(footnotes.ruleWidth),
        'border-block-start': `${lineWidth(rule.hairline)} solid ${colourOf(theme, 'rule')}`,
        'margin-block-end': length(footnotes.spaceAfter),
      },
    },
    { selector: '.footnotes > ol', declarations: bare },
    { selector: '.footnote', declarations: { display: 'flex', gap: '0.5em', margin: '0' } },
    { selector: '.footnote > div', declarations: { 'min-inline-size': '0' } },
  ]
}
