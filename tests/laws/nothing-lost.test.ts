import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Article, SourceFormat } from '../../src/model/article.ts'
import { BriefingError } from '../../src/model/diagnostic.ts'
import { sourceFile } from '../support/source-file.ts'

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

test('in text', () => law('text', textPieces, ['\n', '\n\n', ' ', '\r\n', '\n\n\n']))

test('in Markdown', () => law('markdown', markdownPieces, ['\n', '\n\n', ' ', '\r\n', '\n\n']))

test('in HTML', () => law('html', htmlPieces, ['\n', '', ' ']))

async function law(
  format: SourceFormat,
  pieces: readonly string[],
  separators: readonly string[],
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sourcesOf(pieces, separators), async (text) => {
      expect(await lostWords(text, format)).toEqual([])
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
  )
}
