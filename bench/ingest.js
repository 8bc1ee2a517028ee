/**
 * Scores reading on the development kit: main text, headings and metadata of web pages; blocks of plain text.
 *
 *     npm run bench:ingest [-- ../shared/ingest] [--third | --two-thirds] [--worst N] [--write DIR]
 *
 * Prints the kit's figures by kind of page and by layout, and the processor time a page. The kit is no part of the
 * project; without it there is nothing to score. `--third` takes only the rows that were set aside while the rules were
 * written, `--two-thirds` the others. `--write` keeps the predictions, for the kit's own `score.mjs`.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { articleToJson } from '../dist/ingest/article-json.js'
import { ingest } from '../dist/ingest/index.js'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    third: { type: 'boolean' },
    'two-thirds': { type: 'boolean' },
    worst: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
})
const kit = resolve(positionals[0] ?? '../shared/ingest')

if (!existsSync(join(kit, 'score.mjs'))) {
  process.stderr.write(`Nothing to score: no kit in \`${kit}\`.\n`)
} else {
  const { readJsonl, score } = await import(pathToFileURL(join(kit, 'score.mjs')).href)
  const pages = readJsonl(join(kit, 'html-dev/truth.jsonl')).filter(isChosen)
  const texts = readJsonl(join(kit, 'plaintext-dev.jsonl')).filter(isChosen)
  await scorePages(pages, score)
  await scoreTexts(texts, score)
}

async function scorePages(truth, score) {
  const times = []
  const predictions = []
  for (const { id, file } of truth) {
    const bytes = gunzipSync(readFileSync(join(kit, 'html-dev', file)))
    const before = process.cpuUsage()
    const article = await read({ id, name: `${id}.html`, bytes })
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    predictions.push(article)
  }
  write('html', predictions)
  const of = (source) => truth.filter((row) => source === undefined || row.source === source)
  const empty = predictions.filter(({ blocks }) => blocks.length === 0).length
  times.sort((a, b) => a - b)
  print(`${truth.length} web pages, ${empty} without output`)
  print(`  CPU a page: median ${at(times, 0.5)} ms, 95 of 100 within ${at(times, 0.95)} ms`)
  for (const source of [undefined, 'article-extraction-benchmark', 'fundus-evaluation', 'fundus']) {
    const { body } = score(of(source), predictions)
    print(
      `  body ${(source ?? 'all').padEnd(28)} F1 ${percent(body?.f1)} (P ${percent(body?.precision)}, R ${percent(body?.recall)}), a page ${percent(body?.pageF1)}`,
    )
  }
  const { segments, headings, title, byline, date, lang, worst } = score(truth, predictions)
  print(`  segments F1 ${triple(segments)}   headings F1 ${triple(headings)}`)
  print(
    `  title ${percent(title.acc)}   byline ${percent(byline.acc)}   date ${percent(date.acc)}   language ${percent(lang.acc)}`,
  )
  printWorst(worst)
}

async function scoreTexts(truth, score) {
  const predictions = []
  for (const { id, text } of truth)
    predictions.push(
      await read({ id, name: `${id}.txt`, bytes: Buffer.from(text), format: 'text' }),
    )
  write('text', predictions)
  print(`${truth.length} plain texts`)
  for (const variant of [undefined, 'lines', 'blank', 'mixed', 'wrap72', 'tight72']) {
    const rows = truth.filter((row) => variant === undefined || row.variant === variant)
    const { heading, headingFree, boundary, title, types } = score(rows, predictions)
    print(
      `  ${(variant ?? 'all').padEnd(8)} headings F1 ${triple(heading)}, left clean ${percent(headingFree.clean)}, boundaries ${percent(boundary.f1)}, title ${percent(title.acc)}, dateline ${percent(types.dateline.f1)}, byline ${percent(types.byline.f1)}, list ${percent(types.listitem.f1)}, boilerplate ${percent(types.boilerplate.f1)}`,
    )
  }
  printWorst(score(truth, predictions).worst)
}

async function read({ id, ...file }) {
  const { value } = await ingest({ id: 'source', ...file })
  return { id, ...articleToJson(value) }
}

/** By the article, so that all layouts of one are on the same side. */
function isChosen({ id }) {
  const hash = createHash('sha256')
    .update(id.replace(/[:.#/-](?:lines|blank|mixed|wrap72|tight72)$/, ''))
    .digest()
  const isThird = (hash[0] ?? 0) % 3 === 2
  return options.third === true ? isThird : options['two-thirds'] !== true || !isThird
}

function write(name, predictions) {
  if (options.write === undefined) return
  mkdirSync(options.write, { recursive: true })
  const lines = predictions.map((prediction) => `${JSON.stringify(prediction)}\n`)
  writeFileSync(join(options.write, `${name}.jsonl`), lines.join(''))
}

function printWorst(worst) {
  for (const [f1, id] of worst.slice(0, Number(options.worst))) print(`    ${percent(f1)} ${id}`)
}

function triple({ f1, p, r }) {
  return `${percent(f1)} (P ${percent(p)}, R ${percent(r)})`
}

function at(sorted, share) {
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
}

function percent(share) {
  return share === undefined || share === null ? '-' : (100 * share).toFixed(1)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}
