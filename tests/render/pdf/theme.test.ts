import { expect, test } from 'vitest'
import { loadTemplate } from '../../../src/build/templates/load-template.ts'
import type { StyleName } from '../../../src/model/style-names.ts'
import { theme } from './support.ts'

const MILLIMETRE = 72 / 25.4
/** What is read from first word to last, not looked up. */
const READ: readonly StyleName[] = ['body', 'list', 'lead', 'calloutText', 'slotText', 'blockquote']

/** WCAG 2.1, success criterion 1.4.3. */
const MIN_CONTRAST = 4.5

/** WCAG 2.1, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test('sets every text in a colour that stands out from paper and from boxes', () => {
  const { colours, styles, inline } = theme
  const names = new Set([
    ...Object.values(styles).map(({ colour }) => colour),
    inline.citation.colour,
    'link',
  ])
  for (const name of names) {
    const colour = colours[name] ?? '#ffffff'
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(MIN_CONTRAST)
    expect(contrast(colour, colours['surface'] ?? '#ffffff')).toBeGreaterThanOrEqual(MIN_CONTRAST)
  }
})

test('spaces letters too little for a program to read spaces between them', () => {
  for (const { tracking, size } of Object.values(theme.styles)) {
    expect(tracking / size).toBeLessThan(0.1)
  }
})

test.each(['chancery', 'bulletin'])(
  'sets what is read in %s at a size, leading and margins that are easy to read',
  async (name) => {
    const { page, styles } = (await loadTemplate('policy-brief', { theme: name })).template.theme
    for (const style of READ) {
      const { size, leading } = styles[style]
      expect(size, style).toBeGreaterThanOrEqual(10.5)
      expect(size, style).toBeLessThanOrEqual(12)
      expect(leading / size, style).toBeGreaterThan(1.24)
    }
    for (const margin of [page.marginInner, page.marginOuter]) {
      expect(margin).toBeGreaterThanOrEqual(22 * MILLIMETRE - 0.01)
      expect(margin).toBeLessThanOrEqual(25.4 * MILLIMETRE + 0.01)
    }
  },
)
