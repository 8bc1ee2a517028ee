import type {
  Brief,
  BriefSource,
  Figure,
  Position,
  Quote,
  Sentence,
  Slot,
  Speaker,
  Statement,
  TimelineEvent,
} from '../../src/model/brief.ts'
import { BRIEF_VERSION, standardSlots } from '../../src/model/brief.ts'
import type { TextFact } from '../../src/model/fact.ts'
import type { Span } from '../../src/model/span.ts'
import { quoteOf as anyQuote, speakerOf as anySpeaker } from './quote.ts'

/** A complete, valid Brief of which a test says only what it is about: `briefOf({ date: written('2026-01-02') })`. */
export function briefOf(parts: Partial<Brief> = {}): Brief {
  return {
    version: BRIEF_VERSION,
    language: 'en',
    slug: 'harbour-pact',
    title: {
      text: found('Harbour pact leaves the ferry question open', 0),
      method: 'given',
      isGiven: true,
    },
    date: null,
    source: [sourceOf()],
    summary: [],
    summaryMethod: 'none',
    keyPoints: [],
    sections: [],
    sentences: [],
    background: [],
    developments: [],
    speakers: [],
    quotes: [],
    positions: [],
    timeline: [],
    undated: [],
    figures: [],
    conflicts: [],
    outlook: [],
    disputes: [],
    recommendations: [],
    entities: { people: [], organisations: [], places: [] },
    sourceBase: {
      articles: 1,
      namedSpeakers: 0,
      unnamedSources: 0,
      direct: 0,
      mixed: 0,
      indirect: 0,
      unattributed: 0,
      outlets: [],
      namedNotQuoted: [],
      isSingleSource: true,
      quotationMarks: { total: 0, accounted: 0 },
      spans: [],
    },
    slots: standardSlots.map(openSlot),
    changes: null,
    redaction: null,
    overlay: null,
    handling: {
      marking: null,
      tlp: null,
      reference: { value: 'BRF-0001', origin: 'computed', spans: [] },
      distribution: [],
      drafter: null,
      clearance: null,
      contact: null,
      addressee: null,
      event: null,
      edition: null,
      nextIssue: null,
      attachments: [],
      portionMarks: null,
      references: false,
    },
    diagnostics: [],
    ...parts,
  }
}

/** Words of the source from an offset on; each paragraph of `sourceOf` is 100 units long, the first starts at 0. */
export function found(value: string, start = 0, source = 'a'): TextFact {
  return { value, origin: 'extracted', spans: [span(start, start + value.length, source)] }
}

/** Words an analyst wrote. */
export function written(value: string): TextFact {
  return { value, origin: 'analyst', spans: [] }
}

export function span(start: number, end: number, source = 'a'): Span {
  return { source, start, end }
}

export function sourceOf(parts: Partial<BriefSource> = {}, paragraphs = 12): BriefSource {
  const id = parts.id ?? 'a'
  return {
    id,
    name: 'harbour-pact.txt',
    format: 'text',
    encoding: 'utf-8',
    sha256: '0123456789abcdef'.repeat(4),
    title: null,
    byline: [],
    outlet: null,
    published: null,
    publishedDate: null,
    dateline: null,
    url: null,
    language: 'en',
    words: 1234,
    paragraphs: Array.from({ length: paragraphs }, (_, index) => ({
      number: index + 1,
      line: 2 * index + 1,
      section: null,
      opening: found(`Paragraph ${index + 1} opens`, index * 100, id),
      spans: [span(index * 100, index * 100 + 99, id)],
    })),
    ...parts,
  }
}

const statement = (value: string, paragraph: number): Omit<Statement, 'sentence'> => ({
  id: `s${paragraph}`,
  text: found(value, (paragraph - 1) * 100),
  paragraph,
  section: null,
  speaker: null,
  score: 0.5,
})

export function statementOf(
  value: string,
  paragraph = 1,
  parts: Partial<Statement> = {},
): Statement {
  return { ...statement(value, paragraph), sentence: `s${paragraph}`, ...parts }
}

export function sentenceOf(value: string, paragraph = 1, parts: Partial<Sentence> = {}): Sentence {
  return { ...statement(value, paragraph), score: 1, ...parts }
}

export function figureOf(asWritten: string, label: string, paragraph = 1): Figure {
  return {
    ...statementOf(`${asWritten} ${label}`, paragraph, { id: `f-${asWritten}` }),
    asWritten: found(asWritten, (paragraph - 1) * 100),
    number: null,
    unit: null,
    label: found(label, (paragraph - 1) * 100 + asWritten.length + 1),
    score: 1,
  }
}

export function eventOf(
  date: string,
  sentence: string,
  paragraph = 1,
  parts: Partial<TimelineEvent> = {},
): TimelineEvent {
  return {
    ...statementOf(sentence, paragraph, { id: `e-${date}` }),
    date,
    end: null,
    precision: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year',
    asWritten: found(date, (paragraph - 1) * 100),
    resolved: false,
    future: false,
    ...parts,
  }
}

