import { describe, expect, it } from 'vitest'
import { analystReader } from '../../src/extract/analyst/analyst-reader.ts'
import { frontMatterInput } from '../../src/extract/analyst/front-matter-input.ts'
import { collectBriefDate } from '../../src/extract/brief-date.ts'
import { explicitDateFinder } from '../../src/extract/dates/explicit-dates.ts'
import { collectHandling } from '../../src/extract/handling.ts'
import { collectSlots } from '../../src/extract/slots.ts'
import { contentLexiconOf } from '../../src/extract/words/content-lexicon-of.ts'
import { standardSlots } from '../../src/model/brief.ts'
import type { Config } from '../../src/model/config.ts'
import { articleOf } from '../support/article.ts'

/** An article with these front matter values; each key stands on a line of its own. */
function articleWith(values: Readonly<Record<string, unknown>>) {
  const text = `${Object.keys(values)
    .map((key) => `${key}: …`)
    .join('\n')}\nBody.`
  const spans = Object.fromEntries(
    Object.keys(values).map((key) => {
      const start = text.indexOf(`${key}: `) + key.length + 2
      return [key, { source: 'source', start, end: start + 1 }]
    }),
  )
  const span = { source: 'source', start: 0, end: text.length - 6 }
  return articleOf(text, { frontMatter: { values, spans, span } })
}

function handlingOf(values: Readonly<Record<string, unknown>>, defaults?: Config['handling']) {
  const article = articleWith(values)
  const reader = analystReader([frontMatterInput(article)])
  return { handling: collectHandling(article, reader, defaults), diagnostics: reader.diagnostics }
}

describe('handling', () => {
  it('is what front matter says, under handling or at the top', () => {
    const { handling, diagnostics } = handlingOf({
      handling: { marking: 'INTERNAL', tlp: 'tlp:amber', distribution: ['Desk', 'Cabinet'] },
      drafter: 'A. Vale',
      reference: 17,
    })
    expect(diagnostics).toEqual([])
    expect(handling).toMatchObject({
      marking: { value: 'INTERNAL', origin: 'analyst', spans: [{ start: 10 }] },
      tlp: 'AMBER',
      drafter: { value: 'A. Vale', origin: 'analyst' },
      reference: { value: '17', origin: 'analyst' },
      clearance: null,
    })
    expect(handling.distribution.map(({ value }) => value)).toEqual(['Desk', 'Cabinet'])
  })

  it.each([
    ['(U)', 'U', 'U'],
    [{ source: 'U', analyst: 'C//NF', scheme: 'us' }, 'U', 'C//NF'],
    [{ source: 'TLP:GREEN', scheme: 'tlp' }, 'TLP:GREEN', 'TLP:GREEN'],
    [{ source: 'OPEN' }, 'OPEN', 'OPEN'],
  ])('marks paragraphs with %j', (portionMarks, source, analyst) => {
    const { handling, diagnostics } = handlingOf({ handling: { portionMarks } })
    expect(diagnostics).toEqual([])
    expect(handling.portionMarks).toMatchObject({
      source: { value: source, origin: 'analyst' },
      analyst: { value: analyst, origin: 'analyst' },
    })
  })

  it('marks no paragraph unless it is said how, whatever the marking', () => {
    expect(handlingOf({ handling: { marking: 'SECRET' } }).handling.portionMarks).toBeNull()
    const { handling } = handlingOf({}, { portionMarks: { source: '(U)' } })
    expect(handling.portionMarks).toMatchObject({ source: { value: 'U' }, analyst: { value: 'U' } })
  })

  it('says which marks a scheme has', () => {
    const { handling, diagnostics } = handlingOf({
      handling: { portionMarks: { scheme: 'nato', source: 'U' } },
    })
    expect(handling.portionMarks).toBeNull()
    expect(diagnostics[0]?.message).toContain('scheme `nato` (NU, NR, NC, NS, CTS), not `U`')
  })

  it('takes the rest from the configuration, and the reference from the source’s hash', () => {
    const { handling } = handlingOf({ distribution: 'Desk' }, { drafter: 'Unit 4', tlp: 'GREEN' })
    expect(handling).toMatchObject({
      drafter: { value: 'Unit 4', origin: 'analyst', spans: [] },
      tlp: 'GREEN',
      marking: null,
      reference: { value: 'BRF-ab54c100', origin: 'computed' },
    })
    expect(handling.distribution.map(({ value }) => value)).toEqual(['Desk'])
  })

  it('reports what does not fit, with its place, and goes on without it', () => {
    const { handling, diagnostics } = handlingOf({
      handling: { tlp: 'PURPLE', marking: { a: 1 }, drafter: 'A. Vale', adressee: 'Orr' },
    })
    expect(handling).toMatchObject({ tlp: null, marking: null, drafter: { value: 'A. Vale' } })
    expect(diagnostics.map(({ severity, code, place }) => [severity, code, place?.line])).toEqual([
      ['warning', 'extract/bad-front-matter', 1],
      ['error', 'extract/bad-front-matter', 1],
      ['error', 'extract/bad-front-matter', 1],
    ])
    expect(diagnostics[0]?.hint).toBe('Did you mean `addressee`?')
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatchInlineSnapshot(`
      "Cannot use \`handling.adressee\` of the front matter: no such setting, expected one of \`marking\`, \`tlp\`, \`reference\`, \`distribution\`, \`drafter\`, \`clearance\`, \`contact\`, \`addressee\`, \`event\`, \`edition\`, \`nextIssue\`, \`attachments\`, \`portionMarks\`, \`references\`, \`rule\`, \`withhold\`.
      Cannot read \`handling.marking\` of the front matter: found a mapping, expected a text.
      Cannot read \`handling.tlp\` of the front matter: found \`PURPLE\`, expected one of \`RED\`, \`AMBER+STRICT\`, \`AMBER\`, \`GREEN\`, \`CLEAR\`."
    `)
  })

  it.each([['a text'], [['a', 'list']], [7], [true]])(
    'survives %j where a mapping belongs',
    (value) => {
      const { diagnostics } = handlingOf({ handling: value })
      expect(diagnostics.map(({ code }) => code)).toEqual(['extract/bad-front-matter'])
    },
  )
})

