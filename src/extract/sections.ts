import type { BriefSection } from '../model/brief.ts'
import type { Reading, ReadSection, ReadSentence } from './reading.ts'
import { factOf } from './reading.ts'

/**
 * The sections as a tree, in source order. Paragraphs and sentences are listed with the section they stand in, not with
 * the ones above it; the span runs from the heading to the end of the last paragraph, those of inner sections included.
 */
export function collectSections(reading: Reading): readonly BriefSection[] {
  const contents = new Map(
    reading.sections.map((section): [string, Content] => [
      section.id,
      { section, paragraphs: [], sentences: [], inner: [], end: section.heading?.end ?? 0 },
    ]),
  )
  const top: Content[] = []
  for (const content of contents.values()) {
    const outer = contents.get(content.section.parent ?? '')
    if (outer === undefined) top.push(content)
    else outer.inner.push(content)
  }
  for (const paragraph of reading.paragraphs) {
    const content = contents.get(paragraph.section ?? '')
    if (content === undefined) continue
    if (content.paragraphs.length === 0) content.start = paragraph.block.start
    content.paragraphs.push(paragraph.number)
    content.end = paragraph.block.end
    for (const sentence of sentencesOf(reading, paragraph)) content.sentences.push(sentence.id)
  }
  return top.map((content) => toSection(reading, content))
}

interface Content {
  readonly section: ReadSection
  readonly paragraphs: number[]
  readonly sentences: string[]
  readonly inner: Content[]
  start?: number
  end: number
}

function sentencesOf(
  { sentences }: Reading,
  { firstSentence, endSentence }: Reading['paragraphs'][number],
): readonly ReadSentence[] {
  return sentences.slice(firstSentence, endSentence)
}

function toSection(reading: Reading, content: Content): BriefSection {
  const { article } = reading
  const { id, heading, level } = content.section
  const sections = content.inner.map((inner) => toSection(reading, inner))
  const start = heading?.start ?? content.start ?? 0
  const end = Math.max(content.end, ...sections.slice(-1).map(({ spans }) => spans[0]?.end ?? 0))
  return {
    id,
    heading: heading === undefined ? null : factOf(article, heading),
    level,
    paragraphs: content.paragraphs,
    sentences: content.sentences,
    sections,
    spans: [{ source: article.source.id, start, end }],
  }
}
