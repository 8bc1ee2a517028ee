import { styleNames } from '../../../model/style-names.ts'
import type { TextStyle, Theme } from '../../../model/theme.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import { hasNoHeader } from '../furniture.ts'
import type { CssRule } from './css.ts'
import { points } from './css.ts'
import { marginBoxes, withoutHeader } from './margin-boxes.ts'
import { styleSelectors } from './text-styles.ts'

/**
 * From the middle of a line to the top of its capitals, and to the foot of middling descenders, as shares of the type
 * size: those of Source Sans 3 and Source Serif 4 differ by hundredths.
 */
const BLANK_ABOVE = 0.35
const BLANK_BELOW = 0.51

/**
 * The page on paper. Header and footer stand in the margin boxes of each page (css-page-3, 5), where the browser has
 * them; on the first page the page's own header stands in that place, so that no browser loses a marking.
 */
export function printStyles(document: ResolvedDocument, theme: Theme): readonly CssRule[] {
  const { page, styles, flow } = theme
  const isRightToLeft = document.direction === 'rtl'
  const right = isRightToLeft ? page.marginInner : page.marginOuter
  const left = isRightToLeft ? page.marginOuter : page.marginInner
  const margin = [page.marginTop, right, page.marginBottom, left].map(points).join(' ')
  const lines = String(flow.minLinesAtBreak)
  return [
    {
      at: '@page',
      declarations: { size: page.size, margin },
      rules: marginBoxes(document, theme),
    },
    ...(hasNoHeader(document, theme) ? [] : [withoutHeader(theme)]),
    {
      at: '@media print',
      rules: [
        { selector: ':root', declarations: { '--pt': '1pt', '--leading': '1', '--space': '1' } },
        { selector: 'body', declarations: { 'max-inline-size': 'none', padding: '0' } },
        {
          selector: '.page-header',
          declarations: {
            margin: '0',
            'min-block-size': points(Math.max(0, page.marginTop - page.headerDistance)),
          },
        },
        { selector: '.page-footer', declarations: { display: 'none' } },
        { selector: 'p, li, td', declarations: { orphans: lines, widows: lines } },
        ...keptWithNext(theme),
        {
          selector: 'tr, .callout, .key-figures > li, .slot.open',
          declarations: { 'break-inside': 'avoid' },
        },
        ...closeBoxes(theme),
        { selector: '.attribution', declarations: { 'break-before': 'avoid' } },
        {
          selector: 'p + :is(.meta, .note, .support), .slot + .support',
          declarations: { 'break-before': 'avoid' },
        },
        { selector: '.page-break', declarations: { 'break-after': 'page' } },
        { selector: '.table', declarations: { overflow: 'visible' } },
        {
          selector: '.columns',
          declarations: {
            'grid-template-columns': 'none',
            'grid-auto-flow': 'column',
            'grid-auto-columns': 'minmax(0, 1fr)',
          },
        },
        {
          selector: '.citation, sup a, .entry-label a, .note-number',
          declarations: { 'text-decoration': 'none' },
        },
        // On paper a link leads nowhere, unless its address is there to be read.
        {
          selector: '.named-link::after',
          declarations: {
            content: '" (" attr(href) ")"',
            'font-size': `max(0.8em, ${points(styles.note.size)})`,
          },
        },
        { selector: ':is(li, a):target', declarations: { background: 'none', outline: 'none' } },
      ],
    },
  ]
}

/**
 * On paper a box is measured from what is inked, as in the PDF: what is blank above capitals and below descenders
 * counts as part of its padding.
 */
function closeBoxes({ styles, table, box }: Theme): readonly CssRule[] {
  const close = (selector: string, padding: number, { leading, size }: TextStyle): CssRule => {
    const above = leading / 2 - BLANK_ABOVE * size
    const below = leading / 2 - BLANK_BELOW * size
    return {
      selector,
      declarations: {
        'padding-block': [above, below]
          .map((blank) => points(Math.max(0, padding - Math.max(0, blank))))
          .join(' '),
      },
    }
  }
  return [
    close('td', table.cellPaddingY, styles.tableCell),
    close('th', table.cellPaddingY, styles.tableHead),
    close('.callout', box.padding, styles.calloutText),
    close('.slot.open', box.padding, styles.slotPrompt),
  ]
}

function keptWithNext({ styles }: Theme): readonly CssRule[] {
  const kept = styleNames.filter((name) => styles[name].keepWithNext)
  const lineOfHeading = ':is(h1, h2, h3, h4, h5, h6) + :is(.meta, .note)'
  const selector = [...kept.flatMap((name) => styleSelectors[name]), lineOfHeading].join(', ')
  return [{ selector, declarations: { 'break-after': 'avoid' } }]
}
