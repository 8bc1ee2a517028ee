import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Article, SourceFormat } from '../../src/model/article.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { sourceFile } from '../support/source-file.ts'
import { sweep } from '../support/sweep.ts'
import { wordPackage, wordParagraph } from '../support/word-document.ts'

/**
 * Every readable word of a source is in a block, or in a stretch that is told as left out. Each word of these sources
 * stands there once, so it is enough to look for it.
 */
async function lostWords(text: string, format: SourceFormat): Promise<readonly string[]> {
  const article = await articleOf(text, format)
  if (article === undefined) return []
  const seen = [
    ...article.blocks.map(({ map }) => map.text),
    ...article.dropped.map(({ start, end }) => article.text.slice(start, end)),
  ].join('\n')
  const found = new Set(seen.match(/word\d+x/g))
  return (text.match(/word\d+x/g) ?? []).filter((word) => !found.has(word))
}

async function articleOf(text: string, format: SourceFormat): Promise<Article | undefined> {
  try {
    return (await ingest(sourceFile(text, { format }))).value
  } catch (error) {
    if (error instanceof BriefingError) return undefined
    throw error
  }
}

/** The Cyrillic letters and the ellipsis: no markup is made of them. */
const LETTER = /[\p{Script=Cyrillic}…]/gu

/** Formats that may hold pages. */
const HAS_MOVED_TEXT: ReadonlySet<SourceFormat> = new Set(['html', 'eml', 'feed'])

/**
 * The characters that match and are in no piece of a block and in no dropped stretch, with their places. Pages whose
 * markup moves text have blocks without a place for each character: what these hold is not lost.
 */
function lostCharacters(
  { text, source, blocks, dropped, metadata }: Article,
  characters = LETTER,
): readonly string[] {
  const isTold = new Uint8Array(text.length)
  const unplaced: string[] = []
  for (const { map } of blocks) {
    let last = 0
    for (const [index, offset, length] of map.pieces) {
      isTold.fill(1, offset, offset + length)
      unplaced.push(...map.text.slice(last, index))
      last = index + length
    }
    unplaced.push(...map.text.slice(last))
  }
  for (const { start, end } of dropped) isTold.fill(1, start, end)
  const { start = 0, end = 0 } = metadata.frontMatter?.span ?? {}
  isTold.fill(1, start, end)
  const lost = [...text.matchAll(characters)].filter(({ index }) => isTold[index] === 0)
  return lost.flatMap(({ 0: character, index }) => {
    const at = HAS_MOVED_TEXT.has(source.format) ? unplaced.indexOf(character) : -1
    if (at < 0) return [`${character} at ${index}`]
    unplaced.splice(at, 1)
    return []
  })
}

/** The source in letters of which no markup is made, every one of which must be found again. */
function inCyrillic(text: string): string {
  return text
    .replaceAll(SENTENCE, ' совет порта подписал договор после девяти месяцев переговоров…')
    .replace(
      /word(\d+)x/g,
      (_, count: string) => `Слово${'абвгдежзик'.repeat(3).slice(0, (Number(count) % 20) + 1)}…`,
    )
}

vi.setConfig({ testTimeout: 60_000 })

const SENTENCE = ' the council of the port signed the pact after nine months of talks.'

/** Sources made of pieces; `@` in a piece stands for a word of its own, `@.` for a sentence. */
function sourcesOf(pieces: readonly string[], separators: readonly string[]) {
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), {
      minLength: 1,
      maxLength: 30,
    })
    .map((parts) => {
      let count = 0
      return parts
        .flat()
        .join('')
        .replace(/@(\.?)/g, (_, stop) => {
          count += 1
          return stop === '' ? `word${count}x` : `word${count}x${SENTENCE}`
        })
    })
}

const textPieces = ['@', '@.', '@ @', '- @', '1. @', 'By @', 'Read more: @', '@:', '> @', '# @']

const markdownPieces = [
  ...['@', '@.', '# @', '## @ #', '> @', '>> @', '- @', '  - @', '1. @', '2024. @', '    @'],
  ...['**@**', '*@', '`@`', '~~@~~', '[@](https://x.example)', '[@][r]', '[r]: https://x.example'],
  ...[
    '[^1]',
    '[^1]: @',
    '![@](x.png)',
    '[![@](x.png)](https://x.example)',
    '[@]: https://x.example',
  ],
  ...['```\n@\n```', '~~~ js @', '| @ | @ |\n|---|---|\n| @ | @ | @ |', '| @', '---', '@\n==='],
  ...[
    '<div>@</div>',
    '<b>@</b>',
    '<p>@',
    '<details>',
    '@<br>@',
    '&amp; @',
    '\\@',
    '<',
    '<i title="x">@',
  ],
  ...['- [ ] @', '@  \n@', '\t@', '[@', '](x)', '* * *', '- ', '> ', '<http://x.example/@>'],
]

