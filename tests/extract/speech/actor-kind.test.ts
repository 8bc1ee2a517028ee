import { expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { read } from '../../../src/pipeline.ts'
import { readingOf } from '../../support/reading.ts'
import { sourceFile } from '../../support/source-file.ts'

const kindOf = (name: string, text: string) =>
  collectSpeech(readingOf(text)).actors.find((actor) => actor.name === name)?.kind

it.each([
  ['person', 'Morn', 'On Monday Morn said that the port is open.'],
  ['person', 'Ada Morn', 'On Monday the boats met Ada Morn. Later Morn left.'],
  ['place', 'Tarvand', 'The boats left for Tarvand. A Tarvandi crew was on board.'],
  ['place', 'Korsel', 'The boats stayed in Korsel, and Korsel was calm.'],
  ['organisation', 'Tarn River Council', 'The boats belong to the Tarn River Council.'],
  ['organisation', 'Coast Review', 'The boats met reporters. A crew spoke to the Coast Review.'],
  ['organisation', 'Dahl & Moor', 'On Monday Dahl & Moor bought boats. Moor left.'],
  ['organisation', 'Dockers’ Benevolent Fund', 'The boats belong to the Dockers’ Benevolent Fund.'],
  ['person', 'Luka Faber', 'The boats were met at the pier by a tired engineer named Luka Faber.'],
])('is a %s: %s', (kind, name, text) => {
  expect(kindOf(name, text)).toBe(kind)
})

it('is nobody who is a label in capitals before a colon', () => {
  const names = (text: string) => collectSpeech(readingOf(text)).actors.map(({ name }) => name)
  expect(names('BOTTOM LINE: The boats met Ada Morn.')).toEqual(['Ada Morn'])
  expect(names('The boats met ADA MORN: she was at sea.')).toEqual(['ADA MORN'])
})

it('is nobody of the article who wrote it down, nor a month of its dateline', async () => {
  const text =
    'Boats met\n\nSELM, Oct 14 (Tide Agency) — The boats of Selm met Ada Morn on the quay. (Reporting by Petr Hald; Editing by Mona Reiss)\n'
  const { value } = await read(sourceFile(text))
  const { people, organisations } = value.brief.entities
  expect(people.map(({ name }) => name)).toEqual(['Ada Morn'])
  expect(organisations.map(({ name }) => name)).toEqual(['Tide Agency'])
})

it('is no name with the verb of an order before it', () => {
  const names = (text: string) => collectSpeech(readingOf(text)).actors.map(({ name }) => name)
  expect(names('Ada Morn wrote: “Pay Marlin first.” Marlin Services was paid.')).toEqual([
    'Ada Morn',
    'Marlin Services',
  ])
})

it('is a place that opens a dateline, by the name it has in running text', async () => {
  const text = 'Pier vote off\n\nSELM, 4 March 2031 - The council of Selm met. Ada Morn left it.\n'
  const { value } = await read(sourceFile(text))
  const names = (entities: readonly { readonly name: string }[]) => entities.map(({ name }) => name)
  const { places, people, organisations } = value.brief.entities
  expect([names(places), names(people), names(organisations)]).toEqual([['Selm'], ['Ada Morn'], []])
})
