import { article } from './articles.js'
import { cpuOf, median, printTable } from './measure.js'
import { briefSteps, extractStep, ingestStep } from './steps.js'

const WARM_UP = 20
const ROUNDS = 15

/** Each step on a two-page article once everything is loaded and compiled: every round another article. */
export async function warm() {
  const steps = [ingestStep, extractStep, ...briefSteps].map((step) => ({
    step,
    times: [],
  }))
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const text = article(6_000 + 10 * (round + WARM_UP), 'quotes')
    for (const { step, times } of steps) {
      const time = await cpuOf(await step.prepare(text))
      if (round >= 0) times.push(time)
    }
  }
  const total = steps.reduce((sum, { times }) => sum + median(times), 0)
  printTable(
    ['warm, CPU of one two-page article', 'median ms', 'share'],
    [
      ...steps.map(({ step, times }) => [
        step.name,
        median(times).toFixed(1),
        `${Math.round((median(times) / total) * 100)}%`,
      ]),
      ['all', total.toFixed(1), '100%'],
    ],
  )
}
