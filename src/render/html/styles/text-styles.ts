import type { StyleName } from '../../../model/style-names.ts'
import { styleNames } from '../../../model/style-names.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { CssRule, Declarations } from './css.ts'
import { cssString, formatNumber, length, space } from './css.ts'

/**
 * What each style of the theme stands for on the page: element names, or one class. Elements inside inherit it, until
 * one has a style of its own.
 */
export const styleSelectors: Readonly<Record<StyleName, readonly string[]>> = {
  body: ['body'],
  lead: ['.lead'],
  kicker: ['.kicker'],
  meta: ['.meta'],
  note: ['.note'],
  support: ['.support'],
  title: ['h1'],
  heading2: ['h2'],
  heading3: ['h3'],
  heading4: ['h4', 'h5', 'h6'],
  list: ['.list'],
  blockquote: ['blockquote'],
  attribution: ['.attribution'],
  tableCaption: ['caption'],
  tableHead: ['th'],
  tableCell: ['td'],
  calloutTitle: ['.callout-title'],
  calloutText: ['.callout-text'],
  keyFigureValue: ['.figure-value'],
  keyFigureText: ['.figure-text'],
  figureCaption: ['.figure-caption'],
  chartLabel: ['.chart-label'],
  chartValue: ['.chart-value'],
  slotPrompt: ['.slot-prompt'],
  slotText: ['.slot-text'],
  code: ['pre'],
  sourceEntry: ['.source-entry'],
  footnote: ['.footnote'],
  marking: ['.marking'],
  tlp: ['.tlp'],
  header: ['.page-header'],
  footer: ['.page-footer'],
}

/** One rule for each style of the theme, and those for the words in it that differ. */
export function textStyles(theme: Theme): readonly CssRule[] {
  return [
    ...styleNames.map((name) => ({
      selector: styleSelectors[name].join(', '),
      declarations: textDeclarations(theme.styles[name], theme),
    })),
    ...inlineStyles(theme),
  ]
}

/** The colour a theme gives a name; an unknown name looks like text. */
export function colourOf({ colours }: Theme, name: string): string {
  return colours[name] ?? colours['text'] ?? '#000000'
}

/** What stands in where neither the page nor the reader has the fonts of the theme. */
const GENERIC_FAMILIES = {
  serif: 'Charter, Cambria, Georgia, serif',
  sans: 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  mono: 'ui-monospace, Menlo, Consolas, monospace',
} as const

/** A family of the theme, then its fallbacks, then what every machine has. */
export function fontStack({ fonts }: Theme, family: TextStyle['font']): string {
  const names = [fonts[family].name, ...fonts.fallback.map(({ name }) => name)]
  return [...names.map(cssString), GENERIC_FAMILIES[family]].join(', ')
}

/** Everything that a style around could pass on is said, so that a style looks the same wherever it stands. */
export function textDeclarations(style: TextStyle, theme: Theme): Declarations {
  return {
    'font-family': fontStack(theme, style.font),
    'font-size': length(style.size),
    'line-height': `calc(${formatNumber(style.leading / style.size)} * var(--leading))`,
    'font-weight': style.bold ? '700' : '400',
    'font-style': style.italic ? 'italic' : 'normal',
    color: colourOf(theme, style.colour),
    'text-align': style.align,
    'letter-spacing': style.tracking === 0 ? 'normal' : length(style.tracking),
    'text-transform': style.capitals ? 'uppercase' : 'none',
    hyphens: style.hyphenate ? 'auto' : 'manual',
    '--emphasis': style.italic ? 'normal' : 'italic',
    '--before': space(style.spaceBefore),
    '--after': space(style.spaceAfter),
  }
}

function inlineStyles(theme: Theme): readonly CssRule[] {
  const { citation, noteMark, codeScale } = theme.inline
  return [
    // Emphasis in slanted words is upright, as in the other formats.
    { selector: 'em', declarations: { 'font-style': 'var(--emphasis)' } },
    { selector: 'strong', declarations: { 'font-weight': '700' } },
    {
      selector: ':not(pre) > code',
      declarations: {
        'font-family': fontStack(theme, 'mono'),
        'font-size': `${formatNumber(codeScale)}em`,
        'line-height': '0',
        'overflow-wrap': 'anywhere',
      },
    },
    {
      selector: 'a',
      declarations: {
        color: colourOf(theme, 'link'),
        'text-underline-offset': '0.15em',
        'text-decoration-thickness': 'from-font',
        'overflow-wrap': 'anywhere',
      },
    },
    {
      selector: '.citation',
      declarations: {
        'font-family': fontStack(theme, citation.font),
        'font-size': `max(${formatNumber(citation.scale)}em, ${length(citation.minSize)})`,
        'font-weight': '400',
        'font-style': 'normal',
        'letter-spacing': 'normal',
        'text-transform': 'none',
        color: colourOf(theme, citation.colour),
        'text-decoration-style': 'dotted',
        'white-space': 'nowrap',
        // A smaller face on the same baseline would push lines apart.
        'line-height': '0',
      },
    },
    {
      selector: 'sup',
      declarations: {
        'font-size': `${formatNumber(noteMark.scale)}em`,
        'line-height': '0',
        'vertical-align': `${formatNumber(noteMark.rise / noteMark.scale)}em`,
      },
    },
    { selector: 'sup a', declarations: { 'text-decoration-style': 'dotted' } },
  ]
}
