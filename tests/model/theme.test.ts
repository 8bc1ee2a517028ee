import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { briefSchema } from '../../src/model/brief.ts'
import { fontFilesOf, themeSchema } from '../../src/model/theme.ts'
import { lengthSchema } from '../../src/model/units.ts'

test('reads lengths in any unit as points', () => {
  expect(
    ['10.5pt', '25.4mm', '2.54cm', '1in', '-2pt'].map((text) => lengthSchema.parse(text)),
  ).toEqual([10.5, 72, 72, 72, -2])
  expect(lengthSchema.safeParse('12').success).toBe(false)
  expect(lengthSchema.safeParse('1em').success).toBe(false)
})

test('names each font file of a theme once', () => {
  const file = new URL('../../templates/policy-brief/theme.json', import.meta.url)
  const theme = themeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const files = fontFilesOf(theme)
  expect(files).toContain(theme.fonts.serif.regular)
  expect(new Set(files).size).toBe(files.length)
})

test('describes a brief as JSON Schema', () => {
  const schema = z.toJSONSchema(briefSchema, { io: 'input' })
  expect(schema.$defs).toHaveProperty('TextFact')
})
