import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Block } from '../../src/model/document.ts'
import { renderMarkdown } from '../../src/render/markdown/index.ts'
import { doc, h, p, text } from '../support/document.ts'
import { sourceFile } from '../support/source-file.ts'
import { sweep } from '../support/sweep.ts'

/** Words of a sentence, some of which mean something to Markdown. */
const words = fc
  .array(
    fc.constantFrom('quay', 'Selm', '*', '_', '`', '[a]', '#', '<b>', '&amp;', '1.', '-', '>', '|'),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `The council ${parts.join(' ')} met on Monday.`)

const paragraph = words.map((value) => ({ block: p(text(value)), read: [['paragraph', value]] }))
const heading = fc.tuple(words, fc.integer({ min: 2, max: 3 })).map(([value, depth]) => ({
  block: h(depth, '', text(value)),
  read: [['heading', value]],
}))
const list = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([values, ordered]) => ({
    block: {
      type: 'list',
      ordered,
      start: 1,
      spread: false,
      children: values.map((value) => ({ type: 'listItem', children: [p(text(value))] })),
    } satisfies Block,
    read: values.map((value) => ['listitem', value]),
  }))
const quotation = fc.array(words, { minLength: 1, maxLength: 3 }).map((values) => ({
  block: {
    type: 'blockquote',
    children: values.map((value) => p(text(value))),
    attribution: [],
  } satisfies Block,
  read: values.map((value) => ['quote', value]),
}))

test('headings, paragraphs, lists and quotations of a Markdown briefing are read as what they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(paragraph, heading, list, quotation), { minLength: 1, maxLength: 8 }),
      async (parts) => {
        const document = doc([
          h(1, 'title', text('The quay of Selm')),
          ...parts.map(({ block }) => block),
        ])
        const markdown = new TextDecoder().decode((await renderMarkdown(document)).value)
        const { value } = await ingest(sourceFile(markdown, { format: 'markdown' }))
        expect(
          value.blocks.slice(1).map(({ type, map }) => [type, map.text]),
          markdown,
        ).toEqual(parts.flatMap(({ read }) => read))
      },
    ),
    sweep(200, 1),
  )
}, 60_000)
