import { performance } from 'node:perf_hooks'
import Handlebars from 'handlebars'
import { listTemplates, loadTemplate } from '../dist/build/templates/load-template.js'
import { checkTemplate } from '../dist/compose/check/index.js'
import { median, printTable } from './measure.js'

const ROUNDS = 40

/** Checking a template of each built-in kind anew after a keystroke, beside parsing all its files with Handlebars. */
export async function check() {
  const rows = []
  for (const { kind } of await listTemplates()) {
    const { template } = await loadTemplate(kind)
    const files = [template.main, ...Object.values(template.partials)]
    const times = { check: [], parse: [] }
    for (let round = 0; round < ROUNDS; round++) {
      // An editor gives a new value for the file that changes, and the same ones for all others.
      const main = { ...template.main }
      // Nor is it one of those that were checked when Briefwright was built.
      const changed = { ...template, main, precompiled: undefined }
      times.check.push(timeOf(() => checkTemplate(changed)))
      times.parse.push(timeOf(() => files.map(({ text }) => Handlebars.parse(text))))
    }
    const [own, floor] = [median(times.check), median(times.parse)]
    rows.push([kind, own.toFixed(2), floor.toFixed(2), (own / floor).toFixed(1)])
  }
  printTable(['check after a keystroke', 'ms', 'parsing all, ms', 'ours / it'], rows)
}

/** @param {() => unknown} work */
function timeOf(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}
