import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { MAX_FEED_DEPTH } from '../../../src/ingest/feed/parse-entries.ts'
import { ingest } from '../../../src/ingest/index.ts'
import type { Article } from '../../../src/model/article.ts'
import { BriefingError } from '../../../src/model/diagnostic.ts'
import { fakeHost } from '../../support/host.ts'
import { sourceFile } from '../../support/source-file.ts'
import { sweep } from '../../support/sweep.ts'

const LEAD =
  'The port of Selm will close for six weeks from April, its authority said on Tuesday after a long inspection.'

const rss = `<?xml version="1.0"?><!-- a feed -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Selm Courier</title><language>en</language>
<item><title>Port &amp; quay to close</title><link>https://selm.example/1</link><dc:creator>Mara Lind</dc:creator>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>${LEAD}</p><h2>Costs</h2><p>It costs <b>4.2 million</b> crowns &amp; more.</p>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;${LEAD}&lt;/p&gt;</description></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Selm Courier</title>
<entry><title>Port to close</title><author><name>Mara Lind</name></author><published>2031-03-04T10:00:00Z</published>
<link href="https://selm.example/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LEAD}</p></div></content>
</entry></feed>`

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Selm Courier',
  items: [
    {
      id: '1',
      title: 'Port to close',
      url: 'https://selm.example/1',
      authors: [{ name: 'Mara Lind' }],
      date_published: '2031-03-04T10:00:00Z',
      content_text: LEAD,
    },
  ],
})

function shape({ blocks }: Article): readonly string[] {
  return blocks.map(({ type, map }) => `${type}: ${map.text}`)
}

describe('a feed', () => {
  test('gives the full text of its first entry, and lists the others', async () => {
    const { value, diagnostics } = await ingest(sourceFile(rss, { name: 'feed.xml' }))
    expect(shape(value)).toEqual([
      'title: Port & quay to close',
      'byline: Mara Lind',
      'date: Tue, 04 Mar 2031 10:00:00 GMT',
      `paragraph: ${LEAD}`,
      'heading: Costs',
      'paragraph: It costs 4.2 million crowns & more.',
    ])
    expect(value.source.format).toBe('feed')
    expect(value.metadata).toMatchObject({
      title: { value: 'Port & quay to close' },
      outlet: { value: 'Selm Courier' },
      published: { iso: '2031-03-04' },
      url: 'https://selm.example/1',
      language: 'en',
    })
    expect(diagnostics).toMatchObject([
      {
        code: 'ingest/feed-entries',
        message: '`feed.xml` has 2 entries: only the first is read.',
        hint: 'Choose another with `--entry`: 1 “Port & quay to close”, 2 “Second”.',
      },
    ])
  })

  test.each([
    ['Atom', atom],
    ['JSON Feed', json],
  ])('may be %s', async (_, feed) => {
    const { value, diagnostics } = await ingest(sourceFile(feed, { name: 'feed.txt' }))
    expect(shape(value)).toContain(`paragraph: ${LEAD}`)
    expect(value.metadata).toMatchObject({
      title: { value: 'Port to close' },
      byline: [{ value: 'Mara Lind' }],
      published: { iso: '2031-03-04' },
      outlet: { value: 'Selm Courier' },
      url: 'https://selm.example/1',
    })
    expect(diagnostics).toEqual([])
  })

  test('gives the entry that `--entry` names, and says which there are', {
    timeout: 60_000,
  }, async () => {
    const host = await fakeHost({ files: { 'feed.xml': rss } })
    expect(await run(['ingest', 'feed.xml', '--entry', '2'], host)).toBe(0)
    expect(JSON.parse(host.printed())).toMatchObject({ title: 'Second' })
    const other = await fakeHost({ files: { 'feed.xml': rss } })
    expect(await run(['ingest', 'feed.xml', '--entry', '3'], other)).toBe(1)
    expect(other.said()).toContain('expected a number from 1 to 2')
  })

  test('becomes a briefing with references to its paragraphs', { timeout: 60_000 }, async () => {
    const host = await fakeHost({ files: { 'feed.xml': rss } })
    expect(await run(['build', 'feed.xml', '-f', 'md', '-o', '-'], host)).toBe(0)
    expect(host.printed()).toContain('Port & quay to close')
    expect(host.printed()).toContain('Selm Courier')
  })
})

describe('a feed that cannot be read', () => {
  test.each([
    [
      'without entries',
      '<rss version="2.0"><channel><title>x</title></channel></rss>',
      'ingest/empty',
    ],
    [
      'with entities of its own',
      `<!DOCTYPE rss [<!ENTITY a "ha">]>${rss.slice(21)}`,
      'ingest/broken',
    ],
    ['that is none', '{"a": 1}', 'ingest/broken'],
    [
      'nested too deep',
      `<rss version="2.0"><channel>${'<a>'.repeat(MAX_FEED_DEPTH + 1)}`,
      'ingest/too-deep',
    ],
  ])('%s is an error of its own', async (_, feed, code) => {
    const source = sourceFile(feed, { name: 'x', format: 'feed' })
    await expect(ingest(source)).rejects.toMatchObject({ code })
  })

  test('has titles without the markup and the references to characters of HTML', async () => {
    const title = '<title type="html">Port &amp;amp; quay &lt;i&gt;close&lt;/i&gt;</title>'
    const source = sourceFile(atom.replace('<title>Port to close</title>', title), {
      format: 'feed',
    })
    expect((await ingest(source)).value.metadata.title?.value).toBe('Port & quay close')
  })

  test('cut or changed anywhere ends as an article or as an error of ours', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(rss, atom, json),
        fc.nat(),
        fc.constantFrom('', '<', '>', '"', '&', ']]>', '{', '\u0000'),
        async (feed, place, insert) => {
          const at = place % feed.length
          for (const changed of [feed.slice(0, at), feed.slice(0, at) + insert + feed.slice(at)]) {
            const source = sourceFile(changed, { name: 'x', format: 'feed' })
            const outcome = await ingest(source).catch((error: unknown) => error)
            if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BriefingError)
          }
        },
      ),
      sweep(150, 1),
    )
  })
})
