import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTemplate } from '../../src/build/templates/load-template.ts'
import { compose } from '../../src/compose/index.ts'
import { extract } from '../../src/extract/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import { briefSchema } from '../../src/model/brief.ts'
import type { Document } from '../../src/model/document.ts'
import { briefOf, figureOf, filledSlot, found, fullBrief } from '../support/brief.ts'
import { outline, words } from '../support/compose-text.ts'

const { template } = await loadTemplate('policy-brief')

function compositionOf(brief: Brief): Document {
  const { value, diagnostics } = compose(brief, template)
  expect(diagnostics).toEqual([])
  return value
}

const linesOf = (brief: Brief) => outline(compositionOf(brief).children)

test('the builders make valid Briefs', () => {
  expect(briefSchema.safeParse(briefOf()).error).toBeUndefined()
  expect(briefSchema.safeParse(fullBrief()).error).toBeUndefined()
})

test('a policy brief says all a policy brief says, in its order', () => {
  expect(linesOf(fullBrief()).join('\n').replaceAll('\u00A0', ' ')).toMatchInlineSnapshot(`
    "masthead
      kicker: Policy brief
      heading 1 #title: Harbour pact leaves the ferry question open
      meta: Source: Harbour Gazette · Lee Ortiz · 1 January 2026
      meta: Briefing date: 2 January 2026 · Reference BRF-0001 · For The Minister
    summary At a glance · from the opening of the article
      paragraph: The pact was signed on Tuesday. [¶ 1] It leaves the ferries out. [¶ 2]
      paragraph: Named: Ana Morel, Jo van der Berg, Old Pilot. Places: Port Ness. Dates: 1998 to 30 December 2025.
    heading 2 #key-messages: Key messages
    -
      paragraph: The pact was signed on Tuesday. [¶ 1]
    -
      paragraph: He said the ferries would wait. (Jo van der Berg) [¶ 5]
    heading 2 #why-it-matters: Why it matters
    slot why-it-matters open: Slot 1: say in 80 words at most why this matters to the reader, and by when. ()
    heading 2 #background: Background
    paragraph: The first pact was signed in 1998. [¶ 4]
    heading 2 #current-developments: Current developments
    -
      paragraph: Talks began in spring. [¶ 3]
    heading 3 #ferries: Ferries
    -
      paragraph: No line has been named. [¶ 7]
    heading 2 #stakeholder-positions: Stakeholder positions
    table 11 25 6 2
      | Actor | Position in their words | Reported verb | Ref.
      | **Ana Morel**, harbour minister | “We will not sign twice” (told to the Harbour Gazette) | said | [¶ 3]
      | **Jo van der Berg** | the ferries would wait (as reported by Port Radio) | said | [¶ 5]
    heading 2 #key-figures: Key figures
    figure 4.2 million: passengers a year [¶ 8]
    heading 2 #disputed-in-the-article: Disputed in the article
    -
      paragraph: The union denied that it had agreed. [¶ 9]
    heading 2 #what-the-article-says-may-happen: What the article says may happen next
    -
      paragraph: A vote is expected in March. [¶ 10]
    heading 2 #dates-in-the-article: Dates in the article
    table 7 20 2
      | Date | In the article | Ref.
      | **1998** | The first pact was signed in 1998. | [¶ 4]
      | **30 December 2025** (worked out from “Tuesday”) | The pact was signed on Tuesday. | [¶ 1]
    column
      heading 2 #implications: Implications
      slot implications open: Slot 2: what follows for us, and how sure are we? ()
    column
      heading 2 #options-and-recommendations: Options and recommendations
      slot options open: Slot 3: options by cost and risk; recommend one. ()
    heading 2 #sources: Sources
    note: Harbour Gazette, 1 January 2026 · Lee Ortiz · <https://example.org/harbour https://example.org/harbour> · 1,234 words · 2 named speakers. 1 unnamed source. Named but not quoted: Old Pilot. This briefing rests on a single article.
    source p1 ¶ 1: line 1: Paragraph 1 opens …
    source p2 ¶ 2: line 3: Paragraph 2 opens …
    source p3 ¶ 3: line 5: Paragraph 3 opens …
    source p4 ¶ 4: line 7: Paragraph 4 opens …
    source p5 ¶ 5: line 9: Paragraph 5 opens …
    source p7 ¶ 7: line 13: Paragraph 7 opens …
    source p8 ¶ 8: line 15: Paragraph 8 opens …
    source p9 ¶ 9: line 17: Paragraph 9 opens …
    source p10 ¶ 10: line 19: Paragraph 10 opens …
    verification 
      paragraph: **Verification.** Quotations: 1 direct, 0 mixed, 1 indirect, 0 unattributed. Marks accounted for: 2 of 2. sha256 0123456789ab… Slots open: 3."
  `)
})

