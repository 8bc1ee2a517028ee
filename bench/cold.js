import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { article } from './articles.js'
import { isInstalled, median, printTable, timesOf } from './measure.js'

const ROUNDS = 7

/** About a thousand words: two pages. */
const ARTICLE_BYTES = 6_000

/** One article in three formats, whole process, beside what else could make one of them, in turns. */
export async function cold() {
  const folder = await mkdtemp(join(tmpdir(), 'briefwright-bench-'))
  try {
    const text = article(ARTICLE_BYTES, 'quotes')
    await writeFile(join(folder, 'article.txt'), text)
    await writeFile(join(folder, 'article.typ'), text.replaceAll(/[@#$*_<"]/g, '\\$&'))
    printCold(measureInTurns(commandsIn(folder)))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** @typedef {{ name: string, command: readonly string[] }} Contender */

/** @param {string} folder @returns {readonly Contender[]} */
function commandsIn(folder) {
  const source = join(folder, 'article.txt')
  const to = (name) => join(folder, name)
  const here = (name) => fileURLToPath(new URL(name, import.meta.url))
  const node = process.execPath
  const peers = [
    {
      name: 'pandoc, DOCX only',
      command: ['pandoc', '-f', 'markdown', source, '-o', to('pandoc.docx')],
    },
    { name: 'typst, PDF only', command: ['typst', 'compile', to('article.typ'), to('typst.pdf')] },
  ]
  return [
    {
      name: 'briefwright, all three',
      command: [node, here('../dist/cli/start.js'), 'build', source, '-o', to('out')],
    },
    ...peers.filter(({ command }) => isThere(command[0] ?? '')),
    { name: 'briefwright --version', command: [node, here('../dist/cli/start.js'), '--version'] },
    { name: 'floor: node -e 0', command: [node, '-e', '0'] },
    {
      name: 'floor: docx, paragraphs only',
      command: [node, here('floors/docx.js'), source, to('floor.docx')],
    },
    {
      name: 'floor: pdfkit, paragraphs only',
      command: [node, here('floors/pdfkit.js'), source, to('floor.pdf')],
    },
  ]
}

/** @param {string} program */
function isThere(program) {
  if (isInstalled(program)) return true
  console.log(`  (${program} is not installed: left out)`)
  return false
}

/** @param {readonly Contender[]} contenders */
function measureInTurns(contenders) {
  const runs = contenders.map((contender) => ({
    ...contender,
    times: [],
  }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, command, times } of runs) {
      const time = timesOf(command)
      if (time === undefined) throw new Error(`${name} failed: ${command.join(' ')}`)
      times.push(time)
    }
  }
  return runs
}

/** @param {ReturnType<typeof measureInTurns>} runs */
function printCold(runs) {
  const [ours] = runs
  if (ours === undefined) return
  const ratio = (what, run) =>
    median(ours.times.map((time, round) => time[what] / (run.times[round]?.[what] || Number.NaN)))
  printTable(
    ['cold, whole process', 'wall ms', 'CPU ms', 'ours / it, wall', 'ours / it, CPU'],
    runs.map((run) => [
      run.name,
      Math.round(median(run.times.map(({ wall }) => wall))),
      Math.round(median(run.times.map(({ cpu }) => cpu))),
      ratio('wall', run).toFixed(1),
      ratio('cpu', run).toFixed(1),
    ]),
  )
}
