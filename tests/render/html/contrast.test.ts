import { expect, test } from 'vitest'
import { styleNames } from '../../../src/model/style-names.ts'
import { theme } from '../pdf/support.ts'

/** WCAG 2.2, 1.4.3: for text that is not large. */
const MIN_CONTRAST = 4.5

test('every colour of words in the house theme can be read on white and on boxes', () => {
  const names = new Set([
    ...styleNames.map((name) => theme.styles[name].colour),
    theme.inline.citation.colour,
    'link',
    'accent',
  ])
  const grounds = ['#ffffff', theme.colours['surface'] ?? '']
  const faint = [...names].filter((name) =>
    grounds.some((ground) => contrast(theme.colours[name] ?? '', ground) < MIN_CONTRAST),
  )
  expect(faint).toEqual([])
})

/** WCAG 2.2, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
