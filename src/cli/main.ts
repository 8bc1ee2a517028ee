import { config } from 'zod'
import { nodeHost } from './node-host.ts'
import { run } from './run.ts'

// Programs that zod writes to check values faster pay after many of them; a briefing checks few.
config({ jitless: true })

run(process.argv.slice(2), nodeHost()).then((exitCode) => {
  process.exitCode = exitCode
})
