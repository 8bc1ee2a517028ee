import { describe, expect, it } from 'vitest'
import { collectEntities } from '../../../src/extract/entities.ts'
import { materialOf } from '../../../src/extract/material.ts'
import { collectSourceBase } from '../../../src/extract/source-base.ts'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'

function read(text: string) {
  const reading = readingOf(text, 'fr')
  const speech = collectSpeech(reading)
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  return {
    places: names(collectEntities(speech).places),
    silent: names(collectSourceBase(materialOf(reading, speech)).namedNotQuoted),
  }
}

describe('a French place is none of the bodies', () => {
  it.each([
    ['Les bacs relient Port-Salin à la côte.', 'Port-Salin'],
    ['Ils vivent sur l’île d’Osserande depuis dix ans.', 'Osserande'],
    ['Les habitants de Sourdeval attendent.', 'Sourdeval'],
    ['Hier, la Lidonie a reçu le texte. La marine lidonienne attend.', 'Lidonie'],
  ])('%s', (text, place) => {
    expect(read(text).places).toEqual([place])
    expect(read(text).silent).toEqual([])
  })
})

it('counts nobody as not quoted for whom somebody speaks', () => {
  const text =
    '« Nous saluons le texte », a déclaré le porte-parole de l’Union du Nord, Erik Sandvall.\nLa Ligue du Sud attend.'
  expect(read(text).silent).toEqual(['Ligue du Sud'])
})
