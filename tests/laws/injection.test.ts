import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { listTemplates, loadTemplate } from '../../src/build/templates/load-template.ts'
import { loadFonts } from '../../src/build/themes/load-fonts.ts'
import { compose } from '../../src/compose/index.ts'
import { parseBrief } from '../../src/extract/parse-brief.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Document, Format } from '../../src/model/document.ts'
import { publish } from '../../src/pipeline.ts'
import { inspectDocx } from '../support/docx-inspect.ts'
import { inspectHtml } from '../support/html-inspect.ts'
import { sourceFile } from '../support/source-file.ts'

vi.setConfig({ testTimeout: 120_000 })

// What an article may say is put into every text of a brief, and every kind prints it in every format: the words come
// out as they are, and the briefing has the same blocks as one of words that mean nothing to anybody.

/** Without spaces, so that what counts words counts the same. */
const hostile = [
  '#',
  '*a*',
  '_b_',
  '|',
  '<b>c</b>',
  '</p>',
  '<script>d</script>',
  '<!--e-->',
  '&amp;',
  '{{slug}}',
  '{{{title.text}}}',
  '{{>sources}}',
  '{{/each}}',
  ':::callout',
  '::slot{id=x}',
  '[f](https://example.org)',
  '![g](h.png)',
  '[^p1]',
  '`i`',
  '~~j~~',
  '\\',
  '---',
  '1)',
  '>',
  '$1',
  '%s',
  'constructor',
  '__proto__',
]

/** Private-use characters, as holes and markers are made of, and controls of direction. */
const unseen = ['\uE0000\uE001', '\uE0021\uE003', '\u202Ek\u202C', '\u2067l\u2069', 'm\u200En']

const golden: unknown = JSON.parse(
  readFileSync(new URL('../../templates/shared/tests/harbour-dues.json', import.meta.url), 'utf8'),
)

/** The brief with another text behind every word of the article. */
function withTexts(behind: (index: number) => string): Brief {
  let index = 0
  const spoil = (value: string) => value.replace(/\S+/gu, (word) => word + behind(index++))
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const isFact = 'value' in value && 'origin' in value && 'spans' in value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, own]) => {
        if (isFact && key === 'value' && typeof own === 'string') return [[key, spoil(own)]]
        return isFact && key === 'inline' ? [] : [[key, visit(own)]]
      }),
    )
  }
  return parseBrief(visit(golden))
}

const spoiltBy = (words: readonly string[]) =>
  withTexts((index) => words[index % words.length] ?? '')
/** As long, word by word. */
const harmless = (words: readonly string[]) =>
  withTexts((index) => 'x'.repeat((words[index % words.length] ?? '').length))

const kinds = (await listTemplates()).map(({ kind }) => kind)

/** Longer texts fill more pages: none is to move to an annex. */
const MANY_PAGES = 99

async function made(brief: Brief, kind: string, format: Format): Promise<Uint8Array> {
  const { template } = await loadTemplate(kind)
  const fonts = await loadFonts(template.theme)
  const { value } = await publish(brief, {
    template,
    formats: [format],
    fonts,
    maxPages: MANY_PAGES,
  })
  return value.files[0]?.bytes ?? new Uint8Array()
}

/** The texts of the article in a document, in order. */
function textsOf(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(textsOf)
  const isText = 'origin' in tree && tree.origin === 'extracted' && 'value' in tree
  return isText ? [String(tree.value)] : Object.values(tree).flatMap(textsOf)
}

/** The types of all blocks, in order. */
function blocksOf(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(blocksOf)
  const inner = Object.values(tree).flatMap(blocksOf)
  const isBlock = 'type' in tree && 'children' in tree && !INLINE.includes(String(tree.type))
  return isBlock ? [String(tree.type), ...inner] : inner
}

const INLINE = ['link', 'emphasis', 'strong', 'citation', 'footnoteReference', 'text']

function documentOf(brief: Brief, template: Parameters<typeof compose>[1]): Document {
  return compose(brief, template).value
}

const solid = (text: string) => text.replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/gu, '')

describe.each(kinds)('%s', (kind) => {
  test('prints every text of the article as itself, and no block more or less', async () => {
    const { template } = await loadTemplate(kind)
    const words = [...hostile, ...unseen]
    const brief = spoiltBy(words)
    const document = documentOf(brief, template)
    expect(blocksOf(document)).toEqual(blocksOf(documentOf(harmless(words), template)))
    const known = textsOf(brief).map(solid)
    const texts = textsOf(document)
    expect(texts.length).toBeGreaterThan(10)
    const strange = texts.filter((text) => !known.some((own) => own.includes(solid(text))))
    expect(strange).toEqual([])
  })

  test('reads back as the same blocks from Markdown', async () => {
    const words = [...hostile, ...unseen]
    const read = async (brief: Brief) => {
      const bytes = await made(brief, kind, 'markdown')
      const { value } = await ingest(sourceFile(bytes, { name: 'a.md', format: 'markdown' }))
      return value.blocks
    }
    const blocks = await read(spoiltBy(words))
    const plain = await read(harmless(words))
    expect(blocks.map(({ type }) => type)).toEqual(plain.map(({ type }) => type))
    const text = solid(blocks.map(({ map }) => map.text).join(''))
    expect(missingIn(text, spoiltBy(words), (await loadTemplate(kind)).template)).toEqual([])
  })

  test('makes the same elements of a web page', async () => {
    const page = inspectHtml(await made(spoiltBy(hostile), kind, 'html'))
    const plain = inspectHtml(await made(harmless(hostile), kind, 'html'))
    const names = (elements: typeof page.elements) =>
      elements.map(({ name }) => name).filter((name) => !['bdi', 'span', 'wbr'].includes(name))
    expect(names(page.elements)).toEqual(names(plain.elements))
    const { template } = await loadTemplate(kind)
    expect(missingIn(solid(page.text), spoiltBy(hostile), template)).toEqual([])
  })

  test('makes the same paragraphs of a Word file', async () => {
    const word = inspectDocx(await made(spoiltBy(hostile), kind, 'docx'))
    const plain = inspectDocx(await made(harmless(hostile), kind, 'docx'))
    expect(word.paragraphs.map(({ style }) => style)).toEqual(
      plain.paragraphs.map(({ style }) => style),
    )
    const text = solid(word.paragraphs.map((paragraph) => paragraph.text).join(''))
    expect(missingIn(text, spoiltBy(hostile), (await loadTemplate(kind)).template)).toEqual([])
  })

  test('says the same in a PDF', async () => {
    const bytes = await made(spoiltBy(hostile), kind, 'pdf')
    const { value } = await ingest(sourceFile(bytes, { name: 'a.pdf', format: 'pdf' }))
    const text = solid(value.blocks.map(({ map }) => map.text).join(''))
    expect(missingIn(text, spoiltBy(hostile), (await loadTemplate(kind)).template)).toEqual([])
  })
})

/** Texts of the article that a document has and a file has not. */
function missingIn(
  text: string,
  brief: Brief,
  template: Parameters<typeof compose>[1],
): readonly string[] {
  return textsOf(documentOf(brief, template).children).filter((own) => !text.includes(solid(own)))
}
