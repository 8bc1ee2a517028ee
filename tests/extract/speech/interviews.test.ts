import { describe, expect, it } from 'vitest'
import { read } from '../../../src/extract/read.ts'
import type { Reading } from '../../../src/extract/reading.ts'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { findTurnLabels } from '../../../src/extract/turns/turn-labels.ts'
import { articleOf } from '../../support/article.ts'
import { readingOf } from '../../support/reading.ts'

/** Each statement as `speaker (kind): text`, `?` for an unknown speaker. */
function said(language: string, ...paragraphs: readonly string[]) {
  return saidIn(readingOf(paragraphs.join('\n'), language))
}

function saidIn(reading: Reading) {
  const { quotes, speakers } = collectSpeech(reading)
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.map(
    ({ speaker, kind, text }) => `${names.get(speaker ?? '') ?? '?'} (${kind}): ${text}`,
  )
}

describe('an interview gives each turn', () => {
  it('to the name before the colon, and to its initials', () => {
    expect(
      said(
        'fr',
        'Anne de Villiers-Laporte : Il pleut. Le port est ouvert.',
        'Et demain ?',
        'A. de V.-L. : Je ferme le port. « Tout est perdu », dit le maire.',
        'Vraiment ?',
        'A. de V.-L. : Oui, sans doute.',
      ),
    ).toEqual([
      'Anne de Villiers-Laporte (direct): Il pleut. Le port est ouvert.',
      'Anne de Villiers-Laporte (direct): Je ferme le port. « Tout est perdu », dit le maire.',
      'Anne de Villiers-Laporte (direct): Oui, sans doute.',
    ])
  })

  it('in English too', () => {
    expect(
      said(
        'en',
        'Ann Lee: The port is open. It rains.',
        'Bo Dorn: And tomorrow?',
        'Ann Lee: It closes.',
        'Bo Dorn: Why?',
      ),
    ).toEqual([
      'Ann Lee (direct): The port is open. It rains.',
      'Bo Dorn (direct): And tomorrow?',
      'Ann Lee (direct): It closes.',
      'Bo Dorn (direct): Why?',
    ])
  })
})

describe('a colon at the start of a paragraph is no turn', () => {
  it.each([
    [['Pont de Tarn : les riverains protestent.', 'Il pleut.']],
    [['Genève : il pleut.', 'Genève : il neige.']],
    [['Le maire : il pleut.', 'Il neige.']],
  ])('%s', (texts) => {
    expect(findTurnLabels(texts)).toEqual(texts.map(() => undefined))
  })
})

const OPENING = 'An interview with the director of the park'
const INTRO = 'Tove Maring has run the Salt Islands park since 2022. She spoke to the Coast Review.'

describe('a printed interview with questions and answers', () => {
  it('gives the answers to the one person its opening names, and the questions to nobody', () => {
    expect(
      said(
        'en',
        `# ${OPENING}`,
        INTRO,
        'Q: The council says the plan will ruin the ferry. You called it "a plan for the next hundred years". Why?',
        'A: I have read the letter. Mr Dorn, who wrote it, thinks of his ferry.',
        'They said the same about the cable.',
        'Q: What do you fear?',
        'A: A warm winter.',
      ),
    ).toEqual([
      '? (direct): a plan for the next hundred years',
      'Tove Maring (direct): I have read the letter. Mr Dorn, who wrote it, thinks of his ferry. … They said the same about the cable.',
      'Tove Maring (direct): A warm winter.',
    ])
  })

  it('leaves the answers to nobody where its opening names two people', () => {
    expect(
      said(
        'en',
        `# ${OPENING}`,
        'Tove Maring and Ida Dorn spoke to the Coast Review.',
        'Q: Why?',
        'A: I know why.',
      ),
    ).toEqual(['? (direct): I know why.'])
  })

  it('leaves the answers of a list of questions to nobody where no person answers', () => {
    expect(
      said(
        'en',
        'Minister Ann Lee opened the fund on Monday.',
        'Q: Who may apply?',
        'A: Every farm with a stable.',
      ),
    ).toEqual(['? (direct): Every farm with a stable.'])
  })

  it('takes what follows a question without a label for its answer, where there are several', () => {
    expect(said('en', INTRO, 'Q: Why?', 'I know.', 'Q: And now?', 'I wait.')).toEqual([
      'Tove Maring (direct): I know.',
      'Tove Maring (direct): I wait.',
    ])
    expect(said('en', INTRO, 'Question: who will pay?', 'The state will pay.')).toEqual([])
  })

  it.each([
    ['en', 'Interviewer: Why?', 'Answer: I know.'],
    ['en', 'Q. Why?', 'A. I know.'],
    ['en', 'Q1: Why?', 'A1: I know.'],
    ['fr', 'Question : Pourquoi ?', 'Réponse : I know.'],
  ])('knows its labels in %s: %s', (language, question, answer) => {
    const name = language === 'fr' ? 'Entretien avec Anne Marchand.' : INTRO
    const person = language === 'fr' ? 'Anne Marchand' : 'Tove Maring'
    expect(said(language, name, question, answer)).toEqual([`${person} (direct): I know.`])
  })
})

describe('a speech', () => {
  const saidUnder = (title: string, ...paragraphs: readonly string[]) =>
    saidIn(read(articleOf([`# ${title}`, ...paragraphs].join('\n'), { title: { value: title } })))
  const body = [
    'I came here two years ago.',
    'The opposition says that crime has doubled. I know the figures.',
    'Thank you.',
  ]

  it.each([
    'Remarks by Interior Minister Eva Strand to the mayors',
    'Remarks by Interior Minister Eva Strand at the annual conference of mayors',
    'Speech by Eva Strand before the council of the port',
  ])('is all said by the one its title names: %s', (title) => {
    expect(saidUnder(title, ...body)).toEqual(body.map((text) => `Eva Strand (direct): ${text}`))
  })

  it.each([
    ['an article about one', 'Remarks of minister divide mayors'],
    ['a statement that nobody makes in person', 'Statement of the Harbour Board'],
  ])('is not %s', (_, title) => {
    expect(saidUnder(title, ...body)).toEqual(['opposition (indirect): crime has doubled'])
  })

  it('is not what is told about a person', () => {
    expect(
      said(
        'en',
        '# Speech by Eva Strand divides mayors',
        'Mayors left.',
        '“I came,” Bo Dorn said.',
      ),
    ).toEqual(['Bo Dorn (direct): I came'])
  })
})
