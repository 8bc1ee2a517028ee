import type { Inline } from '../../../model/document.ts'
import type { StyleName } from '../../../model/style-names.ts'
import type { Theme } from '../../../model/theme.ts'
import { TLP_GROUND } from '../../../model/tlp.ts'
import type { ResolvedDocument } from '../../resolve.ts'
import type { CssRule, Declarations } from './css.ts'
import { cssString, formatNumber, points } from './css.ts'
import { colourOf, fontStack } from './text-styles.ts'

/** The header and footer of each printed page, one rule a zone that has words. */
export function marginBoxes(document: ResolvedDocument, theme: Theme): readonly CssRule[] {
  const { page } = theme
  const header = { 'vertical-align': 'top', 'padding-top': points(page.headerDistance) }
  const footer = { 'vertical-align': 'bottom', 'padding-bottom': points(page.footerDistance) }
  return [
    ...boxesOf({ edge: 'top', place: header, document, theme }),
    ...boxesOf({ edge: 'bottom', place: footer, document, theme }),
  ]
}

/** The first page, whose own header stands where the others have theirs in the margin. */
export function withoutHeader({ page }: Theme): CssRule {
  return {
    at: '@page :first',
    declarations: { 'margin-top': points(Math.min(page.headerDistance, page.marginTop)) },
    rules: ['left', 'center', 'right'].map((side) => ({
      at: `@top-${side}`,
      declarations: { content: 'none' },
    })),
  }
}

interface Edge {
  readonly edge: 'top' | 'bottom'
  readonly place: Declarations
  readonly document: ResolvedDocument
  readonly theme: Theme
}

function boxesOf({ edge, place, document, theme }: Edge): readonly CssRule[] {
  const isRightToLeft = document.direction === 'rtl'
  const { banner } = document
  const name = edge === 'top' ? 'header' : 'footer'
  const { start, center, end } = document[name]
  // A box has one look: words that share it with a marking take that of the marking.
  const zones = [
    ['left', isRightToLeft ? end : start, [], name],
    ['center', center, banner.marking, 'marking'],
    ['right', isRightToLeft ? start : end, banner.tlp, 'tlp'],
  ] as const satisfies readonly (readonly [
    string,
    readonly Inline[],
    readonly Inline[],
    StyleName,
  ])[]
  return zones.flatMap(([side, zone, above, marked]) => {
    const lines = (edge === 'top' ? [above, zone] : [zone, above]).filter((line) => line.length > 0)
    if (lines.length === 0) return []
    const style = theme.styles[above.length > 0 ? marked : name]
    const isLabel = above.length > 0 && marked === 'tlp'
    const declarations = {
      content: lines
        .map((line) => line.flatMap((node) => contentOf(node, isRightToLeft)).join(' '))
        .join(' "\\a " '),
      'white-space': lines.length > 1 ? 'pre-line' : undefined,
      'font-family': fontStack(theme, style.font),
      'font-size': points(style.size),
      'line-height': formatNumber(style.leading / style.size),
      'font-weight': style.bold ? '700' : '400',
      'font-style': style.italic ? 'italic' : 'normal',
      'text-transform': style.capitals ? 'uppercase' : 'none',
      // A ground would fill the whole corner of the page, so the label is black on the paper, whatever its colours.
      color: isLabel ? TLP_GROUND : colourOf(theme, style.colour),
      'text-align': side,
      ...(isRightToLeft && { direction: 'rtl' }),
      ...place,
    }
    return [{ at: `@${edge}-${side}`, declarations }]
  })
}

/**
 * The words as the `content` of a box, with counters for the pages. No element can set words apart here: on a page from
 * right to left isolates do (UAX #9), or a date such as `2031-05-14` would be turned round behind Arabic words.
 */
function contentOf(node: Inline, isRightToLeft: boolean): readonly string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      const isApart = isRightToLeft && node.origin !== 'label'
      return [cssString(isApart ? `\u2068${node.value}\u2069` : node.value)]
    }
    case 'emphasis':
    case 'strong':
    case 'link':
      return node.children.flatMap((child) => contentOf(child, isRightToLeft))
    case 'break':
      return [cssString(' ')]
    case 'citation':
      return [cssString(node.label)]
    case 'footnoteReference':
      return []
    case 'pageNumber':
      return ['counter(page)']
    case 'pageCount':
      return ['counter(pages)']
  }
}
