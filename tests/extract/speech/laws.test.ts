import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { ELISION, normaliseSpace } from '../../../src/model/fact.ts'
import { readingOf } from '../../support/reading.ts'
import { sweep } from '../../support/sweep.ts'

const piece = fc.constantFrom(
  'Ada Morn',
  'Morn',
  'Bo Al-Rami',
  'the minister',
  'he',
  'She',
  'who',
  'a source',
  'Tarn',
  'the Tarn Council',
  'said',
  'told',
  'added',
  'according to',
  'In his opinion',
  'stressing',
  'was quoted as saying',
  'that',
  'called',
  'the port is open',
  'trade',
  'of',
  'and',
  'but',
  'on Monday',
  'in an interview with',
  ',',
  '.',
  '. ',
  ':',
  ';',
  '?',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '‹',
  '›',
  '„',
  '‚',
  '「',
  '」',
  '『',
  '』',
  'is expected to',
  'It was reported that',
  'asked',
  'And from',
  '(',
  ')',
  '—',
  '\n',
  '\n\n',
  '  ',
  '\u00a0',
  '\u{1f600}',
  'é',
  '.”',
  ',” ',
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('collectSpeech', () => {
  it('gives quotations whose places in the source are their words', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { text: words, spans, content } of collectSpeech(readingOf(source)).quotes) {
          const slices = spans.map(({ start, end }) => normaliseSpace(source.slice(start, end)))
          expect(slices.join(ELISION)).toBe(words)
          expect(content).toMatchObject({ value: words, origin: 'extracted', spans })
        }
      }),
      sweep(300, 1),
    )
  })

  it('gives speakers that exist, stand where they say and never inside their own words', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quotes, speakers } = collectSpeech(readingOf(source))
        const ids = new Set(speakers.map(({ id }) => id))
        expect(ids.size).toBe(speakers.length)
        for (const { name, spans } of speakers) {
          expect(source.slice(spans[0]?.start, spans[0]?.end)).toBe(name)
        }
        for (const { speaker, mention, spans, confidence } of quotes) {
          expect(speaker === null || ids.has(speaker)).toBe(true)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(
            spans.some(
              (span) => mention !== null && mention.start >= span.start && mention.end <= span.end,
            ),
          ).toBe(false)
        }
        expect(speakers.flatMap((speaker) => speaker.quotes).length).toBe(
          quotes.filter(({ speaker }) => speaker !== null).length,
        )
      }),
      sweep(300, 1),
    )
  })

  it('names nobody whom the words themselves name', () => {
    const { quotes } = collectSpeech(
      readingOf('the port is open " was quoted as saying Ada Morn Ada Morn'),
    )
    for (const { mention, spans } of quotes) {
      expect(
        spans.some(
          (span) => mention !== null && mention.start >= span.start && mention.end <= span.end,
        ),
      ).toBe(false)
    }
  })

  it('covers every quotation mark with a quotation', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quotationMarks } = collectSpeech(readingOf(source))
        expect(quotationMarks.accounted).toBe(quotationMarks.total)
      }),
      sweep(200, 1),
    )
  })

  it('gives the same again for the same text', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(collectSpeech(readingOf(source))).toEqual(collectSpeech(readingOf(source)))
      }),
      sweep(50, 1),
    )
  })

  it('changes no quotation when a paragraph without marks, cues and names follows', () => {
    fc.assert(
      fc.property(text, (source) => {
        const before = collectSpeech(readingOf(`${source}\n`)).quotes
        const after = collectSpeech(
          readingOf(`${source}\n\nrain fell over the hills for days.`),
        ).quotes
        expect(after.map(({ text: words, speaker, spans }) => [words, speaker, spans])).toEqual(
          before.map(({ text: words, speaker, spans }) => [words, speaker, spans]),
        )
      }),
      sweep(200, 1),
    )
  })
})
