import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, printTable } from './measure.js'

/** How much dearer a byte may be at the largest size than at a tenth of it. A quadratic reader has 10. */
const MOST_GROWTH = 1.5

const ROUNDS = 3

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]

/** As `ingest-once.js` writes them. */
const FORMATS = ['text', 'markdown', 'html']

/**
 * CPU time and memory of reading sources of growing length, each in a process of its own, the sizes in turns. Gives the
 * gates that failed, as sentences.
 */
export function ingestGrowth() {
  const failures = []
  const [times, memory] = [[], []]
  for (const format of FORMATS) {
    const runs = SIZES.map(() => [])
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, size] of SIZES.entries()) runs[at]?.push(once(format, size))
    const costs = runs.map((results) => median(results.map(({ cost }) => cost)))
    const peaks = runs.map((results) => median(results.map(({ peak }) => peak)))
    const [before = Number.NaN, last = Number.NaN] = costs.slice(-2)
    const ratio = last / before
    times.push([format, ...costs.map((cost) => cost.toFixed(2)), ratio.toFixed(2)])
    memory.push([format, ...peaks.map((peak) => peak.toFixed(0)), bytesPerByte(peaks).toFixed(0)])
    if (!(ratio <= MOST_GROWTH))
      failures.push(
        `reading ${format} grows faster than linearly: a byte costs ${ratio.toFixed(2)}x as much at 10 MB as at 1 MB, expected at most ${MOST_GROWTH}x.`,
      )
  }
  const sizes = ['10 kB', '100 kB', '1 MB', '10 MB']
  printTable(['ingest, CPU µs per byte', ...sizes, 'last / before'], times)
  printTable(['ingest, peak memory in MB', ...sizes, 'bytes for a byte'], memory)
  return failures
}

/** Memory for each byte of source between the two largest sizes. */
function bytesPerByte(peaks) {
  const [before = Number.NaN, last = Number.NaN] = peaks.slice(-2)
  return ((last - before) * 1e6) / ((SIZES.at(-1) ?? 0) - (SIZES.at(-2) ?? 0))
}

function once(format, size) {
  const script = fileURLToPath(new URL('./ingest-once.js', import.meta.url))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', script, format, String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Reading ${size} bytes of ${format} failed: ${stderr}`)
  return JSON.parse(stdout)
}
