#!/usr/bin/env node
// Node's own modules that the program needs come first: Node keeps their compiled code under V8's own flags.
import 'node:child_process'
import 'node:crypto'
import 'node:worker_threads'
import 'node:zlib'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runBundle } from './run-bundle.ts'

/**
 * How much of a function runs before V8 optimises it, in bytes of bytecode: ten times the measure of the V8 in Node 20,
 * whose later versions wait as long by themselves and do not know the flag. Most briefings are made before that work
 * pays: one takes a quarter less processor time so, and each of forty a quarter less too.
 */
const OPTIMISED_AFTER_BYTES = 700_000

// Before any code is loaded: V8 takes compiled code back only under the flags it was compiled with.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString(`--interrupt-budget=${OPTIMISED_AFTER_BYTES}`)
}

// What `briefwright` starts: the bundle that `npm run build` makes of `main.ts`, or the modules themselves.
const folder = fileURLToPath(new URL('../bundle', import.meta.url))
if (existsSync(folder)) runBundle(folder)
else await import('./main.ts')
