import { styleNames } from '../../../model/style-names.ts'
import type { Theme } from '../../../model/theme.ts'
import type { CssRule } from './css.ts'
import { length } from './css.ts'
import { styleSelectors } from './text-styles.ts'

/** What keeps its side when its words run against the page: what stands in a grid of some kind. */
const KEPT = [
  '.masthead [dir]',
  '.key-figures [dir]',
  '.footnotes [dir]',
  '.contents [dir]',
  '.source-list [dir]',
  ':is(th, td)[dir]',
  'caption[dir]',
  '.zone-start[dir]',
]

/** Words that run against the page (only these have `dir`) start at their own side, their list marker before them. */
export function directionStyles({ list, styles }: Theme): readonly CssRule[] {
  const indent = length(list.indent)
  const slanted = styleNames.flatMap((name) => (styles[name].italic ? styleSelectors[name] : []))
  const onTurnedPage = `[dir="rtl"] :is(${slanted.join(', ')})`
  return [
    {
      selector: 'code',
      declarations: { direction: 'ltr', 'unicode-bidi': 'isolate' },
    },
    // Arabic and Hebrew have no italics, and figures that slant among upright letters look like a mistake.
    {
      selector: `${onTurnedPage}:not([dir="ltr"])`,
      declarations: { 'font-style': 'normal' },
    },
    { selector: `${onTurnedPage} > p[dir="ltr"]`, declarations: { 'font-style': 'italic' } },
    { selector: KEPT.join(', '), declarations: { 'text-align': 'end' } },
    {
      selector: ':is(th, td).at-end[dir], .zone-end[dir]',
      declarations: { 'text-align': 'start' },
    },
    {
      selector: ':is(th, td).centred[dir], .zone-center[dir]',
      declarations: { 'text-align': 'center' },
    },
    {
      selector: ':is(ul, ol) > li[dir]',
      declarations: { 'margin-inline': `${indent} calc(-1 * ${indent})` },
    },
  ]
}
