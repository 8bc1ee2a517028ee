import type { Paragraph, Reading, ReadSection, ReadSentence } from '../../src/extract/reading.ts'
import { splitSentences } from '../../src/extract/text/sentences.ts'
import { findTurns } from '../../src/extract/turns/find-turns.ts'
import type { Article, ArticleBlock } from '../../src/model/article.ts'

/**
 * A Reading of a text whose lines are its paragraphs; a line that begins with `# ` is a heading. The offsets are
 * those of the text as given.
 */
export function readingOf(text: string, language = 'en'): Reading {
  const blocks = blocksOf(text)
  const sections: ReadSection[] = []
  const paragraphs: Paragraph[] = []
  const sentences: ReadSentence[] = []
  const article = articleOf(text, blocks, language)
  const body = blocks.filter(({ type }) => type !== 'heading')
  const turns = findTurns({ article, blocks: body, language })
  for (const block of blocks) {
    if (block.type === 'heading' || sections.length === 0) {
      sections.push({
        id: `section-${sections.length}`,
        heading: block.type === 'heading' ? block : undefined,
        level: block.type === 'heading' ? 2 : 0,
        parent: undefined,
      })
    }
    if (block.type === 'heading') continue
    const firstSentence = sentences.length
    const stretches = splitSentences(block.map.text, language)
    const paragraph: Paragraph = {
      number: paragraphs.length + 1,
      block,
      text: block.map.text,
      section: sections.at(-1)?.id ?? null,
      turn: turns[paragraphs.length],
      firstSentence,
      endSentence: firstSentence + stretches.length,
    }
    paragraphs.push(paragraph)
    for (const { start, end } of stretches) {
      const index = sentences.length
      sentences.push({
        id: `s${index + 1}`,
        index,
        paragraph,
        start,
        end,
        text: block.map.text.slice(start, end),
      })
    }
  }
  return { article, language, paragraphs, sentences, sections }
}

function blocksOf(text: string): readonly ArticleBlock[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line): ArticleBlock[] => {
    const isHeading = line[0].startsWith('# ')
    const body = isHeading ? line[0].slice(2) : line[0]
    const value = body.trim()
    if (value === '') return []
    const start = line.index + line[0].length - body.length + body.length - body.trimStart().length
    const end = start + value.length
    return [
      {
        type: isHeading ? 'heading' : 'paragraph',
        start,
        end,
        map: { text: value, pieces: [[0, start, value.length]], start, end },
        marks: [],
        ...(isHeading && { depth: 2 }),
      },
    ]
  })
}

function articleOf(text: string, blocks: readonly ArticleBlock[], language: string): Article {
  return {
    source: {
      id: 'source',
      name: 'article.txt',
      format: 'text',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
    },
    text,
    metadata: { language },
    root: { type: 'root', children: [] },
    dropped: [],
    blocks,
  }
}
