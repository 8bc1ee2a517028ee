import type { Theme } from '../../../model/theme.ts'
import type { CssRule } from './css.ts'
import { formatNumber, length, lineWidth } from './css.ts'
import { colourOf } from './text-styles.ts'

const POINTS_PER_REM = 12

const ZONES = [
  ['zone-start', 1, 'start'],
  ['zone-center', 2, 'center'],
  ['zone-end', 3, 'end'],
] as const

/** The page on a screen: one column no wider than the theme says, its head and foot once each. */
export function screenStyles(theme: Theme): readonly CssRule[] {
  const { html, rule } = theme
  const link = colourOf(theme, 'link')
  return [
    {
      selector: ':root',
      declarations: {
        // A point of the theme, in the size of type the reader asks the browser for.
        '--pt': `${Math.round((html.scale / POINTS_PER_REM) * 1e5) / 1e5}rem`,
        '--leading': formatNumber(html.leading),
        '--space': formatNumber(html.space),
        'color-scheme': 'light',
        background: '#ffffff',
        'text-size-adjust': '100%',
      },
    },
    { selector: '*, ::before', declarations: { 'box-sizing': 'border-box' } },
    {
      selector: 'body',
      declarations: {
        'max-inline-size': `calc(${length(html.width)} + 3rem)`,
        margin: '0 auto',
        padding: '1rem 1.5rem 2rem',
        'font-kerning': 'normal',
        // Arabic letters have no italic: a browser would lean them over.
        'font-synthesis-style': html.fonts === 'embedded' ? 'none' : undefined,
      },
    },
    {
      selector: '.page-header, .page-footer',
      declarations: {
        display: 'grid',
        'grid-template-columns': '1fr auto 1fr',
        gap: '0 1.5em',
      },
    },
    ...ZONES.map(([name, column, align]) => ({
      selector: `.${name}`,
      declarations: { 'grid-area': `1 / ${column}`, 'text-align': align },
    })),
    {
      selector: '.page-header',
      declarations: { 'margin-block-end': length(theme.styles.title.leading) },
    },
    {
      selector: '.page-footer',
      declarations: {
        'margin-block-start': length(theme.styles.title.leading),
        'padding-block-start': length(theme.masthead.ruleSpace),
        'border-block-start': `${lineWidth(rule.hairline)} solid ${colourOf(theme, 'rule')}`,
      },
    },
    { selector: ':is(.page-header, .page-footer) > p', declarations: { margin: '0' } },
    {
      selector: ':focus-visible',
      declarations: { outline: `2px solid ${link}`, 'outline-offset': '2px' },
    },
    {
      selector: ':is(li, a):target',
      declarations: { background: colourOf(theme, 'surface'), outline: `1px solid ${link}` },
    },
    {
      selector: 'h1, h2, h3, h4, h5, h6, li',
      declarations: { 'scroll-margin-block-start': '1rem' },
    },
  ]
}
