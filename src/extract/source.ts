import type { BriefSource } from '../model/brief.ts'
import type { Material } from './material.ts'
import { metadataFact } from './metadata-fact.ts'
import { factOf } from './reading.ts'
import { wordsIn } from './sentences/passage.ts'

/** Words of a paragraph that are enough to find it by. */
const OPENING_WORDS = 6

/** Longest opening, in UTF-16 units, for scripts without spaces. */
const MAX_OPENING = 60

/** What the source says of itself, its length in words of running text, and its paragraphs with line and opening. */
export function describeSource({ reading, sentences }: Material): BriefSource {
  const { article, paragraphs } = reading
  const { id, name, format, encoding, sha256 } = article.source
  const { title, byline, outlet, published, dateline, url, language } = article.metadata
  const lineOf = lineCounter(article.text)
  return {
    id,
    name,
    format,
    encoding,
    sha256,
    title: title === undefined ? null : metadataFact(title),
    byline: (byline ?? []).map(metadataFact),
    outlet: outlet === undefined ? null : metadataFact(outlet),
    published: published === undefined ? null : metadataFact(published),
    publishedDate: published?.iso ?? null,
    dateline: dateline === undefined ? null : metadataFact(dateline),
    url: url ?? null,
    language: language ?? null,
    words: wordsIn(sentences),
    paragraphs: paragraphs.map(({ number, block, section, text }) => {
      const opening = factOf(article, block, 0, openingEnd(text))
      return {
        number,
        line: lineOf(block.start),
        section,
        opening,
        spans: [{ source: id, start: block.start, end: block.end }],
      }
    }),
  }
}

function openingEnd(text: string): number {
  const start = text.slice(0, MAX_OPENING)
  const words = new RegExp(`^(?:\\S+\\s+){0,${OPENING_WORDS - 1}}\\S+(?=\\s|$)`, 'u')
  const whole = text.length > MAX_OPENING ? start.replace(/\s\S*$/u, ' ') : start
  const end = words.exec(whole)?.[0].length ?? start.length
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end
}

/** Counts lines forwards: offsets must not decrease from call to call. */
function lineCounter(text: string): (offset: number) => number {
  const lineEnd = /\r\n|\n|\r/g
  let line = 1
  let next = lineEnd.exec(text)
  return (offset) => {
    while (next !== null && next.index + next[0].length <= offset) {
      line += 1
      next = lineEnd.exec(text)
    }
    return line
  }
}
