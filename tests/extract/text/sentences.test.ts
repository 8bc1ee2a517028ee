import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/extract/text/sentences.ts'

const split = (text: string, language = 'en') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['ends at full stops, question and exclamation marks', 'One. Two? Three! Four.', 4],
    ['keeps titles and ranks with their names', 'Mr. Orlan met Gen. Vash. They talked.', 2],
    ['keeps initials with the surname', 'J. R. Harrow left. A. Lind stayed.', 2],
    ['keeps dotted abbreviations before a name', 'The U.S. Senate voted. It passed.', 2],
    ['ends at a dotted abbreviation before an opening word', 'He moved to the U.S. He stayed.', 2],
    ['keeps numbers with their abbreviation', 'See Fig. 4 and No. 7. Then stop.', 2],
    ['ends at the answer no', 'No. It failed.', 2],
    ['keeps dates with short months', 'It opened on Jan. 6 in Tarn. Nobody came.', 2],
    ['keeps decimal numbers whole', 'It fell 3.5 percent. It rose.', 2],
    ['goes on in lower case', 'Acme Inc. said no. It paid at 5 p.m. on Friday.', 2],
    ['goes on behind a quoted question', '“Why?” he asked. “Because!” she said.', 2],
    ['goes on behind a quoted question before a name', '“Why now?” Ann Lee asked.', 1],
    ['ends behind a closing mark', 'He said “no.” She said “yes.” They left.', 3],
    ['parts the sentences of one quotation', '“We won. They lost,” he said.', 2],
    ['ends behind a bracket', 'It was late. (Nobody knew why.) They slept.', 3],
    ['ends at dots before a capital', 'He waited... Then he left. And…', 3],
    ['ends behind a footnote mark', 'It rose.[3] Then it fell.', 2],
    ['keeps web addresses whole', 'Read www.tarn.example/a.b first. Then call.', 2],
    ['keeps company forms before a name', 'Acme Corp. Chairman Orlan left. The board met.', 2],
    ['keeps states in brackets', 'Sen. Ada Morn (D-Fla.) spoke. Nobody listened.', 2],
  ])('%s', (_, text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  it('knows Arabic, Chinese and French stops', () => {
    expect(split('هل وصل؟ نعم. غادر.', 'ar')).toHaveLength(3)
    expect(split('他走了。她说：“不！”他笑了。', 'zh')).toEqual([
      '他走了。',
      '她说：“不！”',
      '他笑了。',
    ])
    expect(split('M. Orlan est parti. Elle a dit : « Non. » Puis rien.', 'fr')).toHaveLength(3)
    expect(split('Elle est venue. Il a dit : « Non. »', 'fr')).toEqual([
      'Elle est venue.',
      'Il a dit : « Non. »',
    ])
  })

  it('keeps German ordinals with what they count, and abbreviations with their nouns', () => {
    const sentences = [
      'Am 14. Mai tagte der Rat in der 3. Etage.',
      'Dr. Weber sprach von 2,4 Mio. Euro, d. h. vom Haushalt des 21. Jahrhunderts.',
      'Gebaut wurde es 1914.',
      'Mai war kein guter Monat.',
      'Es kamen 14.',
      'Die Halle war leer.',
    ]
    expect(split(sentences.join(' '), 'de')).toEqual(sentences)
  })

  it('gives stretches in order that hold every word and no outer white space', () => {
    const piece = fc.constantFrom(
      'Mr.',
      'no',
      'Yes',
      '.',
      '!',
      ' ',
      '\n',
      '“',
      '”',
      'U.S.',
      '5',
      ')',
      '。',
      '…',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const stretches = splitSentences(text, 'en')
        const between = stretches.map(({ end }, index) =>
          text.slice(end, stretches[index + 1]?.start ?? text.length),
        )
        expect(between.every((gap) => gap.trim() === '')).toBe(true)
        for (const { start, end } of stretches) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        }
        expect(
          stretches
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })
})
