// `node bench/peers.js`, after `npm run build`: warm PDFs beside those of other programs, in turns. README.md says how
// to read what it prints.
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, printTable } from './measure.js'

const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler@0.7.0',
  '@react-pdf/renderer@4.9.0',
  'pdfmake@0.3.11',
  'react@19.2.0',
]

/** How many documents each sets before it counts, how many each sets in a round, and the rounds. */
const SIZES = [
  { pages: 2, warmUp: 20, each: 30, rounds: 5 },
  { pages: 60, warmUp: 2, each: 2, rounds: 5 },
]

const folder = install()
const contenders = await Promise.all(['briefwright', 'typst', 'react-pdf', 'pdfmake'].map(start))
let seed = 0
for (const size of SIZES) await compare(size)
for (const { child } of contenders) child.disconnect()

/** Outside the project: none of them is a dependency of it. */
function install() {
  const folder = join(tmpdir(), 'briefwright-bench-peers')
  if (existsSync(join(folder, 'node_modules/react'))) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`npm could not install ${PACKAGES.join(' ')}`)
  return folder
}

/** Each in a process of its own: in one, each would pay for the garbage of the one before. */
async function start(name) {
  const child = fork(join(import.meta.dirname, 'peers/process.js'), [name, folder])
  await once(child, 'message')
  return { name, child }
}

async function compare({ pages, warmUp, each, rounds }) {
  const runs = contenders.map((contender) => ({ ...contender, times: [] }))
  const set = async ({ child }, count) => {
    child.send({ pages, seeds: Array.from({ length: count }, () => ++seed) })
    const [times] = await once(child, 'message')
    return times
  }
  for (const run of runs) await set(run, warmUp)
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) run.times.push(await set(run, each))
  }
  const [ours] = runs
  const ratio = (run, what) =>
    median(run.times.map((time, round) => time[what] / (ours?.times[round]?.[what] ?? Number.NaN)))
  const middle = (run, what) => median(run.times.map((time) => time[what]))
  printTable(
    [
      `warm, ${pages} pages, PDF`,
      'wall ms',
      'CPU ms',
      'it / ours, wall',
      'it / ours, CPU',
      'kB',
      'ours / it, kB',
    ],
    runs.map((run) => [
      run.name,
      middle(run, 'wall').toFixed(1),
      middle(run, 'cpu').toFixed(1),
      ratio(run, 'wall').toFixed(2),
      ratio(run, 'cpu').toFixed(2),
      (middle(run, 'bytes') / 1000).toFixed(0),
      (1 / ratio(run, 'bytes')).toFixed(2),
    ]),
  )
}
