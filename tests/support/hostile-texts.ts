import { readFileSync } from 'node:fs'
import { parseBrief } from '../../src/extract/parse-brief.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Template } from '../../src/model/template.ts'
import { cleanText } from '../../src/render/resolve/clean-text.ts'

/**
 * What may be taken for something else than words by what reads it next: Markdown, directives, HTML and XML, Handlebars,
 * the characters of holes and markers, those that change directions or are not seen, PDF. Each fills a place that an
 * article or an analyst fills.
 */
export const hostileTexts: readonly string[] = [
  '*a*_b_**c**~~d~~`e`',
  '|f|\\|g|\\',
  '<b>h</b></p><script>i</script><!--j-->',
  '&amp;&#42;&lt;&copy;&#x202e;',
  '{{slug}}{{{title.text}}}{{>sources}}{{/each}}{{#if',
  ':::callout:::::slot{id=x}:k[l]{m=n}::sources',
  '[o](https://example.net)![p](q.png)[^p1][^1][r][]',
  ']]></w:t></w:r></w:p><![CDATA[s]]><?xml?>',
  '%PDF-1.7(t)Tj\\)/Type>>endstreamendobj',
  '\uE0000\uE001\uE0021\uE003\uE000zz\uE001',
  '\u202Eu\u202C\u2067v\u2069\u200Ew\u200Bx\u200Dy\u2060\u061C\uFEFF',
  '</script><svg/onload=z>"\'></template></style><plaintext>',
  '$&$1$$%s%d\u0000\u0007{count}{text}',
  'constructor.__proto__[toString]',
  '(www.example.net)https://example.net/a_b_c?d=e&f',
  '{\\field}{=1+1}@import"g"',
  'h\n\n# i\n- j\n\n:::callout\n\n    k\n\n---\n',
]

/** What would begin a block if it stood at the start of a line. */
const starters = [
  ...['#', '-', '+', '1)', '2.', '>', '***', '---', '===', '```', '~~~', '|', '|-|', ':::callout'],
  ...['::sources', '<div>', '<!--', '[^1]:', '[r]:', '%PDF-1.7', '{{#each', '=1+1', '&nbsp;'],
]

export interface Place {
  readonly number: number
  /** What stands there between two marks of its number. */
  readonly words: string
  /** Whether templates print only its first words, and three points for the rest. */
  readonly isCut: boolean
}

/** Puts words into places, and knows which. */
export interface Filler {
  readonly mood: Mood
  readonly places: readonly Place[]
  /** The text with something hostile, marked, before its first word; without blanks where pages show the first words only. */
  readonly fill: (text: string, isCut?: boolean) => string
}

/** Whether texts are hostile, or the same words with points between them that mean nothing to anybody. */
export type Mood = 'hostile' | 'harmless'

/** Gives every place its own text, another one by each turn: all of them stand everywhere in as many turns. */
export function fillerOf(mood: Mood, turn: number): Filler {
  const places: Place[] = []
  const inMood = (text: string) =>
    mood === 'hostile' ? text : cleanText(text).replace(/[^\p{L}\p{N}\s]/gu, '·')
  return {
    mood,
    places,
    fill: (text, isCut = false) => {
      const number = places.length
      const whole = inMood(hostileTexts[(number + turn) % hostileTexts.length] ?? '')
      const words = isCut ? whole.replace(/\s+/gu, '') : whole
      const starter = inMood(starters[(number * 7 + turn) % starters.length] ?? '')
      const place = { number, words, isCut }
      places.push(place)
      return `${starter} ${marked(place)} ${text}`
    },
  }
}

const BRACES = /[{}]/gu

const marked = ({ number, words }: Place) => `zq${number}b${words}zq${number}e`

/**
 * How often each place is found whole in a text, and how often its mark is there at all; places that are not there left out.
 * `shownAs` is what a format makes of characters it has no signs for.
 */
export function countPlaces(
  text: string,
  places: readonly Place[],
  shownAs: (words: string) => string = (words) => words,
): readonly string[] {
  const bare = solid(text)
  const counts = new Map<number, { whole: number; marks: number }>()
  for (const { 1: digits, index } of bare.matchAll(/zq(\d+)b/gu)) {
    const place = places[Number(digits)]
    if (place === undefined) continue
    const count = counts.get(place.number) ?? { whole: 0, marks: 0 }
    count.marks += 1
    // Metadata keeps what pages have no glyphs for.
    const forms = [marked(place), shownAs(marked(place))].map(solid)
    const inLabels = forms.map((words) => words.replace(BRACES, '('))
    const isThere = (words: string) =>
      bare.startsWith(words, index) || (place.isCut && isCutFrom(words, bare.slice(index)))
    if ([...forms, ...inLabels].some(isThere)) count.whole += 1
    counts.set(place.number, count)
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([number, { whole, marks }]) => `${number}: ${whole} of ${marks}`)
}

/** Whether what stands before the first three points is the beginning of the words, and has more of them than the mark. */
function isCutFrom(words: string, shown: string): boolean {
  const end = shown.indexOf('…')
  const mark = /^zq\d+b/u.exec(words)?.[0].length ?? 0
  return end > mark && words.startsWith(shown.slice(0, end))
}

