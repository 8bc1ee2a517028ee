import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/ingest/readers/text.ts'

const read = (text: string) => readText({ id: 's1', name: 'a.txt', text }).value
const outline = (text: string) => read(text).blocks.map(({ type, map }) => `${type}: ${map.text}`)

const first =
  'The council of the port of Varnholm signed the pact on Monday after nine months of talks with the ferry companies.'
const second =
  'Captains said that the new lanes would make the crossing longer by an hour but safer in the months of fog.'

describe('readText', () => {
  test('finds title, byline, date, heading and paragraphs, one to a line', () => {
    expect(
      outline(
        `Varnholm signs harbour pact\nBy Mara Lind and Jon Voss\n4 March 2025\n${first}\nLonger lanes\n${second}\nRead more: Ten years of fog\n`,
      ),
    ).toEqual([
      'title: Varnholm signs harbour pact',
      'byline: By Mara Lind and Jon Voss',
      'date: 4 March 2025',
      `paragraph: ${first}`,
      'heading: Longer lanes',
      `paragraph: ${second}`,
      'boilerplate: Read more: Ten years of fog',
    ])
  })

  test('says why it took a line for a heading', () => {
    const heading = read(`${first}\nLonger lanes\n${second}`).blocks[1]
    expect(heading).toMatchObject({
      type: 'heading',
      depth: 2,
      guess: { reason: expect.stringContaining('short line') },
    })
  })

  test('takes no line for a heading where it is told to', () => {
    const text = `Varnholm signs harbour pact\n${first}\nLonger lanes\n${second}`
    const reading = readText({ id: 's1', name: 'a.txt', text, headings: 'none' }).value
    expect(reading.blocks.map(({ type }) => type)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  test('takes only lines with # for headings where it is told to', () => {
    const text = `# Varnholm signs harbour pact\n${first}\nLonger lanes\n### Fog #\n${second}\n#fog on every line`
    const { blocks, metadata } = readText({
      id: 's1',
      name: 'a.txt',
      text,
      headings: 'markdown',
    }).value
    expect(metadata.title?.value).toBe('Varnholm signs harbour pact')
    expect(blocks.map(({ type, depth, map }) => [type, depth, map.text])).toEqual([
      ['title', undefined, 'Varnholm signs harbour pact'],
      ['paragraph', undefined, first],
      ['paragraph', undefined, 'Longer lanes'],
      ['heading', 3, 'Fog'],
      ['paragraph', undefined, second],
      ['paragraph', undefined, '#fog on every line'],
    ])
  })

  test('keeps a marked heading apart from the hard-wrapped lines around it', () => {
    const wrapped =
      'The council of the port of Varnholm signed the pact on Monday\nafter nine months of talks with the ferry companies and their\n'
    const text = `${wrapped}# Captains of the ferries on the lanes between the islands now\n${wrapped}`
    const { blocks } = readText({ id: 's1', name: 'a.txt', text, headings: 'markdown' }).value
    expect(blocks.map(({ map }) => map.text)[1]).toBe(
      'Captains of the ferries on the lanes between the islands now',
    )
  })

  test('lets the front matter overrule what is a heading', () => {
    const text = `---\nheadings: none\n---\n${first}\nLonger lanes\n${second}`
    const reading = readText({ id: 's1', name: 'a.txt', text, headings: 'auto' }).value
    expect(reading.blocks.map(({ type }) => type)).not.toContain('heading')
  })

  test('refuses a rule for headings that there is not, with its place', () => {
    const text = `---\ntitle: Pact\nheadings: some\n---\n${first}`
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'ingest/bad-front-matter',
        message: expect.stringContaining('found "some" as `headings`, expected one of auto, none'),
        place: expect.objectContaining({ file: 'a.txt', line: 3, column: 11, length: 4 }),
      }),
    )
  })

  test('takes the date of a dateline for that of the article where no line has one', () => {
    const { metadata } = read(`SELM, 4 March 2031 - ${first}\n${second}`)
    expect(metadata.published).toEqual({
      value: '4 March 2031',
      iso: '2031-03-04',
      span: { source: 's1', start: 6, end: 18 },
      guess: { reason: 'the date in the dateline', confidence: 0.8 },
    })
    const dated = read(`Harbour pact\n6 March 2031\nSELM, 4 March 2031 - ${first}\n${second}`)
    expect(dated.metadata.published?.iso).toBe('2031-03-06')
    expect(read(`SELM, 4 March - ${first}\n${second}`).metadata.published).toBeUndefined()
  })

  test.each(['بندرگاہ چھ ہفتے بند رہے گی۔', 'बंदरगाह छह हफ्ते बंद रहेगा।', '港は閉鎖される｡'])(
    'takes no sentence that ends as `%s` for a heading',
    (sentence) => {
      const { blocks } = read(`${first}\n${sentence}\n${second}`)
      expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    },
  )

  test('gives an article that opens with a paragraph no title', () => {
    const { metadata, blocks } = read(`Varnholm- ${first}\n${second}`)
    expect(metadata.title).toBeUndefined()
    expect(metadata.dateline).toEqual({
      value: 'Varnholm-',
      span: { source: 's1', start: 0, end: 9 },
      guess: { reason: 'a place and a dash before running text', confidence: 0.9 },
    })
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  test('joins hard-wrapped lines, with and without blank lines between paragraphs', () => {
    const wrapped = (gap: string) =>
      [
        'The council of the port of Varnholm signed the pact on Monday after nine',
        'months of talks with the ferry companies, the pilots and the customs',
        'service of the bay.',
        'Captains said that the new lanes would make the crossing longer by an',
        'hour but safer in the months of fog, when most of the accidents of the',
        'last years took place.',
      ]
        .join('\n')
        .replace('bay.\n', `bay.\n${gap}`)
    for (const gap of ['', '\n']) {
      expect(outline(wrapped(gap))).toEqual([
        'paragraph: The council of the port of Varnholm signed the pact on Monday after nine months of talks with the ferry companies, the pilots and the customs service of the bay.',
        'paragraph: Captains said that the new lanes would make the crossing longer by an hour but safer in the months of fog, when most of the accidents of the last years took place.',
      ])
    }
  })

  test('is no Markdown: a year is no list, signs are words', () => {
    const text = `2024. A year of fog, as the captains of the bay like to say when they talk about it.\n# of crossings: *many* and [more](x) &amp; ${second}`
    expect(outline(text)).toEqual(text.split('\n').map((line) => `paragraph: ${line}`))
  })

  test('tells a numbered heading from a numbered list', () => {
    expect(
      outline(`${first}\n1. Longer lanes\n${second}\n2. Fewer crossings\n${first}`).filter((line) =>
        line.startsWith('heading'),
      ),
    ).toEqual(['heading: 1. Longer lanes', 'heading: 2. Fewer crossings'])
    expect(
      outline(`${first}\n1. Lanes\n2. Crossings\n3. Fog\n${second}`).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['paragraph', 'listitem', 'listitem', 'listitem', 'paragraph'])
  })

  test('a numbered entry may have bulleted entries of its own', () => {
    expect(
      outline(`${first}\n1. Lanes\n• Depth\n• Buoys\n2. Fog\n• Horns\n${second}`).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual([
      'paragraph',
      ...['listitem', 'listitem', 'listitem', 'listitem', 'listitem'],
      'paragraph',
    ])
  })

  test.each([
    'Here’s the thing:',
    'The Bay Courier reported:',
    'What a crossing that was!',
    '“Never again” – Mara Lind',
  ])('takes “%s” between paragraphs for no heading', (line) => {
    expect(outline(`${first}\n${line}\n${second}`)[1]).toBe(`paragraph: ${line}`)
  })

  test.each([
    'Lanes vs. Fees',
    'Conclusion:',
    'So What Comes Next?',
    'The Lanes Are Open!',
    'The “Lark”-Class Ferries',
  ])('takes “%s” between paragraphs for a heading', (line) => {
    expect(outline(`${first}\n${line}\n${second}`)[1]).toBe(`heading: ${line}`)
  })

  test('a line with the name of the outlet and the day above the title is its date', () => {
    const { metadata, blocks } = read(
      `The Bay Courier 4 March 2031\nVarnholm signs harbour pact\n${first}\n${second}`,
    )
    expect(blocks.map(({ type }) => type)).toEqual(['date', 'title', 'paragraph', 'paragraph'])
    expect(metadata.title?.value).toBe('Varnholm signs harbour pact')
    expect(metadata.published?.iso).toBe('2031-03-04')
  })

  test('lines broken by the width of their letters are joined where a sentence goes on', () => {
    const lines = [
      'The council of the port of Varnholm signed the pact on Monday after nine',
      'months of talks with companies that run ferries in the bay, and with',
      'the captains, who said that nobody had asked them or the fishermen',
      'before it was signed.',
    ]
    expect(outline(lines.join('\n'))).toEqual([`paragraph: ${lines.join(' ')}`])
  })

  test('an address below a heading is passed over', () => {
    expect(outline(`${first}\nLonger lanes\nhttps://courier.example/lanes\n${second}`)[1]).toBe(
      'heading: Longer lanes',
    )
  })

  test('of a run of short lines only the last heads the text below', () => {
    expect(
      outline(`${first}\nLonger lanes\nFewer crossings\nMore fog\nWhat it costs\n${second}`).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'paragraph'])
  })

  test('a signed first line in the form of a dateline is the title', () => {
    const title = `VARNHOLM’S BAY: ${first.slice(0, -1)} and of fog`
    expect(outline(`${title}\nMara Lind\n4 March 2025\n${first} ${second}`)[0]).toBe(
      `title: ${title}`,
    )
  })

  test('honours front matter', () => {
    const { metadata, blocks } = read(
      `---\ntitle: The pact\nauthor: Mara Lind\npublished: 2025-03-04\n---\n${first}\n`,
    )
    expect(metadata.title).toEqual({
      value: 'The pact',
      span: { source: 's1', start: 11, end: 19 },
    })
    expect(metadata.published).toMatchObject({ iso: '2025-03-04' })
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph'])
  })

  test('keeps places through Windows line ends', () => {
    const text = `${first}\r\n\r\nLonger lanes\r\n${second}\r\n`
    expect(read(text).blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      first,
      'Longer lanes',
      second,
    ])
  })
})