const htmlPieces = [
  ...['<pre>@.\n\n@.</pre>', '<sup><a href="#n1">1</a></sup>', '<p id="n1"><sup>1</sup> @.</p>'],
  ...[`<p>@.</p><script type="text/template"><p>@.${'<!-- - -->'.repeat(60)}</p></script>`],
  ...['@', '<p>@.</p>', '<p>@.', '<h1>@</h1>', '<h2>@</h2>', '<ul><li>@</li><li>@.</li></ul>'],
  ...['<nav><a href="/">@</a></nav>', '<header>@</header>', '<footer>@.</footer>'],
  ...['<aside>@.</aside>', '<form>@<button>@</button>', '<select><option>@</select>'],
  ...['<table><tr><td>@</td><td>@</td></tr><tr><td>@</td><td>@</td></tr></table>'],
  ...['<table>@<tr><td>@', '</table>', '<td>@</td>', '<caption>@</caption>', '<figure>@</figure>'],
  ...['<div class="share">@</div>', '<div hidden>@</div>', '<div class="comments">@.</div>'],
  ...['<article>', '</article>', '<main>', '<div>', '</div>', '<b>@', '</b>', '<i>', '</p>'],
  ...['<a href="/x">@</a>', '<pre>\n@</pre>', '<blockquote>@.</blockquote>', '@<br><br>@', '<svg>'],
  ...['<text>@</text></svg>', '<textarea>@</textarea>', '<noscript>@</noscript>', '&nbsp;@', '&'],
  ...['<p>By @</p>', '<p>Share this article: @</p>', '<li>@', '<math><mi>@</mi></math>', '@</h3>'],
]

const textSeparators = ['\n', '\n\n', ' ', '\r\n', '\n\n\n']
const markdownSeparators = ['\n', '\n\n', ' ', '\r\n', '\n\n']
const htmlSeparators = ['\n', '', ' ']

const mails = fc.oneof(
  sourcesOf([...textPieces, '> > @.', '-- ', 'On Monday Mara Lind wrote:'], textSeparators).map(
    (body) =>
      `From: mara@selm.example\nContent-Type: text/plain; charset=utf-8\n\n${inCyrillic(body)}`,
  ),
  sourcesOf(htmlPieces, htmlSeparators).map(
    (body) =>
      `From: mara@selm.example\nContent-Type: text/html; charset=utf-8\n\n${inCyrillic(body)}`,
  ),
)

const feeds = fc.oneof(
  sourcesOf(
    htmlPieces.filter((piece) => !piece.includes('<script')),
    htmlSeparators,
  ).map(
    (body) =>
      `<rss version="2.0"><channel><title>Port</title><item><title>Quay</title><description><![CDATA[${inCyrillic(body)}]]></description></item></channel></rss>`,
  ),
  sourcesOf(textPieces, textSeparators).map((body) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Port',
      items: [{ id: '1', title: 'Quay', content_text: inCyrillic(body) }],
    }),
  ),
)

const RUNS = sweep(500, 1)

test('in text', () => law('text', textPieces, textSeparators))

test('in Markdown', () => law('markdown', markdownPieces, markdownSeparators))

test('in HTML', () => law('html', htmlPieces, htmlSeparators))

test('in text, each character', () =>
  fc.assert(
    fc.asyncProperty(sourcesOf([...textPieces, '---', 'a: @'], textSeparators), async (text) => {
      const article = await articleOf(text, 'text')
      expect(article && lostCharacters(article, /\S/g)).toEqual(article && [])
    }),
    RUNS,
  ))

test('in Markdown, each character of the words', () =>
  characterLaw('markdown', sourcesOf(markdownPieces, markdownSeparators).map(inCyrillic)))

test('in HTML, each character of the words', () =>
  characterLaw('html', sourcesOf(htmlPieces, htmlSeparators).map(inCyrillic)))

test('in mails of plain text and of HTML, each character of the words', () =>
  characterLaw('eml', mails))

test('in Word files, each character of the words', () =>
  fc.assert(
    fc.asyncProperty(sourcesOf(textPieces, textSeparators).map(inCyrillic), async (text) => {
      const body = text.split(/[\r\n]+/).map((line) => wordParagraph(line.replace('>', '&gt;')))
      const article = (await ingest(sourceFile(wordPackage(body.join('')), { format: 'docx' })))
        .value
      expect(lettersOf(article.text)).toBe(lettersOf(text))
      expect(lostCharacters(article, /\S/g)).toEqual([])
    }),
    RUNS,
  ))

test('in feeds, each character of the words', () => characterLaw('feed', feeds))

async function law(
  format: SourceFormat,
  pieces: readonly string[],
  separators: readonly string[],
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sourcesOf(pieces, separators), async (text) => {
      expect(await lostWords(text, format)).toEqual([])
    }),
    RUNS,
  )
}

/** What the words of a source have, its text has in the same order, and blocks and dropped stretches hold all of it. */
async function characterLaw(format: SourceFormat, sources: fc.Arbitrary<string>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sources, async (source) => {
      const article = await articleOf(source, format)
      if (article === undefined) return
      expect(lettersOf(article.text)).toBe(lettersOf(source))
      expect(lostCharacters(article)).toEqual([])
    }),
    RUNS,
  )
}

function lettersOf(text: string): string {
  return (text.match(LETTER) ?? []).join('')
}
