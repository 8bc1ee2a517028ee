import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/build/settings/parse-config.ts'
import { BriefingError, diagnosticsOf } from '../../../src/model/diagnostic.ts'

function faultsOf(text: string) {
  try {
    parseConfig('briefwright.config.yaml', text)
  } catch (error) {
    if (error instanceof BriefingError) return diagnosticsOf(error)
    throw error
  }
  return []
}

test('reads YAML and JSON', () => {
  expect(parseConfig('c.yaml', 'output: briefings\nformats: [pdf]\n')).toEqual({
    output: 'briefings',
    formats: ['pdf'],
  })
  expect(parseConfig('c.json', '{ "date": "2031-04-01" }')).toEqual({ date: '2031-04-01' })
})

test('takes an empty file for no settings', () => {
  expect(parseConfig('c.yaml', '# nothing yet\n')).toEqual({})
})

describe('a faulty configuration', () => {
  test('has every fault reported at once, each with its place', () => {
    const faults = faultsOf('output: 3\nformats: [pdf, odt]\ndate: 2031-02-30\n')
    expect(faults.map(({ message, place }) => [message, place?.line, place?.column])).toEqual([
      ['Cannot use `output`: `3`, expected text.', 1, 9],
      ['Cannot use `formats.1`: `odt`, expected one of `pdf`, `docx`, `md`, `html`.', 2, 16],
      [
        'Cannot use `date`: `2031-02-30`, expected a day of the calendar such as `2026-03-04`.',
        3,
        7,
      ],
    ])
  })

  test('has unknown settings pointed at, with the name that was probably meant', () => {
    const [fault] = faultsOf('handling:\n  distribtion: [Desk]\n')
    expect(fault).toMatchObject({
      code: 'build/bad-config',
      place: { line: 2, column: 3, length: 11 },
      hint: 'Did you mean `distribution`?',
    })
    expect(fault?.frame).toBe('  1 | handling:\n> 2 |   distribtion: [Desk]\n    |   ^^^^^^^^^^^')
  })

  test('that is no YAML is located', () => {
    expect(faultsOf('sources: [a\noutput: b\n')).toMatchObject([
      { code: 'build/bad-config', place: { line: 2 } },
    ])
  })

  test('that asks for nothing says so', () => {
    expect(faultsOf('formats: []\n')).toMatchObject([
      { message: 'Cannot use `formats`: a list, expected at least one entry.' },
    ])
  })

  test('that is a list has no settings', () => {
    expect(faultsOf('- a\n')).toMatchObject([
      { message: 'Cannot use `briefwright.config.yaml`: a list, expected settings by name.' },
    ])
  })
})
