// One contender in a process of its own, started by `bench/peers.js`, its name and the folder of the packages given: sets
// the documents it is told to, and says what they took.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { briefwright } from './briefwright.js'
import { content } from './content.js'
import { pdfmake } from './pdfmake.js'
import { reactPdf } from './react-pdf.js'
import { typst } from './typst.js'

const [name = '', folder = ''] = process.argv.slice(2)
const contenders = { briefwright, typst, 'react-pdf': reactPdf, pdfmake }
const { resolve } = createRequire(join(folder, 'package.json'))
const make = await contenders[name](async (packageName) => {
  const loaded = await import(pathToFileURL(resolve(packageName)).href)
  return { ...loaded.default, ...loaded }
})

process.on('message', async ({ pages, seeds }) => {
  const documents = seeds.map((seed) => content(pages, seed))
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  let bytes = 0
  for (const document of documents) bytes = (await make(document)).length
  const { user, system } = process.cpuUsage(cpu)
  process.send({
    wall: (performance.now() - wall) / seeds.length,
    cpu: (user + system) / 1000 / seeds.length,
    bytes,
  })
})
process.send('ready')
