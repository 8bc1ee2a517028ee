import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import { sourceFile } from '../support/source-file.ts'

const ARTICLE = `Le Valdren suspend ses exportations de blé

Par Éléonore Vautrin, correspondante à Tarvel
Publié le mardi 14 avril 2026 à 18 h 30

Le gouvernement du Valdren a annoncé mardi la suspension de ses exportations de blé jusqu’au 30 septembre, une décision qui prive ses voisins de près de 3 400 000 tonnes de céréales.

« Nous ne pouvons pas nourrir la région quand nos propres silos sont vides », a déclaré la ministre de l’Agriculture, Claire Dubois-Ferrand, lors d’une conférence de presse à Tarvel. Les stocks sont tombés à 410 000 tonnes, contre 1,2 million de tonnes il y a deux ans, a-t-elle précisé.

Le Port-Salin, qui achète 62 % de son blé au Valdren, a aussitôt dénoncé une mesure « unilatérale ». « Cette décision viole l’accord signé en mars 2023 », affirme Me Anselme Durand, l’avocat de l’office portuaire. Le ministère conteste cette lecture : selon lui, l’accord autorise une suspension.

Selon une source proche du dossier, des discussions se sont tenues lundi à Genève. Un responsable européen a indiqué, sous couvert d’anonymat, qu’une aide de 45 millions d’euros pourrait être débloquée d’ici à la fin du mois.

L’Union des meuniers appelle les autorités à ouvrir des négociations sans délai. « Il nous reste six semaines de farine », prévient son président, Hugues de La Rochebrune.

Une réunion ministérielle est prévue du 3 au 5 mai à Genève. Cependant, M. Paul Vasseur n’a pas confirmé sa présence.

En 2019, le Valdren avait déjà interrompu ses livraisons. La même année, trois moulins avaient fermé.
`

const article = await ingest(sourceFile(ARTICLE))
const brief = extract(article.value).value

it('is known for French, with its author and the day of its publication', () => {
  expect(brief.language).toBe('fr')
  expect(brief.source[0]?.published?.value).toBe('14 avril 2026')
  expect(article.value.metadata.byline?.map(({ value }) => value)).toEqual(['Éléonore Vautrin'])
})

it('has its dates, worked out and marked', () => {
  expect(
    brief.timeline.map(({ date, end, asWritten, resolved, future }) =>
      [date, end, asWritten.value, resolved && 'resolved', future && 'future'].filter(Boolean),
    ),
  ).toEqual([
    ['2019', '2019'],
    ['2019', 'La même année', 'resolved'],
    ['2023-03', 'mars 2023'],
    ['2024', 'il y a deux ans', 'resolved'],
    ['2026-04-13', 'lundi', 'resolved'],
    ['2026-04-14', 'mardi', 'resolved'],
    ['2026-05-03', '2026-05-05', '3 au 5 mai', 'resolved', 'future'],
    ['2026-09-30', '30 septembre', 'resolved', 'future'],
  ])
})

it('has its figures as they are written', () => {
  expect(brief.figures.map(({ asWritten, number }) => [asWritten.value, number]).sort()).toEqual([
    ['1,2 million de tonnes', 1_200_000],
    ['3 400 000 tonnes', 3_400_000],
    ['410 000 tonnes', 410_000],
    ['45 millions d’euros', 45_000_000],
    ['62 %', 62],
  ])
})

it('has who said what', () => {
  const names = new Map(brief.speakers.map(({ id, name }) => [id, name]))
  const said = brief.quotes
    .filter(({ kind }) => kind !== 'scare')
    .map(({ speaker, verb }) => [names.get(speaker ?? ''), verb?.value])
  expect(said).toEqual([
    ['Claire Dubois-Ferrand', 'a déclaré'],
    ['Claire Dubois-Ferrand', 'a-t-elle précisé'],
    ['Anselme Durand', 'affirme'],
    ['ministère', 'selon'],
    ['source proche du dossier', 'Selon'],
    ['responsable européen', 'a indiqué'],
    ['Hugues de La Rochebrune', 'prévient'],
  ])
})

it('counts its sources, named and not', () => {
  const { namedSpeakers, unnamedSources, namedNotQuoted } = brief.sourceBase
  expect(namedSpeakers).toBe(4)
  expect(unnamedSources).toBe(2)
  expect(namedNotQuoted.map(({ name }) => name)).toContain('Paul Vasseur')
})

it('has what may come, what is disputed, and what is asked for', () => {
  const opening = (text: string) => text.split(/\s/u).slice(0, 3).join(' ')
  expect(brief.outlook.map(({ text }) => opening(text.value))).toEqual([
    'Le gouvernement du',
    'Un responsable européen',
    'Une réunion ministérielle',
  ])
  expect(brief.disputes.map(({ marker }) => marker.value)).toEqual(['dénoncé', 'conteste'])
  expect(brief.recommendations.map(({ text }) => opening(text.value))).toEqual([
    'L’Union des meuniers',
  ])
})

it('has key messages that lean on nothing', () => {
  expect(brief.keyPoints.length).toBeGreaterThanOrEqual(3)
  for (const { text } of brief.keyPoints) {
    expect(text.value).not.toMatch(/^(?:Il|Elle|Ce dernier|Mais|Cependant|La même)\s/u)
  }
})
