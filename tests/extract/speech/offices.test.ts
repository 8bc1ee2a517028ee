import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'
import { said } from './said.ts'

describe('a name that comes a paragraph late', () => {
  const lead = 'The former head of Selm port denied on Monday that he had known of the payments.'

  it('is that of the person the first sentence is about', () => {
    const { speakers } = collectSpeech(
      readingOf(`${lead}\nAnton Brusk, 58, is accused of fraud. He said he had signed nothing.`),
    )
    expect(speakers.map(({ name, roles }) => [name, roles.map(({ value }) => value)])).toEqual([
      ['Anton Brusk', ['former head of Selm port']],
    ])
  })

  it.each([
    ['has an office of his own', 'Mayor Anton Brusk said the port was safe.'],
    ['has his office behind the name', 'Anton Brusk, a lawyer, said the port was safe.'],
    ['is no subject', 'The court heard Anton Brusk. Rain fell.'],
    ['is a body', 'Selm Shipping Group said the port was safe.'],
  ])('is somebody else’s where he %s', (_, next) => {
    expect(said(lead, next)[0]).toBe('former head of Selm port: he had known of the payments')
  })

  it('is meant by the same words further on, and not by every other of that office', () => {
    expect(
      said(
        'The prime minister promised on Monday that the lists would be cut.',
        'Dana Whitlock told delegates: “I will not wait.”',
        'A cabinet minister said nobody had been told.',
        '“There was an intake of breath,” the minister said.',
        'The prime minister said that trains would run.',
      ),
    ).toEqual([
      'Dana Whitlock: the lists would be cut',
      'Dana Whitlock: I will not wait.',
      'cabinet minister: nobody had been told',
      'cabinet minister: There was an intake of breath',
      'Dana Whitlock: trains would run',
    ])
  })
})

describe('an office that somebody has left', () => {
  it.each([
    'The former head of the port said he was innocent.',
    'The ex-head of the port said he was innocent.',
  ])('is known again by another word of it: %s', (next) => {
    expect(said('Former port chief Anton Brusk said he was ill.', next).at(-1)).toBe(
      'Anton Brusk: he was innocent',
    )
  })

  it('is nobody’s where two have left one of that kind', () => {
    expect(
      said(
        'Former port chief Anton Brusk said he was ill.',
        'Former port director Ada Morn said she was well.',
        'The former head of the port said nobody had asked.',
      ).at(-1),
    ).toBe('former head of the port: nobody had asked')
  })

  it('is not one that is still held', () => {
    expect(
      said(
        'Former port chief Anton Brusk said he was ill.',
        'The head of the port said so again and again.',
      ).join(' '),
    ).not.toContain('Anton Brusk: so again')
  })
})
