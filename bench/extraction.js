import { article } from './articles.js'
import { cpuOf, median, printTable } from './measure.js'
import { extractStep } from './steps.js'

/** A long news article: 1,200 words. */
const BYTES = 7_200

const WARM_UP = 60
const ROUNDS = 30

/** Extraction from one article of each manner once everything is compiled: every round another article. */
export async function extraction() {
  const rows = []
  for (const manner of ['plain', 'quotes', 'people']) {
    const times = []
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const run = await extractStep.prepare(article(BYTES + 10 * round, manner))
      times.push(await cpuOf(run))
    }
    rows.push([manner, median(times.slice(WARM_UP)).toFixed(1)])
  }
  printTable(['warm, extraction from 1,200 words', 'median CPU ms'], rows)
}
