// `node bench/pages.js`, after `npm run build`: long PDF files. README.md says how to read what it prints.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, printTable } from './measure.js'

const SIZES = [250, 500, 1_000]
const ROUNDS = 3

/** How much dearer a page may be in the longest document than in the shortest. A quadratic layout would have 4. */
const MOST_GROWTH = 1.5

const runs = SIZES.map(() => [])
for (let round = 0; round < ROUNDS; round++)
  for (const [at, size] of SIZES.entries()) runs[at].push(once(size))

const rows = SIZES.map((_, at) => {
  const all = runs[at]
  const of = (field) => median(all.map((run) => run[field]))
  const pages = of('pages')
  return {
    pages,
    layout: of('layout') / pages,
    draw: of('draw') / pages,
    memory: ((of('peak') - of('start')) * 1000) / pages,
    peak: of('peak'),
  }
})
printTable(
  ['pages', 'layout, CPU ms a page', 'drawing, CPU ms a page', 'memory, kB a page', 'peak, MB'],
  rows.map(({ pages, layout, draw, memory, peak }) => [
    pages,
    layout.toFixed(2),
    draw.toFixed(2),
    memory.toFixed(0),
    peak.toFixed(0),
  ]),
)

const [first] = rows
const last = rows.at(-1)
for (const field of ['layout', 'draw', 'memory']) {
  const ratio = last[field] / first[field]
  if (ratio <= MOST_GROWTH) continue
  console.error(
    `FAILED: ${field} of a page grows with the document: ${ratio.toFixed(2)}x in ${last.pages} pages as in ${first.pages}, expected at most ${MOST_GROWTH}x.`,
  )
  process.exitCode = 1
}

function once(size) {
  const script = fileURLToPath(new URL('./pages-once.js', import.meta.url))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', script, String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`A document of ${size} pages failed: ${stderr}`)
  return JSON.parse(stdout)
}
