import { article } from './articles.js'
import { cpuOf, median, printTable } from './measure.js'
import { digestSteps, extractStep, ingestStep } from './steps.js'

/** How much dearer a byte may be at the largest size than at a tenth of it. A quadratic phase has 10. */
const MOST_GROWTH = 1.5

const ROUNDS = 3

/** What takes longer is measured once. */
const LONG_SECONDS = 10

const KB = 1_000
const MB = 1_000_000

const SERIES = [
  {
    steps: [ingestStep, extractStep],
    manners: ['plain', 'quotes', 'people'],
    sizes: [10 * KB, 100 * KB, 1 * MB, 10 * MB],
  },
  { steps: digestSteps, manners: ['plain', 'quotes'], sizes: [10 * KB, 100 * KB, 1 * MB] },
]

/** CPU time for each byte of articles of growing length. Gives the gates that failed, as sentences. */
export async function growth() {
  const failures = []
  const rows = []
  for (const { steps, manners, sizes } of SERIES) {
    for (const manner of manners) {
      for (const step of steps) {
        const costs = await costsOf(step, manner, sizes)
        const last = costs.at(-1) ?? Number.NaN
        const ratio = last / (costs.at(-2) ?? Number.NaN)
        const cells = [10 * KB, 100 * KB, 1 * MB, 10 * MB].map((size) => {
          const cost = costs[sizes.indexOf(size)]
          return cost === undefined ? '-' : cost.toFixed(2)
        })
        rows.push([`${step.name}, ${manner}`, ...cells, ratio.toFixed(2)])
        if (!(ratio <= MOST_GROWTH)) {
          failures.push(
            `${step.name} of ${manner} articles grows faster than linearly: a byte costs ${ratio.toFixed(2)}x as much at the largest size as at a tenth of it, expected at most ${MOST_GROWTH}x.`,
          )
        }
      }
    }
  }
  printTable(['growth, CPU µs per byte', '10 kB', '100 kB', '1 MB', '10 MB', 'last / before'], rows)
  return failures
}

/**
 * Microseconds per byte at each size: medians of several rounds, the sizes in turns.
 *
 * @param {import('./steps.js').Step} step
 * @param {import('./articles.js').Manner} manner
 * @param {readonly number[]} sizes
 */
async function costsOf(step, manner, sizes) {
  const work = []
  for (const size of sizes) {
    const text = article(size, manner)
    work.push({
      bytes: text.length,
      run: await step.prepare(text),
      costs: [],
    })
  }
  // The two largest sizes make the gate; the small ones show where fixed costs end.
  for (const { run } of work.slice(0, -1)) await run()
  for (let round = 0; round < ROUNDS; round++) {
    for (const { bytes, run, costs } of work) {
      // Work that takes so long is its own median.
      if ((costs[0] ?? 0) * bytes > LONG_SECONDS * 1e6) continue
      const repeats = Math.max(1, Math.round((200 * KB) / bytes))
      const time = await cpuOf(async () => {
        for (let repeat = 0; repeat < repeats; repeat++) await run()
      })
      costs.push((time * 1000) / (bytes * repeats))
    }
  }
  return work.map(({ costs }) => median(costs))
}