export function quoteOf(text: string, paragraph = 1, parts: Partial<Quote> = {}): Quote {
  const content = found(text, (paragraph - 1) * 100)
  return anyQuote({
    id: `q${paragraph}`,
    text,
    content,
    spans: content.spans,
    resolution: { rule: 'none', evidence: null },
    paragraph,
    ...parts,
  })
}

export function speakerOf(name: string, parts: Partial<Speaker> = {}): Speaker {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-')
  return anySpeaker(id, name, { spans: [span(0, name.length)], ...parts })
}

/** A position that is one statement; `kind` and the rest of the statement as given. */
export function positionOf(
  name: string,
  text: string,
  paragraph: number,
  parts: Partial<Position['statements'][number]> & { readonly description?: string } = {},
): Position {
  const { description, ...rest } = parts
  const start = (paragraph - 1) * 100
  return {
    speaker: speakerOf(name).id,
    name: found(name, start),
    description: description === undefined ? null : found(description, start + name.length + 1),
    statements: [
      {
        quote: `q${paragraph}`,
        text: found(text, start),
        verb: found('said', start + 50),
        kind: 'direct',
        toldTo: null,
        reportedVia: null,
        paragraph,
        spans: [span(start, start + text.length)],
        ...rest,
      },
    ],
    lead: `q${paragraph}`,
  }
}

export function openSlot(id: string): Slot {
  return { id, status: 'open', content: [], author: null, spans: [] }
}

export function filledSlot(id: string, ...paragraphs: readonly string[]): Slot {
  return {
    id,
    status: 'filled',
    content: paragraphs.map((text) => ({ type: 'paragraph', text: written(text) })),
    author: written('J. Doe'),
    spans: [],
  }
}

/** A Brief with something in every part a policy brief shows; people, places and words are invented. */
export function fullBrief(): Brief {
  const morel = speakerOf('Ana Morel', {
    description: found('harbour minister', 212),
    quotes: ['q3'],
  })
  const union = speakerOf('Jo van der Berg', { quotes: ['q5'] })
  return briefOf({
    date: written('2026-01-02'),
    source: [
      sourceOf({
        byline: [found('Lee Ortiz', 5)],
        outlet: found('Harbour Gazette', 20),
        published: found('1 January 2026', 40),
        publishedDate: '2026-01-01',
        url: 'https://example.org/harbour',
      }),
    ],
    summary: [
      statementOf('The pact was signed on Tuesday.', 1),
      statementOf('It leaves the ferries out.', 2),
    ],
    summaryMethod: 'opening',
    keyPoints: [
      sentenceOf('The pact was signed on Tuesday.', 1),
      sentenceOf('He said the ferries would wait.', 5, { speaker: union.id }),
    ],
    background: [statementOf('The first pact was signed in 1998.', 4)],
    developments: [
      {
        section: null,
        heading: null,
        statements: [statementOf('Talks began in spring.', 3)],
        spans: [],
      },
      {
        section: 'ferries',
        heading: found('Ferries', 600),
        statements: [statementOf('No line has been named.', 7)],
        spans: [],
      },
    ],
    speakers: [morel, union],
    quotes: [
      quoteOf('We will not sign twice', 3, { speaker: morel.id }),
      quoteOf('the ferries would wait', 5, { kind: 'indirect', speaker: union.id }),
    ],
    positions: [
      positionOf('Ana Morel', 'We will not sign twice', 3, {
        description: 'harbour minister',
        toldTo: 'the Harbour Gazette',
      }),
      positionOf('Jo van der Berg', 'the ferries would wait', 5, {
        kind: 'indirect',
        reportedVia: 'Port Radio',
      }),
    ],
    figures: [figureOf('4.2 million', 'passengers a year', 8)],
    disputes: [
      { ...statementOf('The union denied that it had agreed.', 9), marker: found('denied', 810) },
    ],
    outlook: [statementOf('A vote is expected in March.', 10)],
    timeline: [
      eventOf('1998', 'The first pact was signed in 1998.', 4),
      eventOf('2025-12-30', 'The pact was signed on Tuesday.', 1, {
        asWritten: found('Tuesday', 23),
        resolved: true,
      }),
    ],
    entities: {
      people: [entityOf('Ana Morel'), entityOf('Jo van der Berg'), entityOf('Old Pilot')],
      organisations: [],
      places: [entityOf('Port Ness')],
    },
    sourceBase: {
      ...briefOf().sourceBase,
      namedSpeakers: 2,
      unnamedSources: 1,
      direct: 1,
      indirect: 1,
      namedNotQuoted: [{ name: 'Old Pilot', spans: [] }],
      quotationMarks: { total: 2, accounted: 2 },
    },
    handling: {
      ...briefOf().handling,
      marking: written('OFFICIAL'),
      tlp: 'AMBER',
      addressee: written('The Minister'),
    },
  })
}

function entityOf(name: string): Brief['entities']['people'][number] {
  return { id: name, name, variants: [], mentions: 1, speaker: null, spans: [span(0, name.length)] }
}
