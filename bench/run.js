// `npm run bench`, after `npm run build`. README.md says how to read what it prints.
import { check } from './check.js'
import { cold } from './cold.js'
import { extraction } from './extraction.js'
import { fonts } from './fonts.js'
import { growth } from './growth.js'
import { ingestGrowth } from './ingest-growth.js'
import { warm } from './warm.js'

console.log(`Node ${process.version}\n`)
await cold()
await warm()
await check()
await extraction()
const failures = [...(await growth()), ...ingestGrowth(), ...(await fonts())]

for (const failure of failures) console.error(`FAILED: ${failure}`)
if (failures.length === 0) console.log('All gates hold.')
process.exitCode = failures.length === 0 ? 0 : 1