/** Without what formats may add or leave out: white space, hyphens, and characters nobody sees. Case is the theme's. */
function solid(text: string): string {
  return cleanText(text)
    .replace(/[\s\u00AD\u2010\u200B-\u200F\u2066-\u2069-]+/gu, '')
    .toLowerCase()
}

const golden: unknown = JSON.parse(
  readFileSync(new URL('../../templates/shared/tests/harbour-dues.json', import.meta.url), 'utf8'),
)

/** Plain texts that reach pages, by their key; every other plain text is an id, a date or one of a few words. */
const PLAIN = new Set(['name', 'aliases', 'variants', 'toldTo', 'reportedVia', 'unit', 'reference'])

const DATE = /^\d{4}(?:-\d\d){0,2}$/

/** A brief in which an analyst and an article have filled every place there is, each with a text of its own. */
export function filledBrief({ mood, fill, places }: Filler): Brief {
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((element) => visit(element, key))
    if (typeof value === 'string') return PLAIN.has(key) && !DATE.test(value) ? fill(value) : value
    if (typeof value !== 'object' || value === null) return value
    if ('value' in value && typeof value.value === 'string' && 'origin' in value) {
      if (DATE.test(value.value)) return value
      const text = fill(value.value, key === 'opening')
      // As an article has it that formats its words: strong, and a link to wherever it says.
      const isFormatted = value.origin === 'extracted' && places.length % 3 === 0
      return { ...value, value: text, ...(isFormatted && { inline: formatted(text, mood) }) }
    }
    return Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, visit(inner, own)]))
  }
  return parseBrief(visit(withEveryPlace(parseBrief(golden)), ''))
}

/** A template whose fixed words are filled too; braces in these are holes, and so left out. */
export function filledLabels(template: Template, { fill }: Filler): Template {
  const { en = {} } = template.labels
  const labels = Object.entries(en).map(([key, words]): [string, string] => [
    key,
    // A list of names, and words that are put together with others.
    key === 'monthNames' || words.includes('{') ? words : fill(words).replace(BRACES, '('),
  ])
  return { ...template, labels: { ...template.labels, en: Object.fromEntries(labels) } }
}

function formatted(text: string, mood: Mood): unknown {
  const url = mood === 'hostile' ? HOSTILE_ADDRESS : 'https://example.org/a'
  const half = text.lastIndexOf(' ')
  return [
    { type: 'strong', children: [{ type: 'text', value: text.slice(0, half) }] },
    { type: 'text', value: ' ' },
    { type: 'link', url, children: [{ type: 'text', value: text.slice(half + 1) }] },
  ]
}

export const HOSTILE_ADDRESS =
  'https://example.org/a)"\'><script>b</script> {{slug}}]]>|*c*&amp;\\(d)\u202E\uE0000\uE001'

/** The golden brief leaves to the analyst what the analyst may leave; here all of it is written. */
function withEveryPlace(brief: Brief): Brief {
  const written = (value: string) => ({ value, origin: 'analyst' as const, spans: [] })
  const [first, second] = brief.figures
  return {
    ...brief,
    date: written('2026-03-10'),
    source: brief.source.map((source) => ({
      ...source,
      dateline: source.outlet,
      url: 'https://example.org/dues',
    })),
    quotes: brief.quotes.map((quote, index) => ({
      ...quote,
      toldTo: index % 2 === 0 ? 'the Quay Courier' : null,
      reportedVia: index % 2 === 1 ? 'Port Radio' : null,
    })),
    positions: brief.positions.map((position) => ({
      ...position,
      statements: position.statements.map((statement, index) => ({
        ...statement,
        toldTo: index % 2 === 0 ? 'the Quay Courier' : null,
        reportedVia: index % 2 === 1 ? 'Port Radio' : null,
      })),
    })),
    conflicts:
      first === undefined || second === undefined
        ? []
        : [{ figures: [first.id, second.id], spans: first.text.spans }],
    slots: brief.slots.map((slot) => ({
      ...slot,
      status: 'filled' as const,
      author: written('Ann Lee'),
      content: [
        { type: 'paragraph' as const, text: written('The quay feeds the town.') },
        { type: 'list' as const, ordered: true, items: [written('Ask.'), written('Wait.')] },
      ],
    })),
    handling: {
      marking: written('Official'),
      tlp: 'AMBER',
      reference: written('BRF-7'),
      distribution: [written('Press office'), written('Legal desk')],
      drafter: written('Ann Lee'),
      clearance: written('Bo Ek'),
      contact: written('desk@example.org'),
      addressee: written('the Minister'),
      event: written('Quay visit'),
      edition: written('7'),
      nextIssue: written('17 March'),
      attachments: [written('Map of the quay')],
      portionMarks: { source: written('U'), analyst: written('C//NF') },
      references: true,
    },
    overlay: {
      name: 'dues.brief.yaml',
      sha256: '0'.repeat(64),
      author: written('Ann Lee'),
      hidden: [],
      corrected: [],
      spans: [],
    },
  }
}
