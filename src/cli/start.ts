#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runBundle } from './run-bundle.ts'

// What `briefwright` starts: the bundle that `npm run build` makes of `main.ts`, or the modules themselves.
const folder = fileURLToPath(new URL('../bundle', import.meta.url))
if (existsSync(folder)) runBundle(folder)
else await import('./main.ts')
