import type { Theme } from '../../../model/theme.ts'
import { TLP_GROUND } from '../../../model/tlp.ts'
import type { CssRule } from './css.ts'
import { length, space } from './css.ts'
import { colourOf } from './text-styles.ts'

/** Pictures, charts, the logo and the banner. */
export function figureStyles(theme: Theme): readonly CssRule[] {
  return [...pictureStyles(theme), ...chartStyles(theme), ...bannerStyles()]
}

function pictureStyles({ figure, logo }: Theme): readonly CssRule[] {
  return [
    {
      selector: '.picture',
      declarations: {
        margin: `${space(figure.spaceBefore)} 0 ${space(figure.spaceAfter)}`,
        'text-align': figure.align,
        'break-inside': 'avoid',
      },
    },
    {
      selector: 'img',
      declarations: { display: 'inline-block', 'max-inline-size': '100%', 'block-size': 'auto' },
    },
    {
      selector: '.figure-caption',
      declarations: { 'margin-block-start': length(figure.captionSpace), 'text-align': 'start' },
    },
    ...(logo === undefined
      ? []
      : [
          {
            selector: '.logo',
            declarations: {
              'text-align': logo.align,
              'margin-block-end': length(logo.space),
              'line-height': '0',
            },
          },
          {
            selector: '.logo > img',
            declarations: { 'block-size': length(logo.height), 'inline-size': 'auto' },
          },
        ]),
  ]
}

function chartStyles(theme: Theme): readonly CssRule[] {
  const { chart } = theme
  return [
    {
      selector: '.chart',
      declarations: {
        margin: `${space(chart.spaceBefore)} 0 ${space(chart.spaceAfter)}`,
        'break-inside': 'avoid',
      },
    },
    { selector: '.chart table', declarations: { 'border-collapse': 'collapse' } },
    {
      selector: '.chart :is(th, td)',
      declarations: { border: '0', padding: `${length(chart.rowSpace / 2)} ${length(5)}` },
    },
    { selector: '.chart th', declarations: { width: `${Math.round(chart.labelShare * 100)}%` } },
    { selector: '.chart td:nth-child(2)', declarations: { width: '1%', 'min-inline-size': '6em' } },
    {
      selector: '.chart-bar > svg',
      declarations: {
        display: 'block',
        'inline-size': '100%',
        'block-size': length(chart.barHeight),
        'margin-block-start': '0.35em',
      },
    },
    // Bars grow from where lines start.
    { selector: '[dir="rtl"] .chart-bar > svg', declarations: { transform: 'scaleX(-1)' } },
    {
      selector: '.chart rect',
      declarations: { fill: colourOf(theme, chart.colour), 'print-color-adjust': 'exact' },
    },
  ]
}

/** The classification in the middle, the label at the right edge whatever the script. */
function bannerStyles(): readonly CssRule[] {
  return [
    {
      selector: '.banner',
      declarations: {
        display: 'grid',
        'grid-template-columns': '1fr auto 1fr',
        'align-items': 'center',
        gap: '0 1em',
        'grid-column': '1 / -1',
        direction: 'ltr',
      },
    },
    { selector: '.banner > p', declarations: { margin: '0' } },
    { selector: '.marking', declarations: { 'grid-column': '2' } },
    {
      selector: '.tlp',
      declarations: {
        'grid-column': '3',
        'justify-self': 'end',
        padding: '0 0.35em',
        background: TLP_GROUND,
        'print-color-adjust': 'exact',
      },
    },
  ]
}
