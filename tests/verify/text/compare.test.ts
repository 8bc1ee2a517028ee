import { describe, expect, test } from 'vitest'
import { compareWords, findParts } from '../../../src/verify/text/compare.ts'

const SENTENCE = 'The council has postponed its vote on the northern pier until May.'

describe('words against the stretch of the source they were taken from', () => {
  test.each([
    ['exact', SENTENCE],
    ['exact', 'The council has\npostponed its vote on the northern pier until May.'],
    ['elided', 'The council has postponed … until May.'],
    ['elided', '… its vote on the northern pier until May.'],
    ['elided', 'The council has postponed its vote …'],
    ['altered', 'has postponed … until May.'],
    ['altered', 'The council … on the northern pier'],
    ['altered', 'The council has post … until May.'],
    ['altered', 'until May … The council has postponed'],
    ['altered', 'The council has postponed … June.'],
    ['altered', 'The council [of Selm] has postponed its vote on the northern pier until May.'],
    ['altered', 'The council has postponed its vote on the northern pier until May?'],
  ])('are %s: %s', (agreement, shown) => {
    expect(compareWords(shown, [SENTENCE])).toBe(agreement)
  })

  test.each([
    ['elided', 'The lock will close for nine weeks … because its gates no longer hold'],
    ['elided', 'The lock will close … because its gates no longer hold'],
    ['altered', 'The lock will close for nine … weeks because its gates no longer hold'],
    ['altered', 'The lock will close for nine weeks because its gates no longer hold'],
  ])('of two stretches are %s: %s', (agreement, shown) => {
    const stretches = ['The lock will close for nine weeks', 'because its gates no longer hold']
    expect(compareWords(shown, stretches)).toBe(agreement)
  })
})

describe('the parts around an ellipsis', () => {
  const source = 'we will not sign a contract that nobody has read, and the price rose.'

  test.each([
    ['we … sign a contract', true],
    ['we will …', true],
    ['… sign a contract', true],
    ['we will not sign … and the price rose', true],
    ['we will not sign a contract that nobody has read … the price rose', false],
    ['… the price rose', false],
  ])('of “%s” lose a negation: %s', (shown, losesNegation) => {
    expect(findParts(shown, source)).toMatchObject({ losesNegation })
  })

  test.each([
    ['we will not sign a contract', 'no ellipsis'],
    ['the price … we will not sign', 'another order'],
    ['we will not sign … the cost rose', 'other words'],
    ['…', 'no words'],
  ])('of “%s” are not found: %s', (shown) => {
    expect(findParts(shown, source)).toBeUndefined()
  })
})
