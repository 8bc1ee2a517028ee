import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('collectPassages ends a sentence with its quotation', () => {
  it('where the space behind the closing mark is missing', () => {
    expect(
      said('“The port is open,” Ada Morn wrote. “I want it full!”After lunch she left for Tarn.'),
    ).toEqual(['Ada Morn: The port is open … I want it full!'])
  })

  it('where the next quotation opens right behind it', () => {
    expect(
      said('Ada Morn called it “a gift to all the ports.”“Your sums are wrong,” Bo Field wrote.'),
    ).toContain('Bo Field: Your sums are wrong')
  })

  it('but not where the sentence goes on behind it', () => {
    expect(said('Ada Morn asked “Why wait any longer?”and left for Tarn.')).toEqual([
      'Ada Morn: Why wait any longer?',
    ])
  })
})
