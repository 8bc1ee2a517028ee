import { expect, test } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { compose } from '../../src/compose/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { filledBrief } from '../support/hostile-texts.ts'

// What each kind of briefing shows, in which order, where the article and the analyst give all of it. Blocks are told by
// their type and, where they have one, by their heading, title, id or role.

const brief = withEverySort(
  filledBrief({
    mood: 'harmless',
    places: [{ number: 0, words: '', isCut: false }],
    fill: (text) => text,
  }),
)

const elements: Readonly<Record<string, readonly string[]>> = {
  'policy-brief': [
    ...[
      'kicker Policy brief',
      '# Harbour town split over mooring dues',
      'meta Source',
      'meta Briefing date',
    ],
    ...['callout At a glance', '# Key messages', 'list', '# Why it matters', 'slot why-it-matters'],
    ...[
      '# Background',
      '# Current developments',
      '# What comes next',
      '# Stakeholder positions',
      'table',
    ],
    ...[
      '# Key figures',
      'keyFigures',
      '# Figures that differ',
      '# Disputed in the article',
      'list',
    ],
    ...['# What the article says may happen next', 'list', '# Dates in the article', 'table'],
    ...['# Implications', 'slot implications', '# Options and recommendations', 'slot options'],
    ...['slot recommendations', '# Sources', 'sourceList', 'callout verification'],
  ],
  'information-memo': [
    ...[
      'kicker Information memo',
      '# (U) Harbour town split over mooring dues',
      'meta FOR',
      'meta Source',
    ],
    ...[
      'callout Bottom line up front',
      '# Key points',
      'list',
      '# Background',
      '# Who says what',
      'list',
    ],
    ...['# Next dates', 'list', '# Comment by the drafter', 'slot comment', 'note Attachments'],
    ...['note Cleared', 'note Distribution', '# Sources', 'sourceList', 'callout verification'],
  ],
  'talking-points': [
    ...[
      'kicker Talking points',
      '# Harbour town split over mooring dues',
      'meta Source',
      'meta For: Quay visit',
    ],
    ...['# Objective', 'slot objective', '# Points to make', 'slot point-1', 'support In support'],
    ...[
      'slot point-2',
      'support In support',
      'slot point-3',
      'support In support',
      'slot point-4',
      'support In support',
    ],
    ...[
      '# Facts to have at hand',
      'list',
      '# What others have said',
      'list',
      '# If asked',
      'slot if-asked',
    ],
    ...[
      'support Bears on it',
      '# Points to avoid',
      'slot points-to-avoid',
      '# Sources',
      'sourceList',
    ],
    'callout verification',
  ],
  'quote-sheet': [
    ...['kicker Quote sheet', '# Harbour town split over mooring dues', '# Speakers', 'table'],
    ...[
      '# Tomas Velder',
      '# Q1 Indirect',
      'note After',
      'meta Cue',
      '# Q2 Mixed',
      '# Fishing crews',
    ],
    ...['# Q3 Indirect', 'note Before', '# Ana Brisk', '# Q4 Direct', '# Pell Oster', '# Q6 Mixed'],
    ...[
      '# Quotations without a speaker',
      '# Q7 Indirect',
      '# In quotation marks, but no speech',
      'list',
    ],
    ...['# Named but not quoted', '# Coverage', '# Sources', 'sourceList', 'callout verification'],
  ],
  'timeline-sitrep': [
    ...[
      'kicker Situation report',
      '# Harbour town split over mooring dues',
      'meta Source',
      'meta No. 7 · As of 10 March 2026 · Covers 2024 to June 2026 · Next issue',
    ],
    ...[
      '# Highlights',
      'list',
      '# Key figures',
      'keyFigures',
      '# Figures that differ',
      '# Timeline',
      'table',
    ],
    ...['# Ahead', 'table', '# Situation', '# Statements', 'list', '# Response', 'slot response'],
    ...['# Gaps', 'slot gaps', '# Changes since the last issue', '# Sources', 'sourceList'],
    'callout verification',
  ],
}

test.each(Object.entries(elements))(
  'the %s shows what it is to show, in order',
  async (kind, wanted) => {
    const { template } = await loadTemplate(kind)
    const outline = outlineOf(compose(brief, template).value.children)
    expect(foundInOrder(outline, wanted)).toEqual(wanted)
  },
)

test.each(Object.keys(elements))(
  'every page of the %s says who may read it, which it is and where it is from',
  async (kind) => {
    const { template } = await loadTemplate(kind)
    const { banner, header, footer } = compose(brief, template).value
    expect(wordsOf(banner?.marking)).toBe('Official')
    expect(wordsOf(banner?.tlp)).toBe('TLP:AMBER')
    expect(wordsOf(header.end)).toBe('BRF-7')
    expect(wordsOf(footer.start)).toBe('Quay Courier, 9 March 2026')
    expect(footer.end.map(({ type }) => type)).toEqual(['text', 'pageNumber', 'text', 'pageCount'])
  },
)

/** A quotation of nobody, words in marks that nobody says, and an outlook that is no key point. */
function withEverySort(full: Brief): Brief {
  const shown = JSON.stringify([full.keyPoints, full.summary])
  const free = full.sentences.find(({ id }) => !shown.includes(id))
  const [outlook] = full.outlook
  if (outlook === undefined || free === undefined) throw new Error('Bug: no sentence is free.')
  return {
    ...full,
    quotes: full.quotes.map((quote, index) => {
      if (index === 6) return { ...quote, speaker: null }
      return index === 8 ? { ...quote, kind: 'scare' as const, speaker: null } : quote
    }),
    outlook: [
      ...full.outlook,
      { ...outlook, text: free.text, sentence: free.id, id: `outlook-${free.id}` },
    ],
    sourceBase: { ...full.sourceBase, unattributed: 1 },
  }
}

/** Of the wanted beginnings those that the outline has, each behind the one before. */
function foundInOrder(outline: readonly string[], wanted: readonly string[]): readonly string[] {
  let from = 0
  return wanted.filter((beginning) => {
    const index = outline.findIndex((element, at) => at >= from && element.startsWith(beginning))
    if (index >= 0) from = index + 1
    return index >= 0
  })
}

const NAMED = ['table', 'list', 'keyFigures', 'sourceList']

function outlineOf(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(outlineOf)
  const inner = 'children' in tree ? outlineOf(tree.children) : []
  if (!('type' in tree)) return inner
  if (tree.type === 'heading') return [`# ${wordsOf(tree)}`]
  if (tree.type === 'slot' && 'id' in tree) return [`slot ${String(tree.id)}`]
  if (tree.type === 'callout' && 'title' in tree && 'kind' in tree)
    return [`callout ${wordsOf(tree.title) || String(tree.kind)}`, ...inner]
  if (tree.type === 'paragraph' && 'role' in tree && tree.role !== 'body')
    return [`${String(tree.role)} ${wordsOf(tree)}`]
  return NAMED.includes(String(tree.type)) ? [String(tree.type), ...inner] : inner
}

function wordsOf(tree: unknown): string {
  if (typeof tree !== 'object' || tree === null) return ''
  if (Array.isArray(tree)) return tree.map(wordsOf).join('')
  if ('value' in tree) return String(tree.value)
  return 'children' in tree ? wordsOf(tree.children) : ''
}
