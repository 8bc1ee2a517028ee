import type { Article, ArticleBlock, BlockType } from '../model/article.ts'
import { listBullet } from '../model/list-bullet.ts'
import { languageOf } from './language-of.ts'
import type { Paragraph, Reading, ReadSection, ReadSentence } from './reading.ts'
import { slugOf } from './slug.ts'
import { splitSentences } from './text/sentences.ts'
import { textIds } from './text-ids.ts'
import { findTurns } from './turns/find-turns.ts'

/**
 * The article's body in numbered paragraphs, sentences and sections, in source order.
 *
 * Paragraphs are the blocks of running text: paragraphs, list entries, block quotations. Headings make the sections;
 * what stands before the first one is a section of its own. The first sentence starts behind the dateline, which is
 * no part of it:
 *
 *     Port Selwyn (Tide Wire) - The harbour will close.
 *                               ^^^^^^^^^^^^^^^^^^^^^^^ the sentence
 */
export function read(article: Article): Reading {
  const language = languageOf(article)
  const paragraphs: Paragraph[] = []
  const sentences: ReadSentence[] = []
  const sections = new SectionList()
  const idOf = textIds('s')
  const body = article.blocks.filter(({ type }) => BODY.has(type))
  const found = findTurns({ article, blocks: body, language })
  const turns = new Map(body.map((block, index) => [block, found[index]]))
  for (const block of article.blocks) {
    if (block.type === 'heading') sections.open(block)
    if (!BODY.has(block.type)) continue
    const { text } = block.map
    const stretches = splitSentences(text, language)
    const paragraph: Paragraph = {
      number: paragraphs.length + 1,
      block,
      text,
      section: sections.current(),
      turn: turns.get(block),
      firstSentence: sentences.length,
      endSentence: sentences.length + stretches.length,
    }
    paragraphs.push(paragraph)
    stretches.forEach((stretch, at) => {
      const start = at === 0 ? firstStart(article, paragraph, stretch) : stretch.start
      const words = text.slice(start, stretch.end)
      sentences.push({
        id: idOf(words),
        index: sentences.length,
        paragraph,
        start,
        end: stretch.end,
        text: words,
      })
    })
  }
  return { article, language, paragraphs, sentences, sections: sections.all }
}

const BODY: ReadonlySet<BlockType> = new Set(['paragraph', 'listitem', 'quote'])

/** The sections so far and the open one. Ids are made from the heading, numbered where that is taken or has no letters. */
class SectionList {
  readonly all: ReadSection[] = []
  /** Every id so far, and the number its next namesake gets. */
  readonly #next = new Map<string, number>()
  readonly #path: ReadSection[] = []

  open(heading: ArticleBlock): void {
    const level = heading.depth ?? 2
    let outer = this.#path.at(-1)
    while (outer !== undefined && (outer.level === 0 || outer.level >= level)) {
      this.#path.pop()
      outer = this.#path.at(-1)
    }
    const parent = outer?.id
    this.#add({ id: this.#idFor(slugOf(heading.map.text)), heading, level, parent })
  }

  current(): string {
    if (this.#path.length === 0) {
      const id = this.#idFor('opening')
      this.#add({ id, heading: undefined, level: 0, parent: undefined })
    }
    return this.#path.at(-1)?.id ?? 'opening'
  }

  #add(section: ReadSection): void {
    this.all.push(section)
    this.#path.push(section)
  }

  #idFor(slug: string | undefined): string {
    const wanted = slug ?? 'section'
    let id = wanted
    while (this.#next.has(id)) {
      const number = this.#next.get(wanted) ?? 2
      this.#next.set(wanted, number + 1)
      id = `${wanted}-${number}`
    }
    this.#next.set(id, 2)
    return id
  }
}

type Stretch = { readonly start: number; readonly end: number }

/** Where the first sentence of a block starts: behind its dateline, and behind the mark of a list or of a turn. */
function firstStart(article: Article, { block, turn }: Paragraph, stretch: Stretch): number {
  const start = Math.max(afterDateline(article, block, stretch), turn?.start ?? 0)
  const rest = block.map.text.slice(start, stretch.end)
  const length = block.type === 'listitem' ? (listBullet.exec(rest)?.[0].length ?? 0) : 0
  return start + length < stretch.end ? start + length : start
}

const DATELINE_END = /^\s*(?:\([^()]{1,40}\))?\s*(?:[-–—:,.]+\s*)*/u

function afterDateline(article: Article, block: ArticleBlock, { start, end }: Stretch): number {
  const dateline = article.metadata.dateline
  if (dateline?.span === undefined || dateline.span.start !== block.start) return start
  const { text } = block.map
  if (!text.startsWith(dateline.value, start)) return start
  const behind = start + dateline.value.length
  const skipped = DATELINE_END.exec(text.slice(behind, end))?.[0].length ?? 0
  return behind + skipped < end ? behind + skipped : start
}
