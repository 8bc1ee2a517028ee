import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureFragment } from '../../../../src/render/pdf/layout/fragments.ts'
import { lookOf } from '../../../../src/render/pdf/layout/look.ts'
import { createRun } from '../../../../src/render/pdf/layout/runs.ts'
import { fakeMeasure, theme } from '../support.ts'

/** Letters that stand closer beside each other than alone, as kerning and ligatures have it. */
const measure = {
  ...fakeMeasure,
  word: (text: string) => {
    const pairs = text.match(/(?=AV|fi)/gu)?.length ?? 0
    return { width: text.length / 2 - pairs / 8, glyphs: text.length - pairs }
  },
}
const look = { ...lookOf(theme, theme.styles.body), tracking: 0.5 }
const span = { text: '', look, owner: 0 }
const fragmentOf = (text: string) => ({ text, face: 'serif', span, level: 0 })
const widthOf = (text: string) => measureFragment(fragmentOf(text), { measure })

test('is as wide as its text, whatever it was put together from', () => {
  const part = fc.tuple(
    fc.constantFrom('A', 'V', 'of', 'f', 'i', '-', ' ', '  ', 'a ,b', 'word'),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const known = (text: string, isKnown: boolean) => (isKnown ? widthOf(text) : undefined)
      const [[first, isKnown] = ['', false], ...others] = parts
      const run = createRun(fragmentOf(first), known(first, isKnown), { measure })
      for (const [text, isMeasured] of others) run.add(text, known(text, isMeasured))
      const whole = parts.map(([text]) => text).join('')
      const { fragment, width, spaces } = run.end()
      expect(fragment.text).toBe(whole)
      expect(width).toBeCloseTo(widthOf(whole), 9)
      expect(spaces).toBe(whole.split(' ').length - 1)
    }),
  )
})
