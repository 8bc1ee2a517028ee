import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

const speechOf = (language: string, paragraphs: readonly string[]) =>
  collectSpeech(readingOf(paragraphs.join('\n'), language))

/** Each quotation as `speaker: text`, `?` for an unknown speaker. */
const said = (...paragraphs: string[]) => saidIn('fr', ...paragraphs)

const saidIn = (language: string, ...paragraphs: string[]) => {
  const { quotes, speakers } = speechOf(language, paragraphs)
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.map(({ speaker, text }) => `${names.get(speaker ?? '') ?? '?'}: ${text}`)
}

describe('collectSpeech in French finds what is said', () => {
  it.each([
    ['a subject behind auxiliary and participle', '« Le port est ouvert », a déclaré Ada Morne.'],
    ['a time before the subject', '« Le port est ouvert », a déclaré mardi la maire Ada Morne.'],
    ['a present', '« Le port est ouvert », explique Ada Morne, maire de Tarvand.'],
    ['a reflexive verb', '« Le port est ouvert », s’est félicitée Ada Morne.'],
    ['a verb of two words', '« Le port est ouvert », a fait savoir Ada Morne.'],
    ['his part before the subject', '« Le port est ouvert », tonne de son côté Ada Morne.'],
    ['an apposition', '« Le port est ouvert », a dit la maire de Tarvand, Ada Morne.'],
    ['selon', 'Selon Ada Morne, « le port est ouvert ».'],
    ['d’après', 'D’après Ada Morne, “le port est ouvert”.'],
    ['pour', 'Pour la maire Ada Morne, « le port est ouvert ».'],
    ['a colon', 'Ada Morne a répondu : « Le port est ouvert. »'],
    ['narrow spaces', '«\u202fLe port est ouvert\u202f», a dit Ada Morne.'],
    ['straight apostrophes and marks', '"Le port est ouvert", s\'est félicitée Ada Morne.'],
  ])('with %s', (_, text) => {
    const [quote, ...others] = said(text)
    expect(others).toEqual([])
    expect(quote?.toLowerCase()).toMatch(/^ada morne: le port est ouvert\.?$/u)
  })

  it('around an incise inside one pair of marks', () => {
    expect(said('« C’est grave, a ajouté Ada Morne, et nous agirons. »')).toEqual([
      'Ada Morne: C’est grave … et nous agirons.',
    ])
  })

  it('around an incise behind an exclamation, which is said', () => {
    expect(said('« Assez ! s’emporte Ada Morne. Le port est fermé depuis lundi. »')).toEqual([
      'Ada Morne: Assez ! … Le port est fermé depuis lundi.',
    ])
  })

  it('behind a dash, with a new speaker for each turn', () => {
    expect(said('— Le port est ouvert, dit Ada Morne.', '— Depuis quand ?')).toEqual([
      'Ada Morne: Le port est ouvert',
      '?: Depuis quand ?',
    ])
  })

  it('in a quotation re-opened in the next paragraph, where its speaker is told', () => {
    expect(said('« Le port a souffert.', '« Il est ouvert », a dit Ada Morne.')).toEqual([
      'Ada Morne: Le port a souffert. … Il est ouvert',
    ])
  })

  it('but not in a question inside the marks, nor in an apostrophe', () => {
    expect(said('« Alors, a-t-il dit la vérité ? », demande Ada Morne.')).toEqual([
      'Ada Morne: Alors, a-t-il dit la vérité ?',
    ])
    expect(said('L’ancien port d’Arvel n’a plus d’eau, qu’il pleuve ou non.')).toEqual([])
  })
})

describe('collectSpeech in French knows who is meant', () => {
  it('by a pronoun, with its gender', () => {
    const opening = 'La maire Ada Morne a reçu le préfet Paul Delm.'
    expect(said(opening, '« Le port est ouvert », a-t-elle dit.')).toEqual([
      'Ada Morne: Le port est ouvert',
    ])
  })

  it('by an office', () => {
    expect(
      said('La maire de Tarvand, Ada Morne, est venue.', '« Il pleut », a noté la maire.'),
    ).toEqual(['Ada Morne: Il pleut'])
  })

  it('by a name with particles', () => {
    const text =
      '« Il pleut », a dit Jean d’Arvel. « Il neige », répond Anne Le Goff. « Il vente », ajoute M. Le Goff.'
    expect(said(text).map((line) => line.split(':')[0])).toEqual([
      'Jean d’Arvel',
      'Anne Le Goff',
      'Le Goff',
    ])
  })

  it('where no name is given', () => {
    const { speakers } = speechOf('fr', ['« Il pleut », souligne une source diplomatique.'])
    expect(speakers).toMatchObject([{ name: 'source diplomatique', kind: 'unnamed' }])
  })

  it('and to whom it was said', () => {
    const [quote] = speechOf('fr', [
      '« Il pleut », a confié Ada Morne au Courrier de Tarvand.',
    ]).quotes
    expect(quote?.toldTo).toBe('Courrier de Tarvand')
  })
})

describe('collectSpeech in a language without a lexicon', () => {
  const paragraphs = [
    '„Der Hafen ist seit Montag wieder offen“, sagte Ada Morn.',
    'Es war ein „Fest“.',
  ]

  it('keeps what stands between marks and names nobody', () => {
    expect(saidIn('de', ...paragraphs)).toEqual([
      '?: Der Hafen ist seit Montag wieder offen',
      '?: Fest',
    ])
    expect(speechOf('de', paragraphs).actors).toEqual([])
  })

  it('accounts for every mark', () => {
    expect(speechOf('de', paragraphs).quotationMarks).toEqual({ total: 4, accounted: 4 })
  })
})