test('every page carries marking and TLP, reference, source, open slots and page', () => {
  const { banner, header, footer } = compositionOf(fullBrief())
  expect([banner.marking, banner.tlp].map(words)).toEqual(['OFFICIAL', 'TLP:AMBER'])
  expect([header.start, header.center, header.end].map(words)).toEqual(['', '', 'BRF-0001'])
  expect([footer.start, footer.center, footer.end].map(words)).toEqual([
    'Harbour Gazette, 1 January 2026',
    '3 parts left for the analyst',
    'Page (pageNumber) of (pageCount)',
  ])
})

test('what an article does not say is named, and what it has none of is left out', () => {
  const brief = briefOf({ title: { text: found('Talks went on'), method: 'lead', isGiven: false } })
  const lines = linesOf(brief)
  expect(lines.slice(0, 7)).toEqual([
    'masthead',
    '  kicker: Policy brief',
    '  heading 1 #title: Talks went on',
    '  note: The source has no headline; this title is made from its opening.',
    '  meta: Source: outlet not stated · author not stated · publication date not stated in the source',
    '  meta: Briefing date: not given · Reference BRF-0001 · Addressee not given',
    'heading 2 #why-it-matters: Why it matters',
  ])
  expect(lines.map((line) => line.trim()).filter((line) => line.startsWith('heading 2'))).toEqual([
    'heading 2 #why-it-matters: Why it matters',
    'heading 2 #implications: Implications',
    'heading 2 #options-and-recommendations: Options and recommendations',
    'heading 2 #sources: Sources',
  ])
})

test('what the analyst wrote takes the place of the prompts', () => {
  const slots = ['why-it-matters', 'implications', 'options', 'recommendations'].map((id) =>
    filledSlot(id, `On ${id}.`),
  )
  const brief = { ...fullBrief(), slots }
  const lines = linesOf(brief).map((line) => line.trim())
  expect(lines).toContain('paragraph: On implications.')
  expect(lines).toContain('paragraph: On recommendations.')
  expect(words(compositionOf(brief).footer.center)).toBe('')
  expect(linesOf(brief).at(-1)).toContain('Slots open: 0.')
})

test('a key figure that somebody states names them, unless its words do', () => {
  const speaker = 'jo-van-der-berg'
  const told = { ...figureOf('4.2 million', 'passengers a year', 8), speaker }
  const named = {
    ...told,
    text: found('Jo van der Berg counts 31 berths.'),
    asWritten: found('31'),
    label: null,
  }
  const pronoun = { ...named, text: found('He counts 12 boats.'), asWritten: found('12') }
  const lines = linesOf({ ...fullBrief(), figures: [told, named, pronoun] }).map((line) =>
    line.trim(),
  )
  const expected = [
    'figure 4.2 million: passengers a year (Jo van der Berg) [¶ 8]',
    'figure 31: Jo van der Berg counts 31 berths. [¶ 1]',
    'figure 12: He counts 12 boats. (Jo van der Berg) [¶ 1]',
  ]
  expect(lines).toEqual(expect.arrayContaining(expected))
})

test('every word of a policy brief says where it comes from', () => {
  const text = JSON.stringify(compositionOf(fullBrief()))
  const origins = new Set([...text.matchAll(/"origin":"(\w+)"/g)].map(([, origin]) => origin))
  expect([...origins].sort()).toEqual(['analyst', 'computed', 'extracted', 'label'])
})

test('a policy brief in French has no English word of ours left', () => {
  const { labels } = template
  expect(Object.keys(labels['fr'] ?? {}).sort()).toEqual(Object.keys(labels['en'] ?? {}).sort())
})

const article = new URL('../../../shared/articles/syria-russia.txt', import.meta.url)

test.skipIf(!existsSync(article))(
  'the article the project was asked for comes out whole',
  async () => {
    const bytes = readFileSync(article)
    const { value: read } = await ingest({ id: 'a', name: 'article.txt', bytes })
    const brief = extract(read).value
    const text = linesOf(brief).join('\n')
    const headings = read.blocks.filter(({ type }) => type === 'heading').map(({ map }) => map.text)
    expect(headings).toHaveLength(3)
    for (const heading of headings) expect(text).toContain(`: ${heading}`)
    for (const { name, kind } of brief.entities.people.length > 0 ? brief.speakers : []) {
      if (kind === 'person') expect(text).toContain(name)
    }
    for (const { name } of brief.entities.people) expect(text).toContain(name)
    for (const date of ['1944', '2015', 'December 2024', 'January 2025', 'April 2025'])
      expect(text).toContain(date)
    expect(text).toContain('source')
    const count = text.split(/\s+/u).length
    expect(count).toBeGreaterThan(700)
    expect(count).toBeLessThan(1500)
  },
)

test('the list of sources parts the words of an article from its own, so that each keeps its direction', () => {
  const entries = compositionOf(fullBrief()).children.flatMap((block) =>
    block.type === 'sourceList' ? block.children : [],
  )
  expect(entries.length).toBeGreaterThan(0)
  for (const { children } of entries) {
    const [line, between, opening] = children
    expect(line).toMatchObject({ value: expect.stringMatching(/^line \d+:$/) })
    expect(between).toMatchObject({ value: ' ', origin: 'label' })
    expect(opening).toMatchObject({ value: expect.stringMatching(/\p{L}/u) })
  }
})
