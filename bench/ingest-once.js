/**
 * Reads one source and prints what it cost: CPU microseconds a byte, and the most memory the process held, in MB.
 *
 *     node --expose-gc bench/ingest-once.js text|markdown|html BYTES
 */
import { ingest } from '../dist/ingest/index.js'
import { article } from './articles.js'
import { cpuOf } from './measure.js'

const [format, size] = process.argv.slice(2)
const paragraphs = article(Number(size), 'quotes').trimEnd().split('\n\n')
const [title, ...others] = paragraphs

const written = {
  text: () => paragraphs.join('\n\n'),
  markdown: () => [`# ${title}`, ...others.map(markdownOf)].join('\n\n'),
  html: () =>
    `<!doctype html><html lang="en"><title>${title}</title><nav><a href="/">Home</a></nav><article><h1>${title}</h1>\n${others.map(htmlOf).join('\n')}\n</article></html>`,
}

const text = written[format]()
const file = { id: 'a', name: 'a', format, bytes: new TextEncoder().encode(text) }
const small = { ...file, bytes: file.bytes.slice(0, 2000) }
// The reader is loaded and its first compilation paid before what is measured.
for (let count = 0; count < 20; count++) await ingest(small)
const repeats = Math.max(1, Math.round(200_000 / file.bytes.length))
const time = await cpuOf(async () => {
  for (let count = 0; count < repeats; count++) await ingest(file)
})
process.stdout.write(
  JSON.stringify({
    cost: (time * 1000) / (file.bytes.length * repeats),
    peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }),
)

function isHeading(paragraph) {
  return paragraph.startsWith('Part ')
}

function markdownOf(paragraph, at) {
  if (isHeading(paragraph)) return `## ${paragraph}`
  return at % 7 === 3 ? `> ${paragraph}` : paragraph.replace('the northern', 'the **northern**')
}

function htmlOf(paragraph, at) {
  if (isHeading(paragraph)) return `<h2>${paragraph}</h2>`
  return at % 7 === 3
    ? `<blockquote><p>${paragraph}</p></blockquote>`
    : `<p>${paragraph.replace('the northern', 'the <b>northern</b>')}</p>`
}
