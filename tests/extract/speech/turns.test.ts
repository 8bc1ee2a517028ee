import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

/** The speaker of each quotation and the rule that found him. */
const speakers = (...paragraphs: string[]) => {
  const { quotes, speakers: all } = collectSpeech(readingOf(paragraphs.join('\n')))
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return quotes.map(({ speaker, resolution }) => [
    names.get(speaker ?? '') ?? null,
    resolution.rule,
  ])
}

describe('a paragraph of nothing but quoted words', () => {
  it('behind a question and its answer is the one who asked', () => {
    expect(
      speakers(
        '“Were the letters lost?” Ada Morn asked.',
        '“They were filed,” Bo Rami replied.',
        '“That is not what I asked.”',
      ),
    ).toEqual([
      ['Ada Morn', 'name'],
      ['Bo Rami', 'name'],
      ['Ada Morn', 'turn'],
    ])
  })

  it('goes on with the last speaker where nobody asked', () => {
    expect(
      speakers(
        '“The port is open,” Ada Morn said.',
        '“It was closed for a year,” Bo Rami said.',
        '“Nobody told the crews about it.”',
      ).at(-1),
    ).toEqual(['Bo Rami', 'continued-next'])
  })

  it.each(['And from Chairwoman Ada Morn:', 'Ada Morn said on Monday:', 'Ada Morn:'])(
    'is of the one the paragraph before names: %s',
    (announcement) => {
      expect(
        speakers(
          '“The port is open,” Bo Rami said.',
          announcement,
          '“We will not accept that for an answer.”',
        ).at(-1),
      ).toEqual(['Ada Morn', 'announced'])
    },
  )
})

describe('a pronoun behind words that open a paragraph', () => {
  it('means the one who was asked, not the one who asked', () => {
    expect(
      speakers(
        'Bo Rami said the message was unknown to him.',
        '“You do not remember it, or you did not write it?” asked the judge, Carl Tarn.',
        '“I do not remember it,” he replied.',
      ).map(([speaker]) => speaker),
    ).toEqual(['Bo Rami', 'Carl Tarn', 'Bo Rami'])
  })

  it('means the last speaker where nobody asked', () => {
    expect(
      speakers(
        'Bo Rami said the message was unknown to him.',
        '“You do not remember it,” said the judge, Carl Tarn.',
        '“I shall remember that,” he added.',
      ).map(([speaker]) => speaker),
    ).toEqual(['Bo Rami', 'Carl Tarn', 'Carl Tarn'])
  })
})
