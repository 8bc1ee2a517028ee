import { nodeHost } from './node-host.ts'
import { run } from './run.ts'

run(process.argv.slice(2), nodeHost()).then((exitCode) => {
  process.exitCode = exitCode
})
