import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

/** Each statement as `speaker: text`, `?` for an unknown speaker. */
function said(...paragraphs: readonly string[]) {
  const { quotes, speakers } = collectSpeech(readingOf(paragraphs.join('\n'), 'fr'))
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return quotes.map(({ speaker, text }) => `${names.get(speaker ?? '') ?? '?'}: ${text}`)
}

describe('a French name is whole', () => {
  it.each([
    ['« Il pleut », prévient son président, Hugues de La Rochebrune.', 'Hugues de La Rochebrune'],
    ['« Il pleut », a dit la ministre, Anne de Villiers-Laporte.', 'Anne de Villiers-Laporte'],
    ['« Il pleut », juge le député Jean de la Tour.', 'Jean de la Tour'],
    ['« Il pleut », juge l’économiste Pierre-Henri de Saint-Loup.', 'Pierre-Henri de Saint-Loup'],
    ['« Il pleut », affirme Me Anselme Durand, l’avocat du port.', 'Anselme Durand'],
    ['« Il pleut », a nuancé M. Étienne N’Diaye.', 'Étienne N’Diaye'],
    ['« Il pleut », dit sa présidente, Mme Aïda de La Tour, qui part.', 'Aïda de La Tour'],
    ['« Il pleut », souligne sa vice-présidente, Mme Odile Schmitt.', 'Odile Schmitt'],
    ['« Il pleut », dit le président du Conseil, Erwan de Kersauson.', 'Erwan de Kersauson'],
  ])('%s', (text, name) => {
    expect(said(text)).toEqual([`${name}: Il pleut`])
  })
})

describe('French speech without marks is found', () => {
  it.each([
    ['Le port fermera lundi, a indiqué la préfète Anne Val.', 'Le port fermera lundi'],
    ['Le port fermera, a annoncé lundi la préfète, Anne Val.', 'Le port fermera'],
    ['Selon Anne Val, le port fermera.', 'le port fermera'],
    ['Le port fermera, selon Anne Val.', 'Le port fermera'],
    ['Anne Val assure que le port rouvrirait en mai.', 'le port rouvrirait en mai'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`Anne Val: ${words}`])
  })
})

describe('a French speaker is known', () => {
  it('with a party in brackets behind the office', () => {
    expect(
      said(
        '« Il neige », explique le directeur des routes, Yvon Kermarec.',
        'Le maire (DVG), Alain Tanguy, demande un pont. « Il pleut », accuse-t-il.',
      ),
    ).toEqual(['Yvon Kermarec: Il neige', 'Alain Tanguy: Il pleut'])
  })

  it('by the letters that a bracket gives a body, wherever they stand', () => {
    expect(
      said(
        '« Il pleut », a dit Ada Val, avocate du Comité régional des pêches (CRP), lundi.',
        'D’après le CRP, le port a fermé.',
      ),
    ).toEqual(['Ada Val: Il pleut', 'Comité régional des pêches: le port a fermé'])
  })

  it('by offices whose brackets are whole', () => {
    const text = '« Il pleut », a dit Ada Val, avocate du Comité régional des pêches (CRP), lundi.'
    const { speakers } = collectSpeech(readingOf(text, 'fr'))
    expect(speakers[0]?.roles.map(({ value }) => value)).toEqual([
      'avocate du Comité régional des pêches',
    ])
  })

  it('behind « comme l’écrivait »', () => {
    expect(
      said('Comme l’écrivait le géographe Armand Delcourt en 1978, « il pleut dans la rue ».'),
    ).toEqual(['Armand Delcourt: il pleut dans la rue'])
  })

  it('where « selon lui » stands behind a colon, for what follows it', () => {
    expect(said('Le maire Paul Delm conteste ce calcul : selon lui, le port a fermé.')).toEqual([
      'Paul Delm: le port a fermé',
    ])
  })

  it('who wants no name, without the words that say so', () => {
    expect(
      said('Un responsable européen a indiqué, sous couvert d’anonymat, que le port fermerait.'),
    ).toEqual(['responsable européen: le port fermerait'])
    expect(said('Selon une source proche du dossier, le port a fermé.')).toEqual([
      'source proche du dossier: le port a fermé',
    ])
  })

  it('by what « elle » and « lui » mean of a body, where its article tells its gender', () => {
    expect(
      said(
        'La Commission européenne a refusé. Le port fermera lundi, a-t-elle indiqué.',
        'L’avocat Paul Delm a dit que le port fermerait.',
        'Le ministère conteste cette lecture : selon lui, le port a fermé.',
      ),
    ).toEqual([
      'Commission européenne: Le port fermera lundi',
      'Paul Delm: le port fermerait',
      'ministère: le port a fermé',
    ])
  })

  it('but not where a plural pronoun takes up what is no speaker', () => {
    expect(
      said(
        'Les États ont échoué.',
        'Ces villes comptent. Elles promettent de fermer le port au printemps.',
      ),
    ).toEqual(['?: de fermer le port au printemps'])
  })
})
