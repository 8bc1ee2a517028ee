import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'
import { said } from './said.ts'

const BEFORE = 'Parliament must publish the annexes, Bo Rami said.'

describe('a paragraph behind a quotation', () => {
  it.each([['— Ambassador Lin Haro'], ['- Lin Haro, at the signing']])('signs it: %s', (line) => {
    expect(
      said(BEFORE, '“A deal is a door. Somebody has to walk through it.”', line, 'Talks ended.').at(
        -1,
      ),
    ).toBe('Lin Haro: A deal is a door. Somebody has to walk through it.')
  })

  it('signs one that is set apart, of several paragraphs and without marks', () => {
    const { quotes, speakers } = collectSpeech(
      setApart(
        'The talks ended.',
        '> A deal is a door.',
        '> Somebody has to walk through it.',
        '— Ambassador Lin Haro',
      ),
    )
    expect(quotes.map(({ text, kind, speaker }) => [text, kind, speaker])).toEqual([
      ['A deal is a door. … Somebody has to walk through it.', 'direct', 'lin-haro'],
    ])
    expect(speakers[0]?.roles.map(({ value }) => value)).toEqual(['Ambassador'])
  })

  it.each([['— Lin Haro was not there to hear it.'], ['Lin Haro left.'], ['- Costs']])(
    'signs nothing where it is more than a name or no line of its own: %s',
    (line) => {
      const { quotes } = collectSpeech(setApart('The talks ended.', '> A deal is a door.', line))
      expect(quotes.filter(({ speaker }) => speaker !== null)).toEqual([])
    },
  )
})

/** A reading whose lines with `> ` are quotations set apart. */
function setApart(...lines: readonly string[]) {
  const reading = readingOf(lines.map((line) => line.replace(/^> /u, '')).join('\n'))
  const isQuote = (at: number) => lines[at]?.startsWith('> ') === true
  const blocks = reading.article.blocks.map((block, at) =>
    isQuote(at) ? { ...block, type: 'quote' as const } : block,
  )
  return {
    ...reading,
    article: { ...reading.article, blocks },
    paragraphs: reading.paragraphs.map((paragraph, at) => ({
      ...paragraph,
      block: blocks[at] ?? paragraph.block,
    })),
  }
}

describe('a line behind a quotation that fills its paragraph', () => {
  it('signs it', () => {
    expect(
      said(
        BEFORE,
        '“A deal is a door. Somebody still has to walk through it.” — Ambassador Lin Haro, at the signing',
      ).at(-1),
    ).toBe('Lin Haro: A deal is a door. Somebody still has to walk through it.')
  })

  it('signs nothing where it says more than a name', () => {
    expect(
      said(BEFORE, '“A deal is a door.” — Lin Haro was not there to hear it.').some((line) =>
        line.startsWith('Lin Haro: A deal'),
      ),
    ).toBe(false)
  })

  it('has no verb to show', () => {
    const { quotes } = collectSpeech(readingOf('Ada Morn: “The port is open again today.”'))
    expect(quotes.map(({ text, verb }) => [text, verb])).toEqual([
      ['The port is open again today.', null],
    ])
  })
})
