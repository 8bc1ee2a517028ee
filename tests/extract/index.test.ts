import { expect, it } from 'vitest'
import { extract, MAX_BRIEF_LENGTH } from '../../src/extract/index.ts'
import { briefSchema } from '../../src/model/brief.ts'
import { articleOf } from '../support/article.ts'

const text = `Following months of talks, Vessan and Orlec agreed a common tariff on 4 May 2031, traders on both shores said.
The deal ends a quarrel that dates from 1998 and has cost the ports $40 million.
# The crews
“We will not land a single cod,” said Ivo Orr, who speaks for 1,200 crews. He rejected the tariff as unfair.
Minister Ana Vale told Tide Wire that the tariff should be reviewed every year.
# What comes next
The two councils are expected to vote in June 2031.`

it('says at once that a text is too long for a brief', () => {
  const article = { ...articleOf('One line.'), text: 'x'.repeat(MAX_BRIEF_LENGTH + 1) }
  expect(() => extract(article)).toThrow(
    'Cannot make a brief of `harbour-pact.txt`: found 12.0 million characters, expected at most 12.0 million characters.',
  )
})

it('gives a Brief that its schema accepts, every key there', () => {
  const { value: brief } = extract(articleOf(text), { date: '2031-05-06' })
  expect(briefSchema.parse(brief)).toEqual(brief)
  const keys = Object.keys(briefSchema.shape).filter((key) => key !== '$schema')
  expect(Object.keys(brief).toSorted()).toEqual(keys.toSorted())
})

it('fills the Brief from one reading of the article', () => {
  const { value: brief, diagnostics } = extract(articleOf(text), { date: '2031-05-06' })
  expect(brief.slug).toBe('harbour-pact')
  expect(brief.date?.value).toBe('2031-05-06')
  expect(brief.timeline.map(({ date }) => date)).toEqual(['1998', '2031-05-04', '2031-06'])
  expect(brief.figures.map(({ asWritten }) => asWritten.value)).toEqual([
    '$40 million',
    '1,200 crews',
  ])
  expect(brief.outlook.map(({ text }) => text.value)).toContain(
    'The two councils are expected to vote in June 2031.',
  )
  expect(brief.disputes.map(({ marker }) => marker.value)).toContain('rejected')
  expect(brief.recommendations.map(({ text }) => text.value)).toEqual([
    'Minister Ana Vale told Tide Wire that the tariff should be reviewed every year.',
  ])
  expect(brief.speakers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ivo Orr', 'Ana Vale']),
  )
  expect(diagnostics).toEqual(brief.diagnostics)
  expect(diagnostics.map(({ code }) => code)).toContain('extract/no-date')
})

it('shows no sentence twice in summary, key points, background and developments', () => {
  const { value: brief } = extract(articleOf(text))
  const shown = [
    ...brief.summary.map(({ sentence }) => sentence),
    ...brief.background.map(({ sentence }) => sentence),
    ...brief.developments.flatMap(({ statements }) => statements.map(({ sentence }) => sentence)),
  ]
  expect(new Set(shown).size).toBe(shown.length)
})

it.each([
  ['nothing', ''],
  ['a heading alone', '# The pact'],
  ['one word', 'Pact'],
  ['marks only', '“ ” " \' « »'],
  ['another script', 'أُغلق الميناء في ٢٠٣١. قال الوزير.'],
  ['an unheard-of language', 'Zorb marp fleen. Quax 2031?'],
])('makes a Brief of %s', (_, source) => {
  const { value: brief } = extract(articleOf(source, { language: 'xx' }))
  expect(briefSchema.parse(brief)).toEqual(brief)
})

it('puts no question of an interview into a list, and no answer into its opening', () => {
  const interview = `# An interview with the director of the park
Tove Maring has run the Salt Islands park since 2022.
Q: The energy company Nordvind argues that the cable will cost 200 million crowns in June 2031. Is it right?
A: From 1 July 2031 we will limit Little Sal to 300 people a day. I read the letter of the company with care.
Q: The council of the islanders will sue the park in May 2031 over the closed dunes. What will you do?
A: The council should talk to the park before it goes to court.`
  const { value: brief } = extract(articleOf(interview), { date: '2031-05-06' })
  const shown = [
    ...brief.summary,
    ...brief.keyPoints,
    ...brief.outlook,
    ...brief.recommendations,
    ...brief.timeline,
    ...brief.figures.map(({ sentence }) => brief.sentences.find(({ id }) => id === sentence)),
  ].map((statement) => statement?.text.value)
  expect(shown.join(' ')).not.toMatch(/Nordvind|sue the park/u)
  expect(brief.summary.map(({ text }) => text.value)).toEqual([
    'Tove Maring has run the Salt Islands park since 2022.',
  ])
  expect(brief.quotes.map(({ speaker }) => speaker)).toEqual(['tove-maring', 'tove-maring'])
  expect(brief.outlook.map(({ text, speaker }) => [text.value, speaker])).toEqual([
    ['From 1 July 2031 we will limit Little Sal to 300 people a day.', 'tove-maring'],
  ])
})

it.each([
  [
    'de',
    'Der Hafen schließt. »Das ist zu viel Geld für uns alle«, sagte Ines Varga.',
    'Das ist zu viel Geld für uns alle',
  ],
  ['es', 'El puerto cierra. «No tenemos otra opción», dijo Inés Varga.', 'No tenemos otra opción'],
  ['ar', 'سيغلق الميناء. قالت إيناس فارغا: «ليس لدينا خيار آخر».', 'ليس لدينا خيار آخر'],
])(
  'says of an article in %s that only what is marked as quoted is found in it',
  (language, text, quoted) => {
    const article = articleOf(text)
    const { value: brief, diagnostics } = extract({
      ...article,
      metadata: { ...article.metadata, language },
    })
    expect(brief.quotes.map(({ kind, text, speaker }) => [kind, text, speaker])).toEqual([
      ['direct', quoted, null],
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['extract/no-date', 'extract/no-rules'])
    expect(brief.speakers).toEqual([])
  },
)