describe('slots', () => {
  const author = { value: 'A. Vale', origin: 'analyst', spans: [] } as const
  const slotsOf = (slots: unknown) => {
    const reader = analystReader([frontMatterInput(articleWith({ slots }))])
    return { slots: collectSlots(reader, author), diagnostics: reader.diagnostics }
  }

  it('are all there, open until an analyst fills them', () => {
    const { slots } = slotsOf(undefined)
    expect(slots.map(({ id }) => id)).toEqual(standardSlots)
    expect(slots.every(({ status, content }) => status === 'open' && content.length === 0)).toBe(
      true,
    )
  })

  it('hold the analyst’s Markdown as paragraphs and lists', () => {
    const { slots } = slotsOf({
      implications:
        'Trade *will* shift.\n\n1. North\n2. [South](https://vessan.example)\n   - inner',
      options: ['Wait', 'Act'],
    })
    const filled = slots.filter(({ status }) => status === 'filled')
    expect(filled.map(({ id, author }) => [id, author?.value])).toEqual([
      ['implications', 'A. Vale'],
      ['options', 'A. Vale'],
    ])
    expect(filled[0]?.content).toMatchObject([
      {
        type: 'paragraph',
        text: {
          value: 'Trade will shift.',
          origin: 'analyst',
          inline: [{ type: 'text' }, { type: 'emphasis' }, { type: 'text' }],
        },
      },
      {
        type: 'list',
        ordered: true,
        items: [{ value: 'North' }, { value: 'South' }, { value: 'inner' }],
      },
    ])
    expect(filled[1]?.content).toMatchObject([
      { type: 'list', ordered: false, items: [{ value: 'Wait' }, { value: 'Act' }] },
    ])
  })

  it('keep one no template knows, and say so', () => {
    const { slots, diagnostics } = slotsOf({ implicatons: 'Trade will shift.' })
    expect(slots.at(-1)).toMatchObject({ id: 'implicatons', status: 'filled' })
    expect(diagnostics).toMatchObject([
      {
        severity: 'info',
        code: 'extract/unknown-slot',
        place: { file: 'harbour-pact.txt', line: 1 },
      },
    ])
    expect(diagnostics[0]?.hint).toContain('Did you mean `implications`?')
  })

  it('stay open where front matter holds something else', () => {
    const { slots, diagnostics } = slotsOf({ options: { a: 1 }, comment: '  ' })
    expect(slots.every(({ status }) => status === 'open')).toBe(true)
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error'])
  })
})

