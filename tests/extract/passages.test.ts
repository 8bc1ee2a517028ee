import { describe, expect, it } from 'vitest'
import { collectBackground } from '../../src/extract/background.ts'
import { collectDevelopments } from '../../src/extract/developments.ts'
import { materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { wordsIn } from '../../src/extract/sentences/passage.ts'
import { countWords } from '../../src/extract/sentences/terms.ts'
import { articleOf } from '../support/article.ts'
import { quoteOf } from '../support/quote.ts'
import { silence } from '../support/speech.ts'

const materialIn = (text: string) => materialOf(read(articleOf(text)), silence)
const none = new Set<string>()

describe('the background', () => {
  const textsOf = (text: string, used = none) =>
    collectBackground(materialIn(text), used).map((statement) => statement.text.value)

  it('is what sentences with past dates tell', () => {
    const text =
      'The harbour reopened in 2030 to great joy.\n\nIt is busy now.\n\nThe harbour was built in 1904 by crews from Orlec.'
    expect(textsOf(text)).toEqual(['The harbour was built in 1904 by crews from Orlec.'])
  })

  it('is what a section tells whose heading announces it', () => {
    const text =
      'The harbour reopens today at noon.\n# Background\nCrews from Orlec landed cod there.\n# Outlook\nMore boats come.'
    expect(textsOf(text)).toEqual(['Crews from Orlec landed cod there.'])
  })

  it('is no past of whoever says something else', () => {
    const text =
      'The feast is in 2030 as always.\n\n“All of us wait for the boats,” said Ann Vale, who has run the inn since 1998.'
    expect(textsOf(text)).toEqual([])
    expect(textsOf(text.replace('All of us wait', 'Since 1998 all of us wait'))).toHaveLength(1)
  })

  it('brings the sentence that names him along', () => {
    const text =
      'The feast is in 2030 as always.\n\nVale leads the board. He joined it in 1998 as a clerk.'
    expect(textsOf(text)).toEqual(['Vale leads the board.', 'He joined it in 1998 as a clerk.'])
  })

  it('shows no `they` of an interview without the answer that names them', () => {
    const text = [
      'Tove Maring spoke to us in 2030.',
      'Q: What does the operator of the ferry want?',
      'A: They said the same of the cable in 1998, and it was laid.',
      'Q: And you?',
      'A: I built the first of the piers here in 1996 with my father.',
    ].join('\n\n')
    expect(textsOf(text)).toEqual(['I built the first of the piers here in 1996 with my father.'])
  })

  it('needs no sentence before one whose speaker is known', () => {
    const text =
      'The feast is in 2030 as always.\n\nVale leads the board. He joined it in 1998 as a clerk.'
    const start = text.indexOf('He joined')
    const spans = [{ source: 'source', start, end: text.length }]
    const quotes = [quoteOf({ speaker: 'vale', kind: 'indirect', spans })]
    const material = materialOf(read(articleOf(text)), { ...silence, quotes })
    expect(collectBackground(material, none)).toMatchObject([
      { text: { value: 'He joined it in 1998 as a clerk.' }, speaker: 'vale' },
    ])
  })

  it('stays within 150 words and says nothing that is used elsewhere', () => {
    const sentence = (year: number) =>
      `In ${year} the harbour board of Vessan ${'rebuilt and '.repeat(8)}reopened the quay.`
    const text = [2030, ...Array.from({ length: 12 }, (_, at) => 1950 + at)]
      .map(sentence)
      .join('\n\n')
    const material = materialIn(text)
    const used = material.sentences[1]?.id ?? ''
    const background = collectBackground(material, new Set([used]))
    const words = background.reduce((sum, statement) => sum + countWords(statement.text.value), 0)
    expect(words).toBeLessThanOrEqual(150)
    expect(background.length).toBeGreaterThan(2)
    expect(background.map(({ sentence }) => sentence)).not.toContain(used)
  })
})

describe('developments', () => {
  const text = [
    'The board of Vessan closed the harbour to trawlers on Monday.',
    'The crews of Orlec sailed home the same night without landing.',
    '# The crews',
    'Vale speaks for four hundred crews along the coast of Orlec.',
    'He wants the board of Vessan to open the harbour by winter.',
    '# The board',
    'The board of Vessan meets again when the survey is done.',
  ].join('\n')

  it('come section by section, in source order, with the headings', () => {
    const material = materialIn(text)
    const developments = collectDevelopments(material, { used: none, told: none })
    expect(developments.map(({ section, heading }) => [section, heading?.value])).toEqual([
      ['opening', undefined],
      ['the-crews', 'The crews'],
      ['the-board', 'The board'],
    ])
    const ids = developments.flatMap(({ statements }) => statements.map(({ sentence }) => sentence))
    expect(ids).toEqual(material.sentences.map(({ id }) => id))
  })

  it('leave out what stands elsewhere, and whoever leans on it', () => {
    const material = materialIn(text)
    const [first, second, third, , last] = material.sentences.map(({ id }) => id)
    const used = new Set([third ?? ''])
    const developments = collectDevelopments(material, { used, told: none })
    const ids = developments.flatMap(({ statements }) => statements.map(({ sentence }) => sentence))
    expect(ids).toEqual([first, second, last])
  })

  it('leave out what says again what stands elsewhere', () => {
    const repeating = [
      'The board of Vessan is expected to renew its lease of the two northern quays.',
      'Vale speaks for four hundred crews along the coast of Orlec.',
      'Vessan is expected to renew its lease of the northern quays next year.',
    ].join('\n\n')
    const material = materialIn(repeating)
    const used = new Set([material.sentences[0]?.id ?? ''])
    const [section] = collectDevelopments(material, { used, told: none })
    expect(section?.statements.map(({ text: fact }) => fact.value)).toEqual([
      'Vale speaks for four hundred crews along the coast of Orlec.',
    ])
  })

  it('stay within 250 words and give every section its turn', () => {
    const long = Array.from({ length: 6 }, (_, part) => [
      `# Part ${part}`,
      ...Array.from(
        { length: 6 },
        (__, at) => `The board of Vessan opened quay ${part}${at} to the crews of Orlec at noon.`,
      ),
    ])
    const material = materialIn(long.flat().join('\n'))
    const developments = collectDevelopments(material, { used: none, told: none })
    const ids = new Set(developments.flatMap(({ statements }) => statements.map((s) => s.sentence)))
    expect(wordsIn(material.sentences.filter(({ id }) => ids.has(id)))).toBeLessThanOrEqual(250)
    expect(developments).toHaveLength(6)
  })
})
