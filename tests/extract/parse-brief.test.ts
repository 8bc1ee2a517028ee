import { expect, it } from 'vitest'
import { briefJsonSchema } from '../../src/extract/brief-json-schema.ts'
import { extract } from '../../src/extract/index.ts'
import { parseBrief } from '../../src/extract/parse-brief.ts'
import { BriefingError, diagnosticsOf } from '../../src/model/diagnostic.ts'
import { articleOf } from '../support/article.ts'

const brief = extract(articleOf('The harbour will close in 2031. Vale said so.')).value

it('takes back what extract gives, through JSON', () => {
  expect(parseBrief(JSON.parse(JSON.stringify(brief)))).toEqual(brief)
})

it('lists every value that does not fit, by its path', () => {
  const edited = {
    ...brief,
    slug: 'Harbour Pact',
    keyPoints: [{ id: 's1' }],
    extra: true,
  }
  expect(() => parseBrief(edited)).toThrow(BriefingError)
  try {
    parseBrief(edited)
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error
    expect(error.code).toBe('extract/bad-brief')
    const messages = diagnosticsOf(error).map(({ message }) => message)
    expect(messages.join('\n')).toContain('`slug`')
    expect(messages.join('\n')).toContain('`keyPoints[0].text`')
    expect(messages.join('\n')).toContain('extra')
  }
})

it.each([[null], ['a text'], [[]], [7]])('refuses %j', (json) => {
  expect(() => parseBrief(json)).toThrow(BriefingError)
})

it('describes the Brief as a JSON Schema with its parts named', () => {
  const schema = briefJsonSchema()
  expect(schema.$ref).toBe('#/$defs/Brief')
  expect(schema.$defs?.['Brief']).toMatchObject({ title: 'Briefwright brief', type: 'object' })
  expect(schema.$defs?.['Brief']).toHaveProperty('properties.keyPoints')
  expect(schema.$defs).toHaveProperty('TextFact')
})
