import { expect, it } from 'vitest'
import { materialOf } from '../../src/extract/material.ts'
import { read } from '../../src/extract/read.ts'
import { collectSections } from '../../src/extract/sections.ts'
import { describeSource } from '../../src/extract/source.ts'
import { articleOf } from '../support/article.ts'
import { silence } from '../support/speech.ts'

const text =
  'One came to the harbour of Vessan today. Two went.\n\n# The crews\nThree – stayed.\n## Their pay\n港口关闭了。'

it('counts words and tells where each paragraph is found', () => {
  const article = articleOf(text, {
    published: { value: '14 May 2031', iso: '2031-05-14' },
    url: 'https://vessan.example/pact',
  })
  const source = describeSource(materialOf(read(article), silence))
  expect(source).toMatchObject({
    publishedDate: '2031-05-14',
    url: 'https://vessan.example/pact',
    title: null,
    byline: [],
    words: 17,
  })
  expect(
    source.paragraphs.map(({ number, line, opening }) => [number, line, opening.value]),
  ).toEqual([
    [1, 1, 'One came to the harbour of'],
    [2, 4, 'Three – stayed.'],
    [3, 6, '港口关闭了。'],
  ])
})

it('makes a tree of the sections', () => {
  const reading = read(articleOf(text))
  const sections = collectSections(reading)
  expect(sections).toMatchObject([
    {
      id: 'opening',
      heading: null,
      level: 0,
      paragraphs: [1],
      sentences: reading.sentences.slice(0, 2).map(({ id }) => id),
    },
    {
      id: 'the-crews',
      heading: { value: 'The crews' },
      level: 2,
      paragraphs: [2],
      sections: [{ id: 'their-pay', level: 3, paragraphs: [3], sections: [] }],
    },
  ])
  const [, crews] = sections
  const [span] = crews?.spans ?? []
  expect(text.slice(span?.start, span?.end)).toBe(
    'The crews\nThree – stayed.\n## Their pay\n港口关闭了。',
  )
})
