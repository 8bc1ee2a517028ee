import type { Quote, Speaker } from '../../src/model/brief.ts'

/** A quotation, direct and without a speaker unless told otherwise. */
export function quoteOf(given: Partial<Quote> = {}): Quote {
  const text = given.text ?? 'The lamp went out'
  const spans = given.spans ?? []
  return {
    id: 'q1',
    kind: 'direct',
    text,
    content: { value: text, origin: 'extracted', spans },
    spans,
    speaker: null,
    mention: null,
    cue: null,
    verb: null,
    cueClass: null,
    toldTo: null,
    toldToSpan: null,
    reportedVia: null,
    reportedViaSpan: null,
    resolution: { rule: 'test', evidence: null },
    confidence: 1,
    paragraph: 1,
    section: null,
    sentence: 's1',
    sentenceText: null,
    before: null,
    after: null,
    ...given,
  }
}

/** A person who speaks, without roles unless told otherwise. */
export function speakerOf(id: string, name: string, given: Partial<Speaker> = {}): Speaker {
  return {
    id,
    name,
    kind: 'person',
    aliases: [],
    roles: [],
    affiliation: null,
    description: null,
    quotes: [],
    counts: { direct: 0, mixed: 0, indirect: 0, all: 0 },
    firstParagraph: 1,
    spans: [],
    ...given,
  }
}
