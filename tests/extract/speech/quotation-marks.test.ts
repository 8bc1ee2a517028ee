import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotationMarks } from '../../../src/extract/speech/quotation-marks.ts'

/** The words inside the marks, outermost quotations only. */
const quoted = (...texts: string[]) =>
  findQuotationMarks(texts).flatMap((own, index) =>
    own
      .filter(({ isOutermost }) => isOutermost)
      .map(({ innerStart, innerEnd }) => texts[index]?.slice(innerStart, innerEnd)),
  )

describe('findQuotationMarks', () => {
  it.each([
    ['straight marks', 'He said "no" and "never".', ['no', 'never']],
    ['curly marks', 'He said “no” and “never”.', ['no', 'never']],
    ['guillemets', 'Il dit « non » puis «jamais».', [' non ', 'jamais']],
    ['guillemets turned inwards', 'Er sagt »nein« und geht.', ['nein']],
    ['low and high marks', 'Er sagt „nein“ und „nie“.', ['nein', 'nie']],
    ['corner brackets', '彼は「いいえ」と言った。', ['いいえ']],
    [
      'corner brackets inside corner brackets',
      '彼は「彼が『いや』と」と言った。',
      ['彼が『いや』と'],
    ],
    ['single guillemets', 'Er nennt es ‹ein Spiel› und geht.', ['ein Spiel']],
    ['low and high single marks', 'Er nennt es ‚ein Spiel‘ und geht.', ['ein Spiel']],
    ['low marks closed by right ones', 'Rzekł „nie” i „nigdy”.', ['nie', 'nigdy']],
    [
      'a quotation inside one of the other tradition',
      '«Il a dit “non” hier», dit-elle.',
      ['Il a dit “non” hier'],
    ],
    ['single curly marks', 'She called it ‘a fine mess’ again.', ['a fine mess']],
    ['single straight marks', "She called it 'a fine mess' again.", ['a fine mess']],
    ['single marks around apostrophes', "'It's Orlan's day,' she said.", ["It's Orlan's day,"]],
    [
      'a closing mark in the shape of an opening one',
      'The “north“ and “south“ are calm.',
      ['north', 'south'],
    ],
    ['marks inside marks', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['a mark that is never closed', 'He said “no and went.', ['no and went.']],
    ['a mark that is never opened', 'It rained. We are ready,” he said.', ['We are ready,']],
  ])('finds %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    'It’s the voters’ choice, isn’t it?',
    "Rock 'n' roll of the '90s, 'tis said.",
    'A board of 6\'2" was cut.',
  ])('finds none in %s', (text) => {
    expect(quoted(text)).toEqual([])
  })

  it('carries a quotation over paragraphs that open it again', () => {
    const regions = findQuotationMarks(['She said: “One.', '“Two.', '“Three,” and left.'])
    expect(regions.map(([first]) => first?.continues)).toEqual([false, true, true])
    expect(regions.flat().some(({ isUnbalanced }) => isUnbalanced)).toBe(false)
  })

  it('carries a quotation into a paragraph that only closes it', () => {
    expect(quoted('She said: “One.', 'Two,” and left.')).toEqual(['One.', 'Two,'])
  })

  it('keeps every region inside its text, in order, outermost ones apart', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      'a',
      ' b',
      '. ',
      ', ',
    )
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const regions = findQuotationMarks(texts)
        for (const [index, own] of regions.entries()) {
          let reach = 0
          for (const { start, end, innerStart, innerEnd, isOutermost } of own) {
            expect(start <= innerStart && innerStart <= innerEnd && innerEnd <= end).toBe(true)
            expect(end).toBeLessThanOrEqual(texts[index]?.length ?? 0)
            if (!isOutermost) continue
            expect(start).toBeGreaterThanOrEqual(reach)
            reach = end
          }
        }
      }),
    )
  })
})
