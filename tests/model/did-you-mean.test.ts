import { expect, it } from 'vitest'
import { didYouMean, findNearest } from '../../src/model/did-you-mean.ts'

it('suggests the name with the fewest wrong letters', () => {
  expect(didYouMean('speakr', ['speakers', 'speaker', 'spans'])).toBe('Did you mean `speaker`?')
  expect(findNearest('Tilte', ['outlet', 'title'])).toBe('title')
})

it('suggests nothing where one letter in three and more would be wrong', () => {
  expect(didYouMean('outlet', ['author', 'title'])).toBeUndefined()
  expect(didYouMean('x', ['id'])).toBeUndefined()
  expect(didYouMean('anything', [])).toBeUndefined()
})

it('takes the beginning of a name for it, where only one begins so', () => {
  expect(findNearest('attribution', ['attributionVerb', 'actor'])).toBe('attributionVerb')
  expect(findNearest('attr', ['attributionVerb', 'attributionKind'])).toBeUndefined()
})
