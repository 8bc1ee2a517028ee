import { describe, expect, it } from 'vitest'
import { collectSpeech } from '../../../src/extract/speech/collect-speech.ts'
import { readingOf } from '../../support/reading.ts'
import { said } from './said.ts'

const speechOf = (...paragraphs: string[]) => collectSpeech(readingOf(paragraphs.join('\n')))

describe('collectSpeech finds what is said', () => {
  it('in a direct quotation, without its marks', () => {
    const [quote] = speechOf('“The port is open,” Ada Morn said.').quotes
    expect(quote).toMatchObject({
      kind: 'direct',
      text: 'The port is open',
      cueClass: 'say',
      paragraph: 1,
    })
    expect(quote?.verb?.value).toBe('said')
  })

  it('by the verb of the sentence, not by that of an office told in between', () => {
    const [quote] = speechOf(
      '“We have paid twice,” Ada Morn, who speaks for the boats of Tarn, told the Tarn Herald.',
    ).quotes
    expect(quote?.verb?.value).toBe('told')
    expect(quote?.toldTo).toBe('Tarn Herald')
  })

  it('in the two halves of an interrupted quotation, as one', () => {
    const [quote, ...others] = speechOf('“The port,” Ada Morn said on Monday, “is open.”').quotes
    expect(others).toEqual([])
    expect(quote?.text).toBe('The port … is open.')
    expect(quote?.spans).toHaveLength(2)
  })

  it('in the sentences that go on behind the cue', () => {
    expect(said('“The port is open,” Ada Morn said. “It was closed for a year.”')).toEqual([
      'Ada Morn: The port is open … It was closed for a year.',
    ])
  })

  it('in mixed speech, with the marks inside', () => {
    const [quote] = speechOf('Ada Morn said the port was “open to all” because of the pact.').quotes
    expect(quote).toMatchObject({
      kind: 'mixed',
      text: 'the port was “open to all” because of the pact',
    })
  })

  it.each([
    ['said that', 'Ada Morn said that the port is open.'],
    ['told', 'Ada Morn told the Tarn Herald that the port is open.'],
    ['according to', 'According to Ada Morn, the port is open.'],
    ['according to at the end', 'The port is open, according to Ada Morn.'],
    ['in the opinion of', 'In Ada Morn’s opinion, the port is open.'],
    ['a fronted clause', 'The port is open, Ada Morn said.'],
    ['inversion', 'The port is open, said Ada Morn, the mayor of Tarn.'],
    ['an office of a place before the name', 'The port is open, said the mayor of Tarn, Ada Morn.'],
    ['believes', 'Ada Morn believes that the port is open.'],
    [
      'an adverbial behind the verb',
      'Ada Morn announced in a statement on Friday that the port is open.',
    ],
  ])('in indirect speech: %s', (_, text) => {
    const { quotes, speakers } = speechOf(text)
    expect(quotes).toHaveLength(1)
    expect(quotes[0]?.kind).toBe('indirect')
    expect(quotes[0]?.text.toLowerCase()).toBe('the port is open')
    expect(speakers.map(({ name }) => name)).toEqual(['Ada Morn'])
  })

  it('up to where the next claim begins', () => {
    expect(
      said(
        'Ada Morn said the port is open, adding that ships may enter, and warned that storms would come.',
      ),
    ).toEqual([
      'Ada Morn: the port is open',
      'Ada Morn: ships may enter',
      'Ada Morn: storms would come',
    ])
  })

  it('but not where nobody speaks', () => {
    expect(said('The port is likely to open, a tall order for the state.')).toEqual([])
  })

  it.each([
    'Ministers should read it before they celebrate the deal.',
    'The port must answer that the cranes are safe.',
    'Nobody on the quay has said that the cranes are safe.',
    'What they have asked for, in every survey, is a doctor.',
  ])('nor where somebody only ought to, or nobody does: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    'Odrin received 212 payments in May, of which nine were late',
    'Ada Morn received 212 payments in May',
  ])('in all of the clause behind `according to`: %s', (clause) => {
    expect(said(`According to the report, ${clause}.`)).toEqual([`report: ${clause}`])
  })

  it('in the clause behind a name that is given to an office', () => {
    expect(said('According to the mayor, Ada Morn, the port is open.')).toEqual([
      'Ada Morn: the port is open',
    ])
  })

  it.each([
    ['It is expected that the port will open.', 'the port will open'],
    ['It was reported in May that the port had closed.', 'the port had closed'],
    ['The port is expected to open in May.', 'The port … to open in May'],
  ])('in hearsay, without a speaker: %s', (text, words) => {
    expect(said(text)).toEqual([`?: ${words}`])
  })

  it('and leaves hearsay inside somebody’s words to him', () => {
    expect(said('The port is expected to open in May, Ada Morn said.')).toEqual([
      'Ada Morn: The port is expected to open in May',
    ])
  })

  it('with the one who reports it, and the one who speaks', () => {
    const { quotes, speakers } = speechOf(
      'According to the Tarn Herald, Ada Morn said the port is open.',
    )
    expect(speakers.find(({ id }) => id === quotes[0]?.speaker)?.name).toBe('Ada Morn')
    expect(quotes.map(({ text, reportedVia }) => [text, reportedVia])).toEqual([
      ['the port is open', 'Tarn Herald'],
    ])
  })

  it.each([
    ['Half of the crew said the port is open.', 'Half'],
    ['But six in 10 say the port is open.', 'six in 10'],
    ['Another said the port is open.', 'Another'],
    ['The port is open, according to a pilot on the quay.', 'pilot on the quay'],
    ['Declaring that the port is open, Ada Morn left.', 'Ada Morn'],
    ['Ada Morn (R-Tarn), the last of the old pilots on the quay, said it’s open.', 'Ada Morn'],
  ])('whoever says it: %s', (text, speaker) => {
    const { quotes, speakers } = speechOf(text)
    expect(quotes).toHaveLength(1)
    expect(speakers.find(({ id }) => id === quotes[0]?.speaker)?.name).toBe(speaker)
  })

  it('and keeps titles and marked words apart from speech', () => {
    const { quotes } = speechOf('The “open” port is the subject of “The Long Tide of Tarn”.')
    expect(quotes.map(({ kind, text, speaker }) => [kind, text, speaker])).toEqual([
      ['scare', 'open', null],
      ['title', 'The Long Tide of Tarn', null],
    ])
  })

  it('and accounts for every mark, headings included', () => {
    const { quotes, quotationMarks } = speechOf('# A “fair” port', 'He left “early', 'and late.')
    expect(quotationMarks).toEqual({ total: 3, accounted: 3 })
    expect(quotes.map(({ text }) => text)).toEqual(['fair', 'early'])
  })
})

