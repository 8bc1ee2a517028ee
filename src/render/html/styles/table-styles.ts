import type { Theme } from '../../../model/theme.ts'
import type { CssRule } from './css.ts'
import { length, lineWidth, space } from './css.ts'
import { colourOf } from './text-styles.ts'

/** Tables: rules between rows, stronger ones around the head, or a ground for it. */
export function tableStyles(theme: Theme): readonly CssRule[] {
  const { table, rule } = theme
  const strong = `${lineWidth(rule.hairline * 2)} solid ${colourOf(theme, 'accent')}`
  return [
    {
      selector: '.table',
      declarations: {
        'overflow-x': 'auto',
        margin: `${space(table.spaceBefore)} 0 ${space(table.spaceAfter)}`,
      },
    },
    {
      selector: 'table',
      declarations: {
        'border-collapse': 'collapse',
        'inline-size': '100%',
        'min-inline-size': 'min-content',
      },
    },
    {
      selector: 'th, td',
      declarations: {
        padding: `${length(table.cellPaddingY)} ${length(table.cellPaddingX)}`,
        'vertical-align': 'top',
        'overflow-wrap': 'break-word',
        'border-block-end': `${lineWidth(rule.hairline)} solid ${colourOf(theme, 'rule')}`,
      },
    },
    {
      selector: 'thead :is(th, td)',
      declarations: {
        'border-block-start': strong,
        'border-block-end': strong,
        background: table.headFill === 'none' ? undefined : colourOf(theme, table.headFill),
        'print-color-adjust': table.headFill === 'none' ? undefined : 'exact',
      },
    },
    ...(table.headFill === 'none' ? flushCells(length(table.cellPaddingX)) : []),
    { selector: ':is(th, td).centred', declarations: { 'text-align': 'center' } },
    { selector: ':is(th, td).at-end', declarations: { 'text-align': 'end' } },
  ]
}

/**
 * Text of the outer columns is flush with the text around the table, but not with the edge of a ground. A cell that runs
 * against the page (only those have `dir`) has its start where the page has its end.
 */
const flushCells = (padding: string): readonly CssRule[] => [
  { selector: ':is(th, td):first-child', declarations: { 'padding-inline-start': '0' } },
  { selector: ':is(th, td):last-child', declarations: { 'padding-inline-end': '0' } },
  {
    selector: ':is(th, td)[dir]:first-child',
    declarations: { 'padding-inline': `${padding} 0` },
  },
  {
    selector: ':is(th, td)[dir]:last-child',
    declarations: { 'padding-inline': `0 ${padding}` },
  },
  { selector: ':is(th, td)[dir]:only-child', declarations: { 'padding-inline': '0' } },
]
