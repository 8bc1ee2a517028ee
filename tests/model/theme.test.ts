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

/** Every setting by its path, with what its schema says of it. */
function settingsOf(schema: unknown, path: string): readonly Setting[] {
  const { properties } = found(schema)
  if (properties === undefined) return []
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = path === '' ? key : `${path}.${key}`
    return [{ name, ...found(property) }, ...settingsOf(property, name)]
  })
}

interface Setting {
  readonly name: string
  readonly description?: string | undefined
  readonly pattern?: string | undefined
  readonly examples?: readonly unknown[] | undefined
  readonly properties?: Readonly<Record<string, unknown>> | undefined
}

const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
  pattern: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

/** A schema and what it refers to, as one. */
function found(schema: unknown) {
  const own = jsonSchema.parse(schema)
  const name = own.$ref?.replace('#/$defs/', '')
  const referred = name === undefined ? {} : jsonSchema.parse(definitions[name])
  return { ...referred, ...own }
}

const { $defs: definitions = {} } = z.toJSONSchema(themeSchema, { io: 'input' })

test('every setting of a theme says what it is, and every length in which units it is written', () => {
  const settings = settingsOf(definitions['Theme'], '')
  expect(settings.length).toBeGreaterThan(300)
  const silent = settings.filter(({ description = '' }) => description.length < 12)
  expect(silent.map(({ name }) => name)).toEqual([])
  const lengths = settings.filter(({ pattern }) => pattern?.includes('pt|mm'))
  expect(lengths.length).toBeGreaterThan(150)
  const without = lengths.filter(({ examples = [] }) => examples.length === 0)
  expect(without.map(({ name }) => name)).toEqual([])
})
