import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { articleToJson } from '../../src/ingest/article-json.ts'
import { ingest } from '../../src/ingest/index.ts'

/** Pages as common systems make them, invented, each beside what is to be read from it; blocks by how they begin. */
const folder = new URL('../fixtures/pages/', import.meta.url)

const truthSchema = z.strictObject({
  title: z.string(),
  byline: z.array(z.string()),
  date: z.string(),
  lang: z.string(),
  blocks: z.array(z.string()),
})

const names = readdirSync(folder).filter((name) => !name.endsWith('.json'))

describe('a page as it comes', () => {
  test.each(names)('%s is read as people read it', async (name) => {
    const truth = truthSchema.parse(
      JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8')),
    )
    const bytes = readFileSync(new URL(name, folder))
    const { title, byline, date, lang, blocks, text } = articleToJson(
      (await ingest({ id: 's1', name, bytes })).value,
    )
    const outline = blocks
      .filter(({ type }) => type !== 'dateline')
      .map(({ type, text: words }) => `${type}: ${words}`)
    const beginnings = outline.map((line, index) => line.slice(0, truth.blocks[index]?.length))
    expect({ title, byline, date, lang, blocks: beginnings }).toEqual(truth)
    for (const block of blocks) expect(text.slice(block.start, block.end)).not.toMatch(/^\s|\s$/)
  })
})
