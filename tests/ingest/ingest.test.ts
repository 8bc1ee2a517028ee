import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ingest, MAX_LINES, MAX_TAGS } from '../../src/ingest/index.ts'
import { MAX_SOURCE_BYTES } from '../../src/ingest/source-size.ts'
import { sourceFile } from '../support/source-file.ts'

const failure = (content: string | Uint8Array, name = 'article') =>
  ingest(sourceFile(content, { name })).catch((error: unknown) => error)

describe('ingest', () => {
  test('keeps the text as it is and hashes the bytes', async () => {
    const { value } = await ingest(sourceFile('\ufeffA line.\r\n'))
    expect(value.text).toBe('A line.\r\n')
    expect(value.source).toEqual({
      id: 's1',
      name: 'article',
      format: 'text',
      encoding: 'utf-8',
      sha256: createHash('sha256').update('\ufeffA line.\r\n').digest('hex'),
    })
  })

  test('refuses an empty file and one of white space only', async () => {
    expect(await failure('')).toMatchObject({ code: 'ingest/empty' })
    expect(await failure(' \n\t\u00a0\n')).toMatchObject({ code: 'ingest/empty' })
  })

  test.each([
    ['PK\x03\x04', 'a damaged ZIP archive, as Word files are'],
    ['\x89PNG\r\n', 'a PNG image'],
    ['bplist00\x01', 'a binary property list, as Safari writes web archives'],
    ['{\\rtf1 text}', 'an RTF document'],
    ['ab\0cd', 'NUL bytes, the first at byte 2'],
  ])('refuses %j and says what it is', async (start, what) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0))
    expect(await failure(bytes, 'paper')).toMatchObject({
      code: 'ingest/binary',
      message: `Cannot read \`paper\`: found ${what}, expected an article.`,
    })
  })

  test('refuses XML that is neither a page nor a feed, unless told what to read it as', async () => {
    const xml =
      '<?xml version="1.0"?><!-- news --><nitf><body><p>The port of Selm closed.</p></body></nitf>'
    expect(await failure(xml, 'a.xml')).toMatchObject({
      code: 'ingest/unknown-format',
      message:
        'Cannot read `a.xml`: found XML with the root element `nitf`, expected a web page or a feed.',
    })
    const { value } = await ingest(sourceFile(xml, { name: 'a.xml', format: 'html' }))
    expect(value.blocks.map(({ map }) => map.text)).toEqual(['The port of Selm closed.'])
  })

  test('refuses more than the largest source', async () => {
    expect(await failure(new Uint8Array(MAX_SOURCE_BYTES + 1))).toMatchObject({
      code: 'ingest/too-large',
    })
    expect(await failure('a\n'.repeat(MAX_LINES + 1))).toMatchObject({ code: 'ingest/too-large' })
    expect(await failure('<td>'.repeat(MAX_TAGS + 1), 'a.html')).toMatchObject({
      code: 'ingest/too-large',
      message: 'Cannot read `a.html`: found 300001 tags, expected at most 300000.',
    })
  })

  test('reads 20 MB of text', async () => {
    const line = `${'The envoys of both banks met at the harbour on Monday. '.repeat(6).trim()}\n`
    const { value } = await ingest(
      sourceFile(line.repeat(Math.ceil((20 * 1024 * 1024) / line.length)), { name: 'a.txt' }),
    )
    expect(value.blocks.length).toBe(Math.ceil((20 * 1024 * 1024) / line.length))
  }, 60_000)

  test('reads a word and a gap of many megabytes', async () => {
    const { value } = await ingest(
      sourceFile(`${'x'.repeat(8_000_000)}${' '.repeat(8_000_000)}end`),
    )
    expect(value.blocks.map(({ map }) => map.text.length)).toEqual([8_000_004])
  })
})
