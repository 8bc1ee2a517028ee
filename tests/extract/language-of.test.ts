import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/extract/language-of.ts'
import { readingOf } from '../support/reading.ts'

const languageOfText = (text: string) => {
  const { article } = readingOf(text)
  return languageOf({ ...article, metadata: {} })
}

describe('languageOf', () => {
  it('is what the article says of itself', () => {
    expect(
      languageOf(readingOf('The port is open and the ferries are back.', 'fr-CA').article),
    ).toBe('fr-CA')
  })

  it.each([
    [
      'en',
      'The port is open again, and the ferries that were held for a week are back with their crews.',
    ],
    [
      'fr',
      'Le port est ouvert depuis lundi, et les bacs qui étaient à quai sont repartis avec les équipages.',
    ],
    [
      'de',
      'Der Hafen ist seit Montag offen, und die Fähren sind mit den Besatzungen auf der See, auch bei Nacht.',
    ],
    [
      'es',
      'El puerto está abierto desde el lunes y los barcos que estaban en el muelle han salido con una tripulación.',
    ],
    ['ar', 'فتح الميناء أبوابه يوم الاثنين وعادت العبارات إلى العمل'],
    ['ru', 'Порт открыт с понедельника, и паромы снова вышли в море'],
  ])('is guessed from function words and script: %s', (language, text) => {
    expect(languageOfText(text)).toBe(language)
  })

  it.each([['Corvane 3, Lumel 1'], ['']])(
    'is English where there is too little to guess from: %j',
    (text) => {
      expect(languageOfText(text)).toBe('en')
    },
  )
})
