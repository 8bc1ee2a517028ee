// `node bench/peers.js`, after `npm run build`: warm PDFs beside those of other programs, in turns. README.md says how
// to read what it prints.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median, printTable } from './measure.js'
import { briefwright } from './peers/briefwright.js'
import { content } from './peers/content.js'
import { pdfmake } from './peers/pdfmake.js'
import { reactPdf } from './peers/react-pdf.js'
import { typst } from './peers/typst.js'

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

const load = loaderOf(install())
const contenders = [
  { name: 'briefwright', make: await briefwright() },
  { name: 'typst', make: await typst(load) },
  { name: 'react-pdf', make: await reactPdf(load) },
  { name: 'pdfmake', make: await pdfmake(load) },
]
for (const size of SIZES) await compare(size)

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

/** @param {string} folder */
function loaderOf(folder) {
  const { resolve } = createRequire(join(folder, 'package.json'))
  return async (name) => {
    const loaded = await import(pathToFileURL(resolve(name)).href)
    return { ...loaded.default, ...loaded }
  }
}

async function compare({ pages, warmUp, each, rounds }) {
  let seed = 0
  const runs = contenders.map((contender) => ({ ...contender, times: [], bytes: 0, pages: 0 }))
  const set = async (run, count) => {
    for (let index = 0; index < count; index++) {
      seed += 1
      const bytes = await run.make(content(pages, seed))
      run.bytes = bytes.length
    }
  }
  for (const run of runs) await set(run, warmUp)
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      globalThis.gc?.()
      const [wall, cpu] = [performance.now(), process.cpuUsage()]
      await set(run, each)
      const { user, system } = process.cpuUsage(cpu)
      run.times.push({
        wall: (performance.now() - wall) / each,
        cpu: (user + system) / 1000 / each,
      })
    }
  }
  const [ours] = runs
  const ratio = (run, what) =>
    median(run.times.map((time, round) => time[what] / (ours?.times[round]?.[what] ?? Number.NaN)))
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
      median(run.times.map(({ wall }) => wall)).toFixed(1),
      median(run.times.map(({ cpu }) => cpu)).toFixed(1),
      ratio(run, 'wall').toFixed(2),
      ratio(run, 'cpu').toFixed(2),
      (run.bytes / 1000).toFixed(0),
      ((ours?.bytes ?? 0) / run.bytes).toFixed(2),
    ]),
  )
}
