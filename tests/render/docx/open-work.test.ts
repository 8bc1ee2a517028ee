import { describe, expect, test, vi } from 'vitest'
import type { Brief, Quote } from '../../../src/model/brief.ts'
import type { Block, Inline } from '../../../src/model/document.ts'
import { renderDocx } from '../../../src/render/docx/index.ts'
import { briefOf, found, quoteOf, speakerOf } from '../../support/brief.ts'
import { doc, h, p, text } from '../../support/document.ts'
import { inspectDocx } from '../../support/docx-inspect.ts'
import { theme } from '../pdf/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const open = (id: string, prompt: string): Block => ({
  type: 'slot',
  id,
  status: 'open',
  prompt: [text(prompt)],
  author: [],
  children: [],
})

const filled: Block = {
  type: 'slot',
  id: 'options',
  status: 'filled',
  prompt: [],
  author: [text('Ann Lee')],
  children: [p('Wait.')],
}

const render = async (children: readonly Block[], facts?: Brief, language = 'en') =>
  inspectDocx((await renderDocx(doc(children, { language }), { theme, facts })).value)

const commentsIn = (xml: string) =>
  [...xml.matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([comment]) =>
    [...comment.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(' | '),
  )

describe('a slot', () => {
  test('is a content control with its name, and a placeholder while it is open', async () => {
    const { part } = await render([open('implications', 'What follows?'), filled])
    const [first = '', second = ''] = part('word/document.xml').match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []
    expect(first).toContain(
      '<w:alias w:val="What follows?"/><w:tag w:val="slot:implications"/><w:id w:val="1"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/><w:richText/>',
    )
    expect(first).toMatch(/<w:pStyle w:val="SlotPrompt"\/>.*<w:rStyle w:val="PlaceholderText"\/>/)
    expect(second).toContain('<w:tag w:val="slot:options"/>')
    expect(second).not.toContain('showingPlcHdr')
    expect(second).not.toContain('Ann Lee')
  })

  test('left open is a comment that says what is asked, and of the sentence before it', async () => {
    const sentence: Inline = {
      type: 'text',
      value: 'The pact was signed on Tuesday.',
      origin: 'extracted',
      spans: [{ source: 'a.txt', start: 0, end: 31 }],
      path: 'sentences.0.text',
    }
    const { part } = await render([p(sentence), open('implications', 'What follows?'), filled])
    expect(commentsIn(part('word/comments.xml'))).toEqual([
      'To be written by an analyst: What follows? | Last before this, from the source: “The pact was signed on Tuesday.”',
    ])
    expect(part('word/comments.xml')).toContain('w:author="Briefwright"')
    expect(part('word/comments.xml')).not.toContain('w:date')
    expect(part('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/>.*<w:commentReference w:id="0"\/>.*What follows\?/s,
    )
  })

  test('is asked for in the language of the briefing', async () => {
    const { part } = await render([open('implications', 'Et après ?')], undefined, 'fr-CA')
    expect(commentsIn(part('word/comments.xml'))).toEqual([
      'À rédiger par un analyste : Et après ?',
    ])
  })
})

describe('an attribution', () => {
  const span = { source: 'a.txt', start: 10, end: 30 }
  const words = (start: number): Inline => ({
    type: 'text',
    value: 'the boats would stay',
    origin: 'extracted',
    spans: [{ ...span, start }],
    path: 'quotes.0.content',
  })
  const factsOf = (changes: Partial<Quote>): Brief =>
    briefOf({
      speakers: [speakerOf('Anders Pell', { id: 'pell' })],
      quotes: [
        quoteOf('the boats would stay', 4, {
          kind: 'indirect',
          confidence: 0.66,
          speaker: 'pell',
          spans: [span],
          resolution: { rule: 'last-speaker', evidence: null },
          sentenceText: found('He said the boats would stay.'),
          ...changes,
        }),
      ],
    })
  const comments = async (changes: Partial<Quote>) => {
    const { part } = await render([h(1, 'a', 'T'), p(words(10)), p(words(10))], factsOf(changes))
    return commentsIn(part('word/comments.xml'))
  }

  test('of little confidence is asked about once, with its sentence', async () => {
    expect(await comments({})).toEqual([
      'Check: is it Anders Pell who says this? An attribution of this kind is right in 66 of 100 cases. | Source, ¶ 4: “He said the boats would stay.”',
    ])
  })

  test('to nobody is asked about', async () => {
    expect(await comments({ speaker: null, confidence: 0.9 })).toEqual([
      'Check: the source does not make clear who says this. | Source, ¶ 4: “He said the boats would stay.”',
    ])
  })

  test.each([
    ['we are sure of', { confidence: 0.9 }],
    ['an analyst corrected', { resolution: { rule: 'analyst', evidence: null } }],
    ['of words that are nobody’s', { kind: 'scare' as const, speaker: null }],
    ['that is not shown', { spans: [{ ...span, start: 11 }] }],
  ])('%s is not', async (_, changes) => {
    expect(await comments(changes)).toEqual([])
  })
})
