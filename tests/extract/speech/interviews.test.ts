import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { findTurnLabels } from '../../../src/extract/speech/turn-labels.ts'
import { readingOf } from '../../support/reading.ts'

/** Each statement as `speaker (kind): text`, `?` for an unknown speaker. */
function said(language: string, ...paragraphs: readonly string[]) {
  const { quotes, speakers } = collectSpeech(readingOf(paragraphs.join('\n'), language))
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
