import { describe, expect, it } from 'vitest'
import { collectDisputes } from '../../src/extract/disputes.ts'
import { type Material, materialOf } from '../../src/extract/material.ts'
import { collectOutlook } from '../../src/extract/outlook.ts'
import { read } from '../../src/extract/read.ts'
import { collectRecommendations } from '../../src/extract/recommendations.ts'
import { openingTeller } from '../../src/extract/sentences/sentence-opening.ts'
import { collectTimeline } from '../../src/extract/timeline.ts'
import { contentLexiconOf } from '../../src/extract/words/content-lexicon-of.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

// 14 April 2026 is a Tuesday.
const PUBLISHED = { value: '14 avril 2026', iso: '2026-04-14' }

function materialOfText(text: string): Material {
  return materialOf(read(articleOf(text, { language: 'fr', published: PUBLISHED })), silence)
}

describe('the outlook of a French article', () => {
  it.each([
    'Le port fermera au printemps.',
    'Le port sera fermé pendant deux mois.',
    'Les équipes se réuniront à la mairie.',
    'La commune va bientôt fermer le port.',
    'Le port devrait fermer au printemps.',
    'Le port pourrait fermer pour toujours.',
    'La commune prévoit de fermer le port.',
    'La commune entend fermer le port.',
    'Le préfet doit rendre son avis.',
    'Une réunion est prévue du 3 au 5 mai à Genève.',
    'Les émissions baissent de moitié d’ici à 2030.',
    'La commune s’apprête à fermer le port.',
    'Le conseil vote le 5 mai à la mairie.',
  ])('has: %s', (line) => {
    expect(collectOutlook(materialOfText(line))).toHaveLength(1)
  })

  it.each([
    'Le port a fermé en mai dernier.',
    'La commune montra du doigt le port.',
    'La caméra de l’opéra filme le front.',
    'Le port aurait dû fermer plus tôt.',
    'Le port pourrait avoir fermé hier.',
    'Le port fermera-t-il au printemps ?',
    'Il fermera le port au printemps.',
    'Les vignerons et les patrons de la région boudent.',
  ])('leaves out: %s', (line) => {
    expect(collectOutlook(materialOfText(line))).toEqual([])
  })
})

describe('the disputes of a French article', () => {
  it.each([
    ['Le ministre dément tout report du vote.', 'dément'],
    ['Le ministère conteste cette lecture du texte.', 'conteste'],
    ['Les syndicats rejettent le projet en bloc.', 'rejettent'],
    ['Le maire accuse le préfet de mentir.', 'accuse'],
    ['« La région a menti aux pêcheurs », accuse le maire.', 'accuse'],
    ['Le port a dénoncé une mesure unilatérale.', 'dénoncé'],
    ['Le préfet nie avoir reçu la lettre.', 'nie'],
    ['Le conseil s’oppose à la fermeture du port.', 's’oppose'],
  ])('have: %s', (line, marker) => {
    expect(collectDisputes(materialOfText(line)).map((dispute) => dispute.marker.value)).toEqual([
      marker,
    ])
  })

  it.each([
    'Le ministre ne conteste pas ces chiffres.',
    'Le ministre a refusé de commenter la décision du juge.',
    'Le vote est un acte de condamnation des faits anciens.',
  ])('leave out: %s', (line) => {
    expect(collectDisputes(materialOfText(line))).toEqual([])
  })
})

describe('the recommendations of a French article', () => {
  it.each([
    'L’Union appelle les autorités à ouvrir des négociations.',
    'La Confédération a appelé à une grève générale.',
    'Le maire demande un pont provisoire avant l’été.',
    'L’association réclame une aide de 5 000 euros.',
    'L’experte recommande au comité de se réunir au plus vite.',
    'Le syndicat exige le retrait du texte.',
    'Selon le préfet, il faut fermer le port au plus vite.',
    'L’experte propose de fermer le port au printemps.',
  ])('have: %s', (line) => {
    expect(collectRecommendations(materialOfText(line))).toHaveLength(1)
  })

  it.each([
    'Il faut fermer le port au plus vite.',
    'Le maire a demandé pardon à ses amis hier.',
    '« On nous demande de partir en cinq semaines », a dit Anne Val.',
    'La demande de pain augmente dans le pays.',
  ])('leave out: %s', (line) => {
    expect(collectRecommendations(materialOfText(line))).toEqual([])
  })
})

describe('a French sentence', () => {
  const openingOf = openingTeller(contentLexiconOf('fr').openers)

  it.each([
    'Le port fermera au printemps.',
    'Il est prévu que le port ferme au printemps.',
    'Il faut que le port ferme au printemps.',
    'Selon la ministre, le port fermera.',
    'En juin, le préfet a fermé le port.',
    'Cette année, le port fermera.',
    '« J’ai vu la lampe s’éteindre », raconte le gardien.',
    'L’ouvrage présente des fissures.',
  ])('stands alone: %s', (sentence) => {
    expect(openingOf(sentence)).toBe('free')
  })

  it.each([
    'Mais le préfet dément.',
    'Cependant, le port reste ouvert.',
    'De son côté, le préfet dément.',
    'Deux ans plus tard, le port a fermé.',
    'La même zone a fermé.',
    'Un chiffre que le préfet juge faux.',
    'En effet, le port a fermé.',
    'À l’inverse, la région approuve.',
  ])('is tied to the one before: %s', (sentence) => {
    expect(openingOf(sentence)).toBe('linked')
  })

  it.each([
    'Il a fermé le port.',
    'Elle dément.',
    'Ce dernier a fermé le port.',
    'Celle-ci a fermé le port.',
    'Cette décision a surpris.',
    'C’est une victoire.',
    'Selon lui, le port fermera.',
    'Mais il a fermé le port.',
    'En juin, elle a fermé le port.',
    'Leur président a fermé le port.',
    '« Le port fermera », a-t-elle dit.',
  ])('leans on what it does not name: %s', (sentence) => {
    expect(openingOf(sentence)).toBe('dangling')
  })
})

it('takes a French day without its year for the next one where the sentence looks ahead', () => {
  const events = collectTimeline(
    materialOfText('Lundi, le conseil se réunira. Il votera vendredi. Il s’est réuni jeudi.'),
  )
  expect(events.map(({ date, resolved, future }) => [date, resolved, future])).toEqual([
    ['2026-04-09', true, false],
    ['2026-04-17', true, true],
    ['2026-04-20', true, true],
  ])
})
