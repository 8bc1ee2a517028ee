/**
 * Scores quotations and speakers on the development kits: the whole road from plain text to Brief.
 *
 *     npm run build && node bench/quotes.js [../shared/quotes] [--third | --two-thirds]
 *
 * Prints the kit's own table for each. The kits are no part of the project; without them there is nothing to score.
 * `--third` takes every third article only, which was set aside while the rules were written.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extract } from '../dist/extract/index.js'
import { ingest } from '../dist/ingest/index.js'

const kits = ['polnear-dev', 'direct-dev', 'gum-dev']
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const folder = resolve(
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/quotes',
)

if (!existsSync(join(folder, 'score.mjs'))) {
  process.stderr.write(`Nothing to score: no kits in \`${folder}\`.\n`)
} else {
  const { score } = await import(pathToFileURL(join(folder, 'score.mjs')).href)
  process.stdout.write(
    `${'overlap F1 / end-to-end F1'.padEnd(34)}all         direct      mixed       indirect    head  resolved\n`,
  )
  for (const kit of kits) {
    const gold = readJsonl(join(folder, `${kit}.jsonl`)).filter((_, index) => isChosen(index))
    const predictions = []
    for (const row of gold)
      predictions.push({ id: row.id, quotes: await predict(row.text, kit === 'direct-dev') })
    const result = score(gold, predictions)
    const cells = [result, ...['direct', 'mixed', 'indirect'].map((kind) => result.byKind[kind])]
    const pairs = cells.map(({ overlap, e2e }) => `${percent(overlap.f1)} / ${percent(e2e.f1)}`)
    const resolved = result.resolved === undefined ? '-' : percent(result.resolved.recall)
    process.stdout.write(
      `${`${kit} (${gold.length})`.padEnd(34)}${pairs.map((pair) => pair.padEnd(12)).join('')}${percent(result.speaker.head).padEnd(6)}${resolved}\n`,
    )
  }
}

function isChosen(index) {
  if (flags.includes('--third')) return index % 3 === 2
  return !flags.includes('--two-thirds') || index % 3 !== 2
}

/** Direct-only kits ask for nothing else. */
async function predict(text, isDirectOnly) {
  const bytes = new TextEncoder().encode(text)
  const { value: article } = await ingest({
    id: 'source',
    name: 'article.txt',
    bytes,
    format: 'text',
  })
  const { value: brief } = extract(article)
  const names = new Map(brief.speakers.map(({ id, name }) => [id, name]))
  return brief.quotes
    .filter(({ kind }) => (isDirectOnly ? kind === 'direct' : kind !== 'scare' && kind !== 'title'))
    .map(({ spans, speaker, mention }) => ({
      spans,
      speaker:
        speaker === null && mention === null
          ? null
          : {
              name: names.get(speaker),
              ...(mention !== null && { start: mention.start, end: mention.end }),
            },
    }))
}

function readJsonl(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

function percent(share) {
  return (100 * share).toFixed(1)
}
