import { addAbortSignal } from 'node:stream'
import type { Host, Output } from '../build/files/host.ts'
import { nodeFiles } from '../build/files/node-files.ts'
import { MAX_SOURCE_BYTES } from '../ingest/source-size.ts'
import { readAtMost } from './read-at-most.ts'

/** The process we run in. An interruption (Ctrl-C, or a polite kill) aborts `interruption` and nothing else. */
export function nodeHost(): Host {
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort())
  }
  return {
    cwd: process.cwd(),
    environment: process.env,
    stdin: () => readAtMost(addAbortSignal(interruption.signal, process.stdin), MAX_SOURCE_BYTES),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    files: nodeFiles,
    today: () => new Date().toISOString().slice(0, 10),
    interruption: interruption.signal,
  }
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    isTty: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (chunk) => {
      stream.write(chunk)
    },
  }
}