describe('collectSpeech finds who speaks', () => {
  it('without an office that says nothing by itself', () => {
    const { speakers } = speechOf(
      'He met his counterpart, Mara Vale. Vale said that the port was shut.',
    )
    expect(speakers.map(({ name, description }) => [name, description])).toEqual([
      ['Mara Vale', null],
    ])
  })

  it('in the latter and the former of two', () => {
    expect(
      said(
        'Ivo Orr met Mara Vale on Monday. The latter said that the port was shut. The former denied that it was shut.',
      ),
    ).toEqual(['Mara Vale: the port was shut', 'Ivo Orr: it was shut'])
  })

  it.each([
    ['The bank’s chairwoman, Dr Ada Morn, said it rained.', 'bank’s chairwoman'],
    ['Its chairwoman, Dr Ada Morn, said it rained.', 'chairwoman'],
    ['Auditor-General Ada Morn said it rained.', 'Auditor-General'],
    [
      'A court cleared former sports minister Ada Morn, who said it rained.',
      'former sports minister',
    ],
  ])('under her name, with her whole office: %s', (text, role) => {
    const { speakers } = speechOf(text)
    expect(speakers.map(({ name, roles }) => [name, roles[0]?.value])).toEqual([['Ada Morn', role]])
  })

  it('under a name that is a common word as well', () => {
    expect(said('Industry Minister Per Dahlin said it rained.')).toEqual(['Per Dahlin: it rained'])
  })

  it('as the firm whose name was told with its trade', () => {
    expect(said('Steelmaker Norrstal will cut 1,900 jobs, the company said on Monday.')).toEqual([
      'Norrstal: Steelmaker Norrstal will cut 1,900 jobs',
    ])
  })

  it('and not as the subject of the sentence behind a clause about them', () => {
    expect(said('The mayors, who had asked, were dismayed.')).toEqual([])
  })

  it('with the office before the name', () => {
    const { speakers } = speechOf(
      'For his part, port analyst Bo Al-Rami, who is close to the harbour board in Tarn, told Tide Wire that trade grows.',
    )
    expect(speakers[0]).toMatchObject({ id: 'bo-al-rami', name: 'Bo Al-Rami', kind: 'person' })
    expect(speakers[0]?.roles.map(({ value }) => value)).toEqual(['port analyst'])
  })

  it('with an office of several words in capitals that opens a sentence', () => {
    const { speakers } = speechOf(
      'The harbour was calm. Harbour Master Ivo Orr said that nobody came.',
    )
    expect(speakers[0]).toMatchObject({ name: 'Ivo Orr' })
    expect(speakers[0]?.roles.map(({ value }) => value)).toEqual(['Harbour Master'])
  })

  it('with the name behind the office', () => {
    const { speakers } = speechOf(
      'But the Norlandic ambassador to Tarn, Elsa Kut, confirmed that trade grows.',
    )
    expect(speakers[0]?.name).toBe('Elsa Kut')
    expect(speakers[0]?.roles.map(({ value }) => value)).toEqual(['Norlandic ambassador to Tarn'])
  })

  it('with office and body in a row, as translations have it', () => {
    const { speakers, quotes } = speechOf(
      'In context, explain Representative of the Norland Sea Alliance Maher Al-Tam told Tide Wire that trade grows.',
    )
    expect(speakers[0]).toMatchObject({ name: 'Maher Al-Tam' })
    expect(speakers[0]?.affiliation?.value).toBe('Norland Sea Alliance')
    expect(quotes[0]?.toldTo).toBe('Tide Wire')
  })

  it('behind a doubled verb', () => {
    expect(
      said(
        'For his part, he confirmed Researcher in harbour affairs Bo Rami told Tide Wire that trade grows.',
      ),
    ).toEqual(['Bo Rami: trade grows'])
  })

  it('at second hand, with the agency that reports it', () => {
    const { quotes, speakers } = speechOf(
      'Tide Wire quoted a harbour source as saying that trade grows.',
    )
    expect(speakers[0]).toMatchObject({ name: 'harbour source', kind: 'unnamed' })
    expect(quotes[0]?.reportedVia).toBe('Tide Wire')
    const { quotes: again } = speechOf(
      'Tide Wire has sources. It quoted one of them as saying that trade grows.',
    )
    expect(again.map(({ text, reportedVia }) => [text, reportedVia])).toEqual([
      ['trade grows', null],
    ])
  })

  it('in an interview, with the one who asked', () => {
    const [quote] = speechOf(
      'Elsa Kut acknowledged in an interview with the Tarn Herald that trade fell.',
    ).quotes
    expect(quote?.toldTo).toBe('Tarn Herald')
    expect(quote?.text).toBe('trade fell')
  })

  it('behind he and she: the last speaker, not the last name', () => {
    const { quotes } = speechOf(
      'Elsa Kut said that Bo Rami met Ann Lee.',
      '# The port',
      'She added that trade grows.',
      'According to her, it will grow more.',
    )
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['elsa-kut', 'elsa-kut', 'elsa-kut'])
    expect(quotes[1]?.resolution.rule).toBe('last-speaker')
    expect(quotes[1]?.resolution.evidence).not.toBeNull()
  })

  it('under one name for every spelling of it', () => {
    const { speakers } = speechOf(
      'President Ahmad Al-Soraa said that trade grows.',
      'Soraa said that ships came. Al-Sora added that more would come.',
    )
    expect(speakers).toHaveLength(1)
    expect(speakers[0]).toMatchObject({
      name: 'Ahmad Al-Soraa',
      aliases: ['Soraa', 'Al-Sora'],
      counts: { indirect: 3, all: 3 },
    })
  })

  it('and says nobody when two may be meant', () => {
    const { quotes } = speechOf(
      'Bo Rami said that trade grows. During Karl Orlan’s visit, he stressed that ships came.',
    )
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['bo-rami', null])
    expect(quotes[1]?.resolution.rule).toBe('contested-pronoun')
  })

  it('and says nobody for a quotation without cue or speaker before it', () => {
    expect(said('“The port is open and stays so for years.”')).toEqual([
      '?: The port is open and stays so for years.',
    ])
  })

  it('and lists who is named but silent', () => {
    const { actors, speakers } = speechOf(
      'Elsa Kut met Mr. Orlan of the Tarn Council in Damascus, she said.',
    )
    expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
      ['Elsa Kut', 'person'],
      ['Orlan', 'person'],
      ['Tarn Council', 'organisation'],
      ['Damascus', 'place'],
    ])
    expect(speakers.map(({ name }) => name)).toEqual(['Elsa Kut'])
  })
})