describe('what nests too deep in a slot is refused with its place, and the slot stays open', () => {
  const author = { value: 'A. Vale', origin: 'analyst', spans: [] } as const
  it.each([
    ['lists on one line', '- '.repeat(5000), 'at most 64 deep'],
    [
      'lists line by line',
      Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n'),
      'at most 64 deep',
    ],
    ['quotations', '> '.repeat(5000), 'at most 64 deep'],
    ['emphasis', `${'*a **b '.repeat(1000)}x${' b** a*'.repeat(1000)}`, 'at most 1000 signs'],
    ['links', '['.repeat(3000), 'at most 1000 signs'],
  ])('%s', (_, text, expected) => {
    for (const value of [`${text}x`, ['Wait', `${text}x`]]) {
      const reader = analystReader([frontMatterInput(articleWith({ slots: { options: value } }))])
      const options = collectSlots(reader, author).find(({ id }) => id === 'options')
      expect(options?.status).toBe('open')
      expect(reader.diagnostics).toMatchObject([{ severity: 'error', place: { line: 1 } }])
      expect(reader.diagnostics[0]?.message).toContain(expected)
    }
  })

  it('as deep as the limit is kept', () => {
    for (const sign of ['- ', '> ']) {
      const slots = { options: `${sign.repeat(64)}x` }
      const reader = analystReader([frontMatterInput(articleWith({ slots }))])
      const options = collectSlots(reader, author).find(({ id }) => id === 'options')
      expect(options?.content).toHaveLength(1)
      expect(reader.diagnostics).toEqual([])
    }
  })
})

describe('the date of the briefing', () => {
  const dateOf = (values: Readonly<Record<string, unknown>>, date?: string) => {
    const reader = analystReader([frontMatterInput(articleWith(values))])
    const findDates = explicitDateFinder(contentLexiconOf('en').dates)
    return { date: collectBriefDate(reader, { date, findDates }), diagnostics: reader.diagnostics }
  }

  it('is that of the front matter, else the given one, else none', () => {
    expect(dateOf({ date: '2031-05-14' }, '2031-06-01').date).toMatchObject({
      value: '2031-05-14',
      origin: 'analyst',
    })
    expect(dateOf({}, '2031-06-01').date?.value).toBe('2031-06-01')
    expect(dateOf({}).date).toBeNull()
  })

  it('may be written in words, with a time, or as YAML’s own date', () => {
    expect(dateOf({ date: '14 May 2031' }).date).toMatchObject({
      value: '2031-05-14',
      origin: 'computed',
    })
    expect(dateOf({ date: '2031-05-14T10:00:00Z' }).date?.value).toBe('2031-05-14')
    expect(dateOf({ date: new Date(Date.UTC(2031, 4, 14)) }).date?.value).toBe('2031-05-14')
  })

  it('is reported where it is none', () => {
    expect(dateOf({ date: 'soon' }).diagnostics).toMatchObject([
      { severity: 'error', code: 'extract/bad-front-matter' },
    ])
    expect(dateOf({ date: ['2031'] }).diagnostics).toHaveLength(1)
  })
})
