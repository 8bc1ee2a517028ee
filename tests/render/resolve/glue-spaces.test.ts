import { expect, test } from 'vitest'
import { glueSpaces } from '../../../src/render/resolve/glue-spaces.ts'

const shown = (text: string) => glueSpaces(text).replace(/\u00a0/g, '_')

test('keeps French quotation marks with their words', () => {
  expect(shown('Il a dénoncé « une décision » hier.')).toBe('Il a dénoncé «_une décision_» hier.')
})

test('keeps marks that stand off with the word before', () => {
  expect(shown('Qui nous comprend, nous ? Dates : 1987 ; fin !')).toBe(
    'Qui nous comprend, nous_? Dates_: 1987_; fin_!',
  )
})

test('keeps numbers whole, and with what they count', () => {
  expect(shown('le déplacement de 1 300 habitants, soit 12 % de la vallée')).toBe(
    'le déplacement de 1_300 habitants, soit 12_% de la vallée',
  )
})

test('starts no line with the point between entries or the points of what is left out', () => {
  expect(shown('Source · Date, pour dix ans …')).toBe('Source_· Date, pour dix ans_…')
})

test('keeps a day with its month, and a title with the name', () => {
  expect(shown('Fin le 20 mars et le 9 October, Ms. Lee et Mme de Haas, M. Le Guilloux.')).toBe(
    'Fin le 20_mars et le 9_October, Ms._Lee et Mme_de Haas, M._Le Guilloux.',
  )
  expect(shown('20 marsouins, 12 ans')).toBe('20 marsouins, 12 ans')
})

test('leaves other spaces alone', () => {
  expect(shown('The board voted in May and will meet again.')).toBe(
    'The board voted in May and will meet again.',
  )
})
