import { describe, expect, test } from 'vitest'
import { loadTemplate } from '../../../src/build/templates/load-template.ts'
import { compose } from '../../../src/compose/index.ts'
import type { Labels } from '../../../src/model/template.ts'
import { briefOf, found, quoteOf, sourceOf, speakerOf } from '../../support/brief.ts'
import { documentText } from '../../support/document-text.ts'
import { kinds } from '../../support/kinds.ts'
import { templateOf } from '../../support/template.ts'

const { template: policyBrief } = await loadTemplate('policy-brief', { workingFolder: '/' })

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

function printed(text: string, language: string, quotes = 3): string {
  const brief = briefOf({
    speakers: ['A', 'B', 'C'].map((name) => speakerOf(name)),
    quotes: Array.from({ length: quotes }, (_, index) => quoteOf(`q${index}`, (index % 9) + 1)),
    source: [sourceOf({ publishedDate: '2026-03-09', words: 12345, outlet: found('Le Quai') })],
  })
  const template = { ...templateOf(text), labels: policyBrief.labels }
  return documentText(compose(brief, template, { language }).value).trim()
}

describe.each([
  ['en', 'A, B and C', '9 March 2026', '12,345', 'A, B, C'],
  ['fr', 'A, B et C', '9 mars 2026', `12${NARROW}345`, 'A, B, C'],
  ['ar', 'A، B وC', '9 مارس 2026', '12,345', 'A، B، C'],
])('in %s', (language, names, date, number, joined) => {
  test('names are listed as people of that language list them', () => {
    expect(printed('{{list speakers field="name"}}', language)).toBe(names)
    expect(printed('{{join speakers field="name"}}', language)).toBe(joined)
    expect(printed('{{list (limit speakers 1) field="name"}}', language)).toBe('A')
    expect(printed('{{list (limit speakers 2) field="name"}}', language)).toBe(
      names.replace(/[,،] B/u, '').replace('C', 'B'),
    )
  })

  test('dates and numbers are written as there', () => {
    const text = '{{#each source}}{{date publishedDate}} – {{number words}}{{/each}}'
    expect(printed(text, language)).toBe(`${date} – ${number}`)
  })
})

test('a French text is not cut between a subject and its verb', () => {
  const text =
    '{{clauses "La compagnie refuse. Sa directrice, Anne Val, estime que la mesure coûterait deux millions" 9}}'
  const brief = briefOf({ language: 'fr' })
  expect(documentText(compose(brief, templateOf(text)).value).trim()).toBe(
    'La compagnie refuse. Sa directrice, Anne Val, estime que la mesure coûterait deux millions',
  )
})

test('the first of a month has a form of its own where a language has one', () => {
  expect(printed('{{date "2026-11-01"}}', 'fr')).toBe('1er novembre 2026')
  expect(printed('{{date "2026-11-01"}}', 'en')).toBe('1 November 2026')
})

test.each([
  [
    'en',
    [
      [0, 'other'],
      [1, 'one'],
      [2, 'other'],
      [11, 'other'],
    ],
  ],
  [
    'fr',
    [
      [0, 'one'],
      [1, 'one'],
      [2, 'other'],
      [11, 'other'],
    ],
  ],
  [
    'ar',
    [
      [0, 'zero'],
      [1, 'one'],
      [2, 'two'],
      [3, 'few'],
      [10, 'few'],
      [11, 'many'],
      [100, 'other'],
    ],
  ],
] as const)('plural chooses the words of %s by its own classes', (language, classes) => {
  const text =
    '{{plural (count quotes) zero="zero" one="one" two="two" few="few" many="many" other="other"}}'
  for (const [number, name] of classes) expect(printed(text, language, number)).toBe(name)
})

test.each(kinds)('French words of %s have no-break spaces at their marks', async (kind) => {
  const { template } = await loadTemplate(kind, { workingFolder: '/' })
  const wrong = wordsOf(template.labels['fr']).filter(
    ([, words]) =>
      /(?<![\u00a0\u202f])(?:[;!?»]|:(?!\/\/))/u.test(words) || /«(?!\u00a0|\u202f)/u.test(words),
  )
  expect(wrong).toEqual([])
})

test.each(kinds)(
  'Arabic words of %s have the marks of Arabic, and a form for each number',
  async (kind) => {
    const { template } = await loadTemplate(kind, { workingFolder: '/' })
    const words = wordsOf(template.labels['ar'])
    expect(
      words.filter(([, own]) => /[,;?]/u.test(own) && !/^[^ء-ي]*$/u.test(own)).map(([key]) => key),
    ).toEqual(['monthNames'])
    const keys = new Set(words.map(([key]) => key))
    const counted = [...keys].filter((key) => keys.has(`${key}One`))
    expect(counted.length).toBeGreaterThan(2)
    const missing = counted.flatMap((key) =>
      ['Two', 'Many'].map((form) => key + form).filter((form) => !keys.has(form)),
    )
    expect(missing).toEqual([])
  },
)

function wordsOf(labels: Labels | undefined): readonly (readonly [string, string])[] {
  return Object.entries(labels ?? {})
}

test('French marks stay with their words', () => {
  expect(printed('{{label "quotation" text="oui"}}', 'fr')).toBe(`«${NO_BREAK}oui${NO_BREAK}»`)
})
